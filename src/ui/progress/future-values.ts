import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { latestOf, measurementsOf } from '#core/progress/measured-series.ts';

/** The measurement that lies furthest after a day, such as one with a slip in its year; null when there is none. */
export function measuredAfter(plan: Plan, { id, measure }: Indicator, today: string): Measurement | null {
  return latestOf(
    measure,
    measurementsOf(plan, id).filter(({ date }) => date !== null && date > today),
  );
}
