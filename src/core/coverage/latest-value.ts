import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { latestOf } from '../progress/measured-series.ts';
import type { BreakdownCell, LatestValue } from './plan-facts.ts';

type Measured = Pick<Measurement, 'date' | 'value' | 'numerator' | 'denominator'> & {
  readonly breakdown: readonly BreakdownCell[];
};

/** The measurement with the latest date that says something; of several on one date the last one. Null when nothing was measured. */
export function latestValue(measure: Indicator['measure'], measurements: readonly Measured[]): LatestValue | null {
  const latest = latestOf(measure, measurements);
  if (latest === null) return null;
  const { date, value, numerator, denominator, breakdown } = latest;
  return {
    date: date ?? '',
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
  };
}
