import type { Activity } from '../plan/plan-schema.ts';

/** A sum of what was done over a sum of what was planned, over the same activities; `without` are those that do not say both. */
export type PlannedAndActual = { readonly planned: number; readonly actual: number; readonly without: number };

/** Spending against budget, and participants reached against those expected, over the activities that say both. Nothing unsaid counts as 0. */
export function implementationTotals(
  activities: readonly Pick<Activity, 'budget' | 'expectedParticipants' | 'actual'>[],
): {
  readonly spending: PlannedAndActual;
  readonly reached: PlannedAndActual;
} {
  return {
    spending: sumOf(activities.map(({ budget, actual }) => [budget, actual.spending])),
    reached: sumOf(activities.map(({ expectedParticipants, actual }) => [expectedParticipants, actual.participants])),
  };
}

function sumOf(pairs: readonly (readonly [number | null, number | null])[]): PlannedAndActual {
  let [planned, actual, without] = [0, 0, 0];
  for (const [intended, done] of pairs)
    if (intended === null || done === null) without += 1;
    else {
      planned += intended;
      actual += done;
    }
  return { planned, actual, without };
}
