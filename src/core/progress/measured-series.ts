import { groupBy } from '../chain/group-by.ts';
import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { perObject } from '../validation/memo.ts';

import { reportedValue } from './reported-value.ts';

/** What was measured, as far as it decides which measurement is the latest. */
type Observed = Pick<Measurement, 'date' | 'value' | 'numerator' | 'denominator'>;

const byIndicator = perObject((measurements: readonly Measurement[]) =>
  groupBy(measurements, ({ indicatorId }) => indicatorId),
);

/** All measurements of an indicator and of one of its series (null: the present one), in the order of their dates, those without a date first. */
export function measurementsOf(
  plan: Pick<Plan, 'measurements'>,
  indicatorId: string,
  series: string | null = null,
): readonly Measurement[] {
  return (byIndicator(plan.measurements).get(indicatorId) ?? [])
    .filter((row) => row.series === series)
    .sort((one, other) => compareDates(one.date, other.date));
}

/** The one with the latest date of those that say something; of several on one date the last one. Null when there is none. */
export function latestOf<M extends Observed>(measure: Indicator['measure'], measurements: readonly M[]): M | null {
  let latest: M | null = null;
  for (const measurement of measurements)
    if (saysSomething(measure, measurement) && (latest === null || compareDates(measurement.date, latest.date) >= 0))
      latest = measurement;
  return latest;
}

/** Whether a measurement has a value, or both terms that give one: a share of nobody says nothing. */
export function saysSomething(measure: Indicator['measure'], measurement: Observed): boolean {
  return reportedValue(measure, measurement) !== null;
}

/** One point of a series: its day (ISO 8601), the value, and the measurement that says so. */
export type Point = { readonly date: string; readonly value: number; readonly measurement: Measurement };

/** The dated values of a series, for charts and for the way that was gone. */
export function pointsOf(
  indicator: Pick<Indicator, 'measure'>,
  measurements: readonly Measurement[],
): readonly Point[] {
  return measurements.flatMap((measurement) => {
    const value = reportedValue(indicator.measure, measurement);
    return measurement.date === null || value === null ? [] : [{ date: measurement.date, value, measurement }];
  });
}

function compareDates(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '', other ?? ''];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
