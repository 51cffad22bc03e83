import { type EntryList, entryFate } from '../scheme/entry-fates.ts';
import type { SchemeStep } from '../scheme/scheme-packs.ts';
import type { SchemeText } from '../scheme/scheme-text.ts';
import { catalogueTerms } from './indicator-definition.ts';

/** How coverage reads a plan of an older version of its scheme beside plans of the newest one. */
export type NewestEntries = {
  /** Words of the newest version, in the language of the plan. */
  readonly text: Pick<SchemeText, 'indicators'>;
  /** The id in the newest version; null for an entry that was removed. Own words stay as they are. */
  readonly idOf: (list: EntryList, id: string) => string | null;
  /** Whether the newest version counts something else under this indicator of the old one, so that their values are never added. */
  readonly countsOtherwise: (indicatorId: string) => boolean;
};

/** What the steps from the version of a plan to the newest one make of its entries; null without a step. */
export function newestEntries(steps: readonly SchemeStep[]): NewestEntries | null {
  const last = steps.at(-1);
  if (last === undefined) return null;
  const others = entriesThatCountOtherwise(steps);
  const known = new Map<EntryList, Map<string, string | null>>();
  const knownIn = (list: EntryList) => {
    const ids = known.get(list) ?? new Map<string, string | null>();
    known.set(list, ids);
    return ids;
  };
  return {
    text: last.to.text,
    idOf: (list, id) => {
      const ids = knownIn(list);
      const found = ids.get(id);
      if (found !== undefined) return found;
      const now = idAfter(steps, list, id);
      // Ids of the catalogue alone: own words would stay for good.
      if (steps[0] && entryFate(steps[0], list, id) !== null) ids.set(id, now);
      return now;
    },
    countsOtherwise: (indicatorId) => others.has(indicatorId),
  };
}

function idAfter(steps: readonly SchemeStep[], list: EntryList, id: string): string | null {
  let now: string | null = id;
  for (const step of steps) {
    if (now === null) return null;
    const fate = entryFate(step, list, now);
    if (fate !== null) now = fate.into[0] ?? null;
  }
  return now;
}

/** Ids of the oldest version. */
function entriesThatCountOtherwise(steps: readonly SchemeStep[]): ReadonlySet<string> {
  const meanings = new Map(steps.map((step) => [step, otherMeanings(step)]));
  const ids = Object.keys(steps[0]?.from.text.indicators ?? {});
  return new Set(
    ids.filter((first) =>
      steps.some((step, at) => {
        const id = idAfter(steps.slice(0, at), 'indicators', first);
        return id !== null && countsOtherwise(step, id, meanings.get(step));
      }),
    ),
  );
}

function otherMeanings({ carryOver }: SchemeStep): ReadonlySet<string> {
  return new Set(carryOver.changed.filter(({ what }) => what === 'meaning').map(({ id }) => id));
}

/** A change of meaning can be one of type or target alone: what is counted decides. Words that only read better count the same. */
function countsOtherwise(step: SchemeStep, id: string, meanings: ReadonlySet<string> = new Set()): boolean {
  const fate = entryFate(step, 'indicators', id);
  const [now] = fate?.into ?? [];
  if (now === undefined) return false;
  const isTold = meanings.has(now) || fate?.kind === 'merged' || fate?.kind === 'split';
  return isTold && catalogueTerms(step.from.text, id) !== catalogueTerms(step.to.text, now);
}
