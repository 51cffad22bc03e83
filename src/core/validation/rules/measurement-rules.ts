import type { Indicator, Measurement } from '../../plan/plan-schema.ts';
import { groupBy } from './group-by.ts';
import { measurementRule } from './rule.ts';

/** A percentage may differ by this many points from the one that its terms give. */
const pointsTolerance = 0.1;
/** Below this number single persons can be recognised. */
const smallestCell = 5;
/** Units whose values cannot be added up over categories. */
const notAdditive: ReadonlySet<string> = new Set(['%', 'pp', 'days', 'hours', 'score', 'index']);

type Cell = Measurement['breakdown'][number];
type Amount = 'value' | 'numerator' | 'denominator';

/** A percentage that its own numerator and denominator contradict. */
export const impossiblePercentage = measurementRule(({ value, numerator, denominator }, { measure }) => {
  if (measure !== 'percentage') return null;
  const isImpossible =
    (numerator !== null && numerator < 0) ||
    (denominator !== null && denominator <= 0) ||
    (numerator !== null && denominator !== null && (numerator > denominator || differs(value, numerator, denominator)));
  return isImpossible ? { numerator: numerator ?? '?', denominator: denominator ?? '?', value: value ?? '?' } : null;
});

/** A breakdown whose categories do not add up to the total. */
export const breakdownDoesNotAddUp = measurementRule((measurement, indicator) => {
  const amounts: readonly Amount[] = isCount(indicator, measurement)
    ? ['value', 'numerator', 'denominator']
    : ['numerator', 'denominator'];
  for (const [dimension, cells] of groupBy(measurement.breakdown, (cell) => [cell.dimension])) {
    if (amounts.some((amount) => sumDiffers(measurement[amount], cells, amount))) return { dimension };
  }
  return null;
});

/** A breakdown of people with a cell in which single persons can be recognised. */
export const smallCells = measurementRule(({ breakdown }, { unit, measure }) => {
  const isOfPeople = unit === 'persons' || unit === '%' || measure === 'percentage';
  const hasSmall = breakdown.some((cell) =>
    countsOf(cell, unit === 'persons').some((count) => count > 0 && count < smallestCell),
  );
  return isOfPeople && hasSmall ? {} : null;
});

function differs(value: number | null, numerator: number, denominator: number): boolean {
  // The tolerance itself is not a difference, whatever binary fractions make of it.
  return value !== null && Math.abs(value - (100 * numerator) / denominator) > pointsTolerance + 1e-9;
}

function isCount({ measure, unit }: Indicator, { numerator }: Measurement): boolean {
  return measure === 'number' && numerator === null && !notAdditive.has(unit);
}

function sumDiffers(total: number | null, cells: readonly Cell[], amount: Amount): boolean {
  const given = cells.flatMap((cell) => cell[amount] ?? []);
  if (total === null || given.length === 0) return false;
  return Math.abs(given.reduce((sum, value) => sum + value, 0) - total) > 1e-6;
}

/** How many people a cell shows, directly or by subtraction. */
function countsOf({ value, numerator, denominator }: Cell, isCountOfPersons: boolean): readonly number[] {
  const rest = numerator !== null && denominator !== null ? [denominator - numerator] : [];
  return [
    ...(isCountOfPersons && value !== null ? [value] : []),
    ...(numerator === null ? [] : [numerator]),
    ...(denominator === null ? [] : [denominator]),
    ...rest,
  ];
}
