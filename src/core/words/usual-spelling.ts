import { wordKey } from './word-key.ts';

/**
 * The spelling to show of texts that are the same words: the most frequent one; of equally frequent ones the first in code order among those
 * without decomposed letters, compatibility forms and signs that nobody sees, where there are such. The order of the texts does not matter. '' for none.
 */
export function usualSpelling(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].sort(
    ([one, often], [other, oftenToo]) => oftenToo - often || oddness(one) - oddness(other) || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}

/** The spellings to show (see `usualSpelling`), by the keys of their words. */
export function usualSpellings(texts: readonly string[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string[]>();
  for (const text of texts) {
    const key = wordKey(text);
    const known = byKey.get(key);
    if (known) known.push(text);
    else byKey.set(key, [text]);
  }
  return new Map([...byKey].map(([key, own]) => [key, usualSpelling(own)]));
}

function oddness(text: string): number {
  return text === text.normalize('NFKC') && !/\p{Default_Ignorable_Code_Point}/u.test(text) ? 0 : 1;
}
