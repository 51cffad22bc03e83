import type { Measurement } from '../../plan/plan-schema.ts';
import { contradictsTerms, sumThatDiffers } from '../../progress/measured-sums.ts';
import { smallestShown } from '../../progress/small-cells.ts';
import { wordKey } from '../../words/word-key.ts';
import { groupBy } from './group-by.ts';
import { measurementRule } from './rule.ts';

type Cell = Measurement['breakdown'][number];

/** A percentage that its own numerator and denominator contradict; `value` is `?` where the two make no share at all. */
export const impossiblePercentage = measurementRule(({ value, numerator, denominator }, { measure }) => {
  if (measure !== 'percentage') return null;
  const terms = { numerator: numerator ?? '?', denominator: denominator ?? '?' };
  const isNoShare =
    (numerator !== null && numerator < 0) ||
    (denominator !== null && denominator <= 0) ||
    (numerator !== null && denominator !== null && numerator > denominator);
  if (isNoShare) return { ...terms, value: '?' };
  if (numerator === null || denominator === null || value === null) return null;
  return contradictsTerms(value, numerator, denominator) ? { ...terms, value } : null;
});

/** A breakdown whose categories do not add up to the total, as far as all of them are known. */
export const breakdownDoesNotAddUp = measurementRule((measurement, indicator) => {
  for (const cells of groupBy(measurement.breakdown, (cell) => [wordKey(cell.dimension)]).values())
    if (sumThatDiffers(indicator, measurement, cells)) return { dimension: cells[0]?.dimension.trim() ?? '' };
  return null;
});

/** A breakdown of people with a cell in which single persons can be recognised. */
export const smallCells = measurementRule(({ breakdown }, { unit, measure }) => {
  const isOfPeople = unit === 'persons' || unit === '%' || measure === 'percentage';
  const hasSmall = breakdown.some((cell) =>
    countsOf(cell, unit === 'persons').some((count) => count > 0 && count < smallestShown),
  );
  return isOfPeople && hasSmall ? {} : null;
});

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
