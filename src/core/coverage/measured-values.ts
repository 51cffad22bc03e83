import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { saysSomething } from '../progress/measured-series.ts';
import type { BreakdownCell, MeasuredValue } from './plan-facts.ts';

type Measured = Pick<Measurement, 'date' | 'value' | 'numerator' | 'denominator'> & {
  readonly breakdown: readonly BreakdownCell[];
};

/** The measurements that say something in the order of their dates, those without a date first; of several on one date the last one. */
export function measuredValues(measure: Indicator['measure'], measurements: readonly Measured[]): MeasuredValue[] {
  // Most indicators were not measured yet.
  if (measurements.length === 0) return [];
  const byDate = new Map<string, Measured>();
  for (const measurement of measurements)
    if (saysSomething(measure, measurement)) byDate.set(measurement.date ?? '', measurement);
  return [...byDate]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, { value, numerator, denominator, breakdown }]) => ({
      date,
      value,
      numerator,
      denominator,
      breakdown: breakdown.map((cell) => ({
        dimension: cell.dimension,
        category: cell.category,
        value: cell.value,
        numerator: cell.numerator,
        denominator: cell.denominator,
      })),
    }));
}

/** The last value that is known on a day (ISO 8601): one of a later day says nothing yet. Null for none. */
export function latestOn<V extends { readonly date: string }>(values: readonly V[], day: string): V | null {
  return values.findLast(({ date }) => date <= day) ?? null;
}
