const collators = new Map<string, Intl.Collator>();

/** The order of words in a language (BCP 47), numbers in them by size: the one collation for everything that is sorted for readers. */
export function compareWords(language: string): (one: string, other: string) => number {
  const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, collator);
  return (one, other) => collator.compare(one, other);
}

/** An order that is the same for readers of every language, for what is sorted before anybody reads it. */
export const compareNeutrally = compareWords('en');

/** The order of codes, ids and ISO 8601 texts, which no language changes. */
export function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
