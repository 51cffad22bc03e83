import type { Plan } from '#core/plan/plan-schema.ts';
import { meaningOf } from '#core/plan/series.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { rowsById } from '#core/validation/rows-by-id.ts';

/** What strangers will look for in vain on the sheet of a goal. */
export type PracticeGap = 'values' | 'lessons';

/** The gaps of the sheet of each goal, by its id: no value of any of its indicators, no lesson of any of its activities. */
export function practiceGaps(plan: Plan): ReadonlyMap<string, readonly PracticeGap[]> {
  const goalOfTarget = new Map(plan.targets.map(({ id, goalId }) => [id, goalId]));
  const goalOf = (targetId: string | null) => (targetId === null ? null : (goalOfTarget.get(targetId) ?? null));
  const indicators = rowsById(plan.indicators);
  const measured = new Set(
    plan.measurements.flatMap((row) => {
      const indicator = indicators.get(row.indicatorId);
      if (!indicator) return [];
      return reportedValue(meaningOf(indicator, row.series).measure, row) === null ? [] : [goalOf(indicator.targetId)];
    }),
  );
  const learned = new Set(
    plan.activities
      .filter(({ actual }) => actual.lesson.trim() !== '')
      .flatMap(({ targetIds }) => targetIds.map(goalOf)),
  );
  return new Map(
    plan.goals.map(({ id }) => [
      id,
      [...(measured.has(id) ? [] : (['values'] as const)), ...(learned.has(id) ? [] : (['lessons'] as const))],
    ]),
  );
}
