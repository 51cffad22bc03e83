import type { SchemePack } from './scheme-packs.ts';

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
 * Entries of the catalogue in which every word begins some word of the title, description or parent's title, best first.
 * Case and accents do not matter; without words all entries that pass the filters come in the order of the catalogue.
 */
export function searchCatalogue(pack: SchemePack, query: CatalogueQuery): readonly CatalogueHit[] {
  const words = foldWords(query.words).split(' ').filter(Boolean);
  // Articles and elisions (a, l’, d’) would match nearly everything.
  const longWords = words.filter((word) => word.length > 2);
  const needed = longWords.length > 0 ? longWords : words;
  const hits: CatalogueHit[] = [];
  for (const entry of entriesOf(pack)) {
    if (!passes(entry, query)) continue;
    const score = scoreOf(entry, needed);
    if (score > 0) hits.push({ level: entry.level, id: entry.id, score });
  }
  return needed.length === 0 ? hits : hits.sort((one, other) => other.score - one.score);
}

function passes(entry: SearchEntry, query: CatalogueQuery): boolean {
  if (query.level !== null && entry.level !== query.level) return false;
  if (query.policyField !== null && entry.policyField !== query.policyField) return false;
  return query.targetGroup === null || entry.targetGroups.includes(query.targetGroup);
}

/** 0 when a word is nowhere; a whole word counts twice as much as the beginning of one. */
function scoreOf(entry: SearchEntry, words: readonly string[]): number {
  let total = words.length === 0 ? 1 : 0;
  for (const word of words) {
    const best = Math.max(placeScore(entry, word), word.length > 4 ? placeScore(entry, word.replace(/[sx]$/u, '')) : 0);
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

function placeScore(entry: SearchEntry, word: string): number {
  let best = 0;
  for (const [position, place] of entry.places.entries()) {
    if (!place.includes(` ${word}`)) continue;
    const score = (weights[position] ?? 0) * (place.includes(` ${word} `) ? 2 : 1);
    if (score > best) best = score;
  }
  return best;
}

function foldWords(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return ` ${folded
    .replace(/œ/gu, 'oe')
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
