import { groupBy } from '../chain/group-by.ts';
import { wordKey } from './word-key.ts';

/**
 * The spelling to show of texts that are the same words: the most frequent one; of equally frequent ones the first in code order among those
 * without decomposed letters, compatibility forms and signs that nobody sees, where there are such. The order of the texts does not matter. '' for none.
 */
export function usualSpelling(texts: readonly string[]): string {
  return mostUsual(spellingCounts(texts));
}

/** A spelling with how many times it is there. */
export type SpellingCount = readonly [text: string, often: number];

/** The spellings to show (see `usualSpelling`), by the keys of their words. */
export function usualSpellings(texts: readonly string[]): ReadonlyMap<string, string> {
  return usualSpellingsOfCounts(spellingCounts(texts));
}

/** The same of texts that are counted already: each spelling is looked at once, however often it is there. */
export function usualSpellingsOfCounts(counts: readonly SpellingCount[]): ReadonlyMap<string, string> {
  const byKey = groupBy(counts, ([text]) => wordKey(text));
  return new Map([...byKey].map(([key, own]) => [key, mostUsual(own)]));
}

function spellingCounts(texts: readonly string[]): readonly SpellingCount[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts];
}

function mostUsual(counts: readonly SpellingCount[]): string {
  const [first] = counts.toSorted(
    ([one, often], [other, oftenToo]) => oftenToo - often || oddness(one) - oddness(other) || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}

function oddness(text: string): number {
  return text === text.normalize('NFKC') && !/\p{Default_Ignorable_Code_Point}/u.test(text) ? 0 : 1;
}
