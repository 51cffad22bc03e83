import { searchKey } from '../words/search-key.ts';
import type { SchemePack } from './scheme-packs.ts';

/** Levels of the catalogue that can be searched, from the widest. */
export const catalogueLevels = ['goal', 'target', 'activity', 'indicator'] as const;
export type CatalogueLevel = (typeof catalogueLevels)[number];

/** What is looked for; `words` in the language of the pack, null where a filter is off. */
export type CatalogueQuery = {
  readonly words: string;
  readonly policyField: string | null;
  /** An id of the vocabulary `targetGroups`. */
  readonly targetGroup: string | null;
  readonly level: CatalogueLevel | null;
};

export type CatalogueHit = { readonly level: CatalogueLevel; readonly id: string; readonly score: number };

type SearchEntry = {
  readonly level: CatalogueLevel;
  readonly id: string;
  readonly policyField: string;
  readonly targetGroups: readonly string[];
  /** Folded words with a space before and after each, best place first: title, description, title of the parent. */
  readonly places: readonly string[];
};

const weights = [6, 2, 1];

const entriesOfPacks = new WeakMap<SchemePack, readonly SearchEntry[]>();

/**
 * Entries of the catalogue whose title, description or parent's title has a word that begins like each word of the query, best first.
 * When no entry has them all, those with at least half of them. Case and accents do not matter; without words the catalogue keeps its order.
 */
export function searchCatalogue(pack: SchemePack, query: CatalogueQuery): readonly CatalogueHit[] {
  const words = wordsOf(query.words);
  const entries = entriesOf(pack).filter((entry) => passes(entry, query));
  if (words.length === 0) return entries.map(({ level, id }) => ({ level, id, score: 0 }));
  const rated = entries.map((entry) => ({ entry, ...rate(entry, words) }));
  const complete = rated.filter(({ found }) => found === words.length);
  const kept = complete.length > 0 ? complete : rated.filter(({ found }) => found * 2 >= words.length);
  kept.sort((one, other) => other.found - one.found || other.score - one.score);
  return kept.map(({ entry: { level, id }, score }) => ({ level, id, score }));
}

/** Articles and elisions (a, l’, d’) would match nearly everything: they count only when nothing else is asked. */
function wordsOf(typed: string): readonly string[] {
  const words = foldWords(typed).split(' ').filter(Boolean);
  const longWords = words.filter((word) => word.length > 2);
  return longWords.length > 0 ? longWords : words;
}

function passes(entry: SearchEntry, query: CatalogueQuery): boolean {
  if (query.level !== null && entry.level !== query.level) return false;
  if (query.policyField !== null && entry.policyField !== query.policyField) return false;
  return query.targetGroup === null || entry.targetGroups.includes(query.targetGroup);
}

/** How many of the words are somewhere, and how well. */
function rate(entry: SearchEntry, words: readonly string[]): { found: number; score: number } {
  let found = 0;
  let score = 0;
  for (const word of words) {
    // A plural finds the singular; the other way round, the singular is the beginning of the plural.
    const singular = word.length > 4 ? word.replace(/[sx]$/u, '') : word;
    const best = Math.max(wordScore(entry, word), singular === word ? 0 : wordScore(entry, singular));
    if (best > 0) found += 1;
    score += best;
  }
  return { found, score };
}

/** A whole word counts twice as much as the beginning of one; the first word of a title a little more than others. */
function wordScore(entry: SearchEntry, word: string): number {
  let best = 0;
  for (const [position, place] of entry.places.entries()) {
    if (!place.includes(` ${word}`)) continue;
    const whole = place.includes(` ${word} `) ? 2 : 1;
    const first = position === 0 && place.startsWith(` ${word}`) ? 1 : 0;
    best = Math.max(best, (weights[position] ?? 0) * whole + first);
  }
  return best;
}

function foldWords(text: string): string {
  return ` ${searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function entriesOf(pack: SchemePack): readonly SearchEntry[] {
  const known = entriesOfPacks.get(pack);
  if (known) return known;
  const entries = buildEntries(pack);
  entriesOfPacks.set(pack, entries);
  return entries;
}

type Words = { readonly title: string; readonly description: string } | undefined;

function places(own: Words, parent: Words): string[] {
  return [own?.title ?? '', own?.description ?? '', parent?.title ?? ''].map(foldWords);
}

function buildEntries({ scheme, text, index }: SchemePack): readonly SearchEntry[] {
  const goals = scheme.goals.map(
    (goal): SearchEntry => ({
      level: 'goal',
      id: goal.id,
      policyField: goal.policyField,
      targetGroups: goal.targetGroupIds,
      places: places(text.goals[goal.id], undefined),
    }),
  );
  const fieldOf = (targetId: string) => index.goal(index.target(targetId)?.goalId ?? '')?.policyField ?? '';
  const targets = scheme.targets.map(
    (target): SearchEntry => ({
      level: 'target',
      id: target.id,
      policyField: fieldOf(target.id),
      targetGroups: target.targetGroupIds,
      places: places(text.targets[target.id], text.goals[target.goalId]),
    }),
  );
  const below = (
    level: 'activity' | 'indicator',
    entry: { id: string; targetId: string },
    words: Words,
  ): SearchEntry => ({
    level,
    id: entry.id,
    policyField: fieldOf(entry.targetId),
    targetGroups: index.target(entry.targetId)?.targetGroupIds ?? [],
    places: places(words, text.targets[entry.targetId]),
  });
  return [
    ...goals,
    ...targets,
    ...scheme.activities.map((entry) => below('activity', entry, text.activities[entry.id])),
    ...scheme.indicators.map((entry) => below('indicator', entry, text.indicators[entry.id])),
  ];
}
