import { groupBy } from '../chain/group-by.ts';
import type { Target } from '../plan/plan-schema.ts';
import { wordKey } from '../words/word-key.ts';

type AskedTarget = Pick<Target, 'catalogueId' | 'title' | 'unit'>;

/** One thing that targets ask for in several units, each as first written. */
export type MixedUnits = { readonly title: string; readonly units: readonly string[] };

/**
 * Targets that ask for the same, an entry of the catalogue or one title, in units that cannot be compared. Targets for different things
 * have different units, and nobody compares them.
 */
export function mixedUnits(targets: readonly AskedTarget[]): readonly MixedUnits[] {
  const asked = groupBy(
    targets.filter(({ catalogueId, title }) => catalogueId !== null || wordKey(title) !== ''),
    ({ catalogueId, title }) => catalogueId ?? `own:${wordKey(title)}`,
  );
  return [...asked.values()].flatMap((same) => {
    const units = groupBy(
      same.map(({ unit }) => unit.trim()).filter((unit) => unit !== ''),
      wordKey,
    );
    const written = [...units.values()].flatMap(([unit = '']) => unit);
    return units.size > 1 ? [{ title: same[0]?.title ?? '', units: written }] : [];
  });
}
