import { addToGroup, groupBy } from '../chain/group-by.ts';
import type { Indicator } from '../plan/plan-schema.ts';
import { hiddenCells, smallestCount } from '../progress/small-cells.ts';
import type { BreakdownResult } from './indicator-use.ts';
import type { BreakdownCell, LatestValue } from './plan-facts.ts';

/**
 * Breakdowns of the latest values of one indicator over all plans that report them: cells of one dimension and category added, small ones
 * hidden (see small-cells.ts). They add up when the categories of a dimension give the terms of the values that are broken down by it.
 */
export function breakdownsOf(
  latest: readonly LatestValue[],
  measure: Indicator['measure'],
): readonly BreakdownResult[] {
  const byDimension = new Map<string, { readonly total: LatestValue; readonly cells: readonly BreakdownCell[] }[]>();
  for (const total of latest)
    for (const [dimension, cells] of groupBy(total.breakdown, (cell) => cell.dimension.trim()))
      addToGroup(byDimension, dimension, { total, cells });
  return [...byDimension]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([dimension, parts]) => ({
      dimension,
      cells: cellsOf(
        parts.flatMap(({ cells }) => cells),
        measure,
      ),
      addsUp: parts.every(({ total, cells }) => addsUp(total, cells, measure)),
    }));
}

/** Sums of one category; null for a term that none of its cells has. */
type Sums = { readonly category: string; numerator: number | null; denominator: number | null; value: number | null };

function cellsOf(cells: readonly BreakdownCell[], measure: Indicator['measure']): BreakdownResult['cells'] {
  const sums = [...groupBy(cells, ({ category }) => category.trim())]
    .map(([category, own]) => sumsOf(category, own, measure))
    .sort((one, other) => (one.category < other.category ? -1 : 1));
  const hidden = hiddenCells(sums.map((cell) => smallestCount(cell, measure)));
  return sums.map((cell, at) =>
    hidden[at]
      ? { category: cell.category, numerator: null, denominator: null, value: null, hidden: true }
      : { ...cell, hidden: false },
  );
}

/** Values of shares and scores are never added: of them only the terms count. */
function sumsOf(category: string, cells: readonly BreakdownCell[], measure: Indicator['measure']): Sums {
  // A share of which one term is missing would bend the sum of the others.
  const own = measure === 'percentage' ? cells.filter(hasBothTerms) : cells;
  const numerator = sumOf(own.map((cell) => cell.numerator));
  const denominator = sumOf(own.map((cell) => cell.denominator));
  if (measure === 'number') return { category, numerator, denominator, value: sumOf(cells.map(({ value }) => value)) };
  const isShare = measure === 'percentage' && numerator !== null && denominator !== null && denominator > 0;
  return { category, numerator, denominator, value: isShare ? (100 * numerator) / denominator : null };
}

function hasBothTerms({ numerator, denominator }: BreakdownCell): boolean {
  return numerator !== null && denominator !== null;
}

function addsUp(total: LatestValue, cells: readonly BreakdownCell[], measure: Indicator['measure']): boolean {
  const isSame = (whole: number | null, parts: readonly (number | null)[]) =>
    whole === null || sumOf(parts) === null || sumOf(parts) === whole;
  if (measure === 'number')
    return isSame(
      total.value,
      cells.map(({ value }) => value),
    );
  return (
    isSame(
      total.numerator,
      cells.map(({ numerator }) => numerator),
    ) &&
    isSame(
      total.denominator,
      cells.map(({ denominator }) => denominator),
    )
  );
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
