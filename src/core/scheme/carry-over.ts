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

/** Longest text that a field which takes one id can keep, in UTF-16 units: see `optionalId` of plan-schema.ts. */
const longestChoice = 100;

/**
 * Carries a plan over to the next version of its scheme. Ids are renamed, merged or split as the carry-over says; what is removed becomes
 * own words: a row keeps its texts and is no longer of the catalogue, a field keeps the title of then. No text of a person changes.
 * A plan of any other scheme or version comes back as it is, so that doing it twice is doing it once.
 */
export function carryOver(plan: Plan, step: SchemeStep): CarriedOver {
  const { scheme, from, to } = step.carryOver;
  if (plan.scheme.id !== scheme || plan.scheme.version !== from) return { plan, references: [], wordings: [] };
  const log: Log = { references: [], notCarried: [] };
  const carried = carryReferences(plan, createCarrier(step, log));
  const moved: Plan = {
    ...carried,
    scheme: { id: scheme, version: to },
    notCarried: [...carried.notCarried, ...log.notCarried],
  };
  const wordings = newWordings(moved, { ...step, before: plan, carrier: createCarrier(step) });
  return { plan: moved, references: log.references, wordings };
}

type Log = { readonly references: CarriedReference[]; readonly notCarried: Plan['notCarried'] };

function createCarrier(step: SchemeStep, log: Log = { references: [], notCarried: [] }): Carrier {
  const look = (path: string, list: EntryList, id: string): EntryFate | null => {
    const fate = entryFate(step, list, id);
    if (fate !== null && fate.kind !== 'kept')
      log.references.push(referenceOf(step, { path, list, id, kind: fate.kind, into: fate.into }));
    return fate;
  };
  const word = (path: string, list: EntryList, id: string) =>
    wordsNow(step, { list, id, fate: look(path, list, id) })[0];
  return {
    word,
    row: (path, list, id) => {
      const fate = id === null ? null : look(path, list, id);
      return fate === null ? id : (fate.into[0] ?? null);
    },
    choice: (path, list, id) => {
      if (id === null) return null;
      const now = word(path, list, id);
      if (now.length <= longestChoice) return now;
      log.notCarried.push({ path, value: now });
      return null;
    },
    words: (path, list, ids) => {
      const now = ids.map((id) => ({ id, fate: look(path, list, id) }));
      const kept = new Set(now.filter(({ fate }) => fate === null || fate.kind === 'kept').map(({ id }) => id));
      // Entries that became one are named once; own words stay as often as they were written.
      return now.flatMap(({ id, fate }) => {
        if (fate === null || fate.kind === 'kept') return [id];
        const fresh = wordsNow(step, { list, id, fate }).filter((one) => !kept.has(one));
        for (const one of fresh) kept.add(one);
        return fresh;
      });
    },
  };
}

type Looked = { readonly list: EntryList; readonly id: string; readonly fate: EntryFate | null };

/** What stands in a field instead of an id: the ids of now, or the title of then as own words. */
function wordsNow({ from }: SchemeStep, { list, id, fate }: Looked): readonly [string, ...string[]] {
  if (fate === null) return [id];
  const [first, ...others] = fate.into;
  return first === undefined ? [entryTitle(from, list, id)] : [first, ...others];
}

function referenceOf(
  { from, to, carryOver: { removed } }: SchemeStep,
  {
    path,
    list,
    id,
    kind,
    into,
  }: Pick<CarriedReference, 'path' | 'list' | 'kind'> & Pick<EntryFate, 'into'> & { id: string },
): CarriedReference {
  return {
    path,
    list,
    kind,
    from: id,
    words: entryTitle(from, list, id),
    into: into.map((one) => ({ id: one, words: entryTitle(to, list, one) })),
    reason: Object.hasOwn(removed, id) ? (removed[id]?.reason ?? {}) : {},
  };
}
