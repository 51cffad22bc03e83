import { groupBy } from '../chain/group-by.ts';
import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { wordKey } from '../words/word-key.ts';
import { contradictsTerms, hasTerms, isCountedUnit, isCountOfThings, sumThatDiffers } from './measured-sums.ts';
import { reportedValue } from './reported-value.ts';
import { smallestShown } from './small-cells.ts';

/** What may be wrong with a measurement; nothing of it keeps it from being stored. */
export type MeasurementProblem =
  | { readonly code: 'no-date' | 'in-future' | 'no-value' | 'no-share' | 'negative' | 'unknown-level' | 'few-answers' }
  | { readonly code: 'before-baseline'; readonly date: string }
  | { readonly code: 'period-reversed'; readonly from: string; readonly date: string }
  | { readonly code: 'numerator-above-denominator'; readonly numerator: number; readonly denominator: number }
  | { readonly code: 'terms-contradict'; readonly value: number; readonly computed: number }
  | { readonly code: 'above-hundred' | 'fraction'; readonly value: number }
  | { readonly code: 'breakdown-differs'; readonly dimension: string; readonly sum: number; readonly total: number }
  | CellProblem;

/** What may be wrong with one cell of a breakdown. */
type CellProblem = { readonly dimension: string; readonly category: string } & (
  | { readonly code: 'cell-negative' }
  | { readonly code: 'cell-above-whole'; readonly numerator: number; readonly denominator: number }
  | { readonly code: 'cell-above-hundred'; readonly value: number }
);

type Checked = Pick<Indicator, 'measure' | 'unit' | 'scale' | 'baseline'>;

/** Everything that should make its author look again at a measurement; `today` is an ISO 8601 day. */
export function measurementProblems(
  indicator: Checked,
  measurement: Omit<Measurement, 'id' | 'indicatorId' | 'series' | 'earlier'>,
  today: string,
): readonly MeasurementProblem[] {
  return [
    ...dateProblems(indicator, measurement, today),
    ...valueProblems(indicator, measurement),
    ...shareProblems(indicator, measurement),
    ...breakdownProblems(indicator, measurement),
  ];
}

type Observed = Parameters<typeof measurementProblems>[1];

function dateProblems({ baseline }: Checked, { from, date }: Observed, today: string): readonly MeasurementProblem[] {
  if (date === null) return [{ code: 'no-date' }];
  const reversed = from !== null && from > date ? [{ code: 'period-reversed' as const, from, date }] : [];
  if (date > today) return [...reversed, { code: 'in-future' }];
  if (baseline.date === null || date >= baseline.date) return reversed;
  return [...reversed, { code: 'before-baseline', date: baseline.date }];
}

function valueProblems(indicator: Checked, measurement: Observed): readonly MeasurementProblem[] {
  const { measure, scale } = indicator;
  const value = reportedValue(measure, measurement);
  if (value === null) return measurement.unavailable.trim() === '' ? [{ code: 'no-value' }] : [];
  const isLevel = Number.isInteger(value) && value >= 1 && (scale.length === 0 || value <= scale.length);
  if (measure === 'qualitative' && !isLevel) return [{ code: 'unknown-level' }];
  if (measure === 'yes-no' && value !== 0 && value !== 1) return [{ code: 'unknown-level' }];
  if (measure === 'number' && isCountedUnit(indicator.unit) && !Number.isInteger(value))
    return [{ code: 'fraction', value }];
  const isFew = measurement.count !== null && measurement.count > 0 && measurement.count < smallestShown;
  return isFew ? [{ code: 'few-answers' }] : [];
}

function shareProblems(indicator: Checked, measurement: Observed): readonly MeasurementProblem[] {
  const { value, numerator, denominator, count } = measurement;
  if (hasNegative(indicator, measurement) || (count !== null && count < 0)) return [{ code: 'negative' }];
  if (!hasTerms(indicator)) return [];
  if (value !== null && (value < 0 || value > 100)) return [{ code: 'above-hundred', value }];
  if ((numerator === null) !== (denominator === null)) return [{ code: 'no-share' }];
  if (numerator === null || denominator === null) return [];
  if (denominator === 0) return [{ code: 'no-share' }];
  if (numerator > denominator) return [{ code: 'numerator-above-denominator', numerator, denominator }];
  const computed = (100 * numerator) / denominator;
  const contradicts = contradictsTerms(value, numerator, denominator);
  return contradicts && value !== null ? [{ code: 'terms-contradict', value, computed }] : [];
}

function hasNegative(
  indicator: Checked,
  { value, numerator, denominator }: Pick<Observed, 'value' | 'numerator' | 'denominator'>,
): boolean {
  const counts = [numerator, denominator, isCountOfThings(indicator) ? value : null];
  return counts.some((count) => count !== null && count < 0);
}

function breakdownProblems(indicator: Checked, measurement: Observed): readonly MeasurementProblem[] {
  return [...groupBy(measurement.breakdown, ({ dimension }) => wordKey(dimension))].flatMap(([, cells]) => {
    const dimension = cells[0]?.dimension.trim() ?? '';
    const differing = sumThatDiffers(indicator, measurement, cells);
    return [
      ...cells.flatMap((cell) => cellProblem(indicator, cell) ?? []),
      ...(differing ? [{ code: 'breakdown-differs' as const, dimension, ...differing }] : []),
    ];
  });
}

function cellProblem(indicator: Checked, cell: Observed['breakdown'][number]): CellProblem | null {
  const { value, numerator, denominator } = cell;
  const place = { dimension: cell.dimension.trim(), category: cell.category.trim() };
  if (hasNegative(indicator, cell)) return { code: 'cell-negative', ...place };
  if (!hasTerms(indicator)) return null;
  if (numerator !== null && denominator !== null && numerator > denominator)
    return { code: 'cell-above-whole', ...place, numerator, denominator };
  return value !== null && (value < 0 || value > 100) ? { code: 'cell-above-hundred', ...place, value } : null;
}
