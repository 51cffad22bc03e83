import type { SchemePack, SchemeStep } from './scheme-packs.ts';
import type { VocabularyName } from './scheme-schema.ts';

/** Lists of a scheme that the rows and fields of a plan name entries of. */
export type EntryList =
  | 'headings'
  | 'policyFields'
  | 'goals'
  | 'targets'
  | 'activities'
  | 'indicators'
  | 'risks'
  | 'assumptions'
  | VocabularyName;

/** What becomes of an entry: `kept` under its id · `renamed` · `merged` into another · `split` into several · `removed`, into nothing. */
export type EntryFate = {
  readonly kind: 'kept' | 'renamed' | 'merged' | 'split' | 'removed';
  /** Ids in the new version; of a split the nearest one first. */
  readonly into: readonly string[];
};

const changingKinds = ['renamed', 'merged', 'split'] as const;

/**
 * What becomes of an id that a plan of the old version names in a list; null for own words, which no list of that version has.
 * Total: an id that the new version lacks and the carry-over does not name is `removed`.
 */
export function entryFate({ from, to, carryOver }: SchemeStep, list: EntryList, id: string): EntryFate | null {
  if (!hasEntry(from, list, id)) return null;
  if (hasEntry(to, list, id)) return { kind: 'kept', into: [id] };
  for (const kind of changingKinds) {
    const named = Object.hasOwn(carryOver[kind], id) ? [carryOver[kind][id] ?? []].flat() : [];
    const into = named.filter((one) => hasEntry(to, list, one));
    if (into.length > 0) return { kind, into };
  }
  return { kind: 'removed', into: [] };
}

/** What a version calls an entry in the language of its words; the id where it has no words for it. */
export function entryTitle({ text }: SchemePack, list: EntryList, id: string): string {
  switch (list) {
    case 'goals':
    case 'targets':
    case 'activities':
    case 'indicators':
    case 'risks':
    case 'policyFields':
    case 'headings':
      return ownWords<{ readonly title: string }>(text[list], id)?.title ?? id;
    case 'assumptions':
      return ownWords(text.assumptions, id)?.text ?? id;
    default:
      return ownWords(text.vocabularies[list] ?? {}, id)?.label ?? id;
  }
}

function hasEntry({ scheme, index }: SchemePack, list: EntryList, id: string): boolean {
  switch (list) {
    case 'goals':
      return index.goal(id) !== undefined;
    case 'targets':
      return index.target(id) !== undefined;
    case 'activities':
      return index.activity(id) !== undefined;
    case 'indicators':
      return index.indicator(id) !== undefined;
    case 'risks':
      return index.risk(id) !== undefined;
    case 'assumptions':
      return index.assumption(id) !== undefined;
    case 'policyFields':
      return index.hasPolicyField(id);
    case 'headings':
      return scheme.headings.some((heading) => heading.id === id);
    default:
      return index.hasTerm(list, id);
  }
}

function ownWords<T>(words: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
