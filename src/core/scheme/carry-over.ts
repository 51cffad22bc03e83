import type { Plan } from '../plan/plan-schema.ts';
import { type Carrier, carryReferences } from './carry-references.ts';
import { type EntryFate, type EntryList, entryFate, entryTitle } from './entry-fates.ts';
import { type NewWording, newWordings } from './new-wordings.ts';
import type { SchemeStep } from './scheme-packs.ts';

/** Something in a plan that named an entry which the new version has no longer under this id. */
export type CarriedReference = {
  /** The row that was taken from the entry, or the field that names it (see plan-path.ts). */
  readonly path: string;
  readonly list: EntryList;
  /** A row taken from it · a field that takes nothing but ids · a field that takes ids and own words. */
  readonly use: 'row' | 'choice' | 'word';
  readonly kind: Exclude<EntryFate['kind'], 'kept'>;
  readonly from: string;
  /** What the old version calls the entry, in the language of its words. */
  readonly words: string;
  /** Entries that stand for it now; the first is what the plan names. Of a list all of them. */
  readonly into: readonly { readonly id: string; readonly words: string }[];
  /** Why it was removed, by language; {} where nobody says. */
  readonly reason: Readonly<Record<string, string>>;
};

/** A plan of the next version, and what became of what it named. The wordings are offered: none of them is in the plan yet. */
export type CarriedOver = {
  readonly plan: Plan;
  readonly references: readonly CarriedReference[];
  readonly wordings: readonly NewWording[];
};

/**
 * Carries a plan over to the next version of its scheme. Ids are renamed, merged or split as the carry-over says. What is removed: a row
 * keeps its texts and is no longer of the catalogue, a field of ids and words keeps the title of then as words, and a field that takes
 * nothing but ids is empty, with that title under `notCarried`. No text of a person changes.
 * A plan of any other scheme or version comes back as it is, so that doing it twice is doing it once.
 */
export function carryOver(plan: Plan, step: SchemeStep): CarriedOver {
  const { scheme, from, to } = step.carryOver;
  if (plan.scheme.id !== scheme || plan.scheme.version !== from) return { plan, references: [], wordings: [] };
  const references: CarriedReference[] = [];
  const carried = carryReferences(
    plan,
    createCarrier(step, (reference) => references.push(reference)),
  );
  const emptied = references.filter(({ use, into }) => use === 'choice' && into.length === 0);
  const moved: Plan = {
    ...carried,
    scheme: { id: scheme, version: to },
    notCarried: [...carried.notCarried, ...emptied.map(({ path, words }) => ({ path, value: words }))],
  };
  const wordings = newWordings(moved, { ...step, before: plan, carrier: createCarrier(step) });
  return { plan: moved, references, wordings };
}

function createCarrier(step: SchemeStep, note: (reference: CarriedReference) => void = () => {}): Carrier {
  const look = (use: CarriedReference['use'], path: string, list: EntryList, id: string): EntryFate | null => {
    const fate = entryFate(step, list, id);
    if (fate !== null && fate.kind !== 'kept')
      note(referenceOf(step, { use, path, list, from: id, kind: fate.kind }, fate.into));
    return fate;
  };
  const one = (use: CarriedReference['use']) => (path: string, list: EntryList, id: string | null) => {
    const fate = id === null ? null : look(use, path, list, id);
    return fate === null ? id : (fate.into[0] ?? null);
  };
  const wordsOf = (list: EntryList, id: string) => entryTitle(step.from, list, id);
  return {
    row: one('row'),
    choice: one('choice'),
    word: (path, list, id) => one('word')(path, list, id) ?? wordsOf(list, id),
    words: (path, list, ids) => {
      const now = ids.map((id) => ({ id, fate: look('word', path, list, id) }));
      const kept = new Set(now.filter(({ fate }) => fate === null || fate.kind === 'kept').map(({ id }) => id));
      // Entries that became one are named once; own words stay as often as they were written.
      return now.flatMap(({ id, fate }) => {
        if (fate === null || fate.kind === 'kept') return [id];
        const fresh = (fate.into.length === 0 ? [wordsOf(list, id)] : fate.into).filter((next) => !kept.has(next));
        for (const next of fresh) kept.add(next);
        return fresh;
      });
    },
  };
}

function referenceOf(
  { from, to, carryOver: { removed } }: SchemeStep,
  named: Omit<CarriedReference, 'words' | 'into' | 'reason'>,
  into: readonly string[],
): CarriedReference {
  const { list, from: id } = named;
  return {
    ...named,
    words: entryTitle(from, list, id),
    into: into.map((next) => ({ id: next, words: entryTitle(to, list, next) })),
    reason: Object.hasOwn(removed, id) ? (removed[id]?.reason ?? {}) : {},
  };
}
