import { groupBy } from '../chain/group-by.ts';
import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { wordKey } from '../words/word-key.ts';
import { isEmptyCell } from './empty-cell.ts';
import { categoryKey } from './hidden-cells-of.ts';
import { reportedValue } from './reported-value.ts';

type Cell = Measurement['breakdown'][number];

/** The value of one category; null when it has none or is hidden (see hidden-cells-of.ts). */
export type CategoryValue = {
  readonly category: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly hidden: boolean;
};

/** How far the categories of a dimension lie apart: `points` from the lowest to the highest share, in percentage points; null where a gap says nothing. */
export type DimensionValues = {
  readonly dimension: string;
  readonly categories: readonly CategoryValue[];
  readonly gap: { readonly highest: string; readonly lowest: string; readonly points: number } | null;
};

/**
 * The breakdown of a measurement by dimension, in the order of its cells. A gap is given for shares only, and only where no cell is hidden:
 * it would tell of the hidden one. `hidden` are the categories that must not be shown (see hidden-cells-of.ts): none for those who entered the figures.
 */
export function dimensionValues(
  { measure }: Pick<Indicator, 'measure'>,
  { breakdown }: Pick<Measurement, 'breakdown'>,
  hidden: ReadonlySet<string>,
): readonly DimensionValues[] {
  return [
    ...groupBy(
      breakdown.filter((cell) => !isEmptyCell(cell)),
      ({ dimension }) => wordKey(dimension),
    ),
  ].map(([, cells]) => {
    const dimension = cells[0]?.dimension.trim() ?? '';
    const categories = cells.map((cell) => categoryValue(measure, cell, hidden.has(categoryKey(cell))));
    return { dimension, categories, gap: measure === 'percentage' ? gapOf(categories) : null };
  });
}

function categoryValue(measure: Indicator['measure'], cell: Cell, hidden: boolean): CategoryValue {
  const category = cell.category.trim();
  if (hidden) return { category, value: null, numerator: null, denominator: null, hidden };
  return {
    category,
    value: reportedValue(measure, cell),
    numerator: cell.numerator,
    denominator: cell.denominator,
    hidden,
  };
}

function gapOf(categories: readonly CategoryValue[]): DimensionValues['gap'] {
  if (categories.length < 2 || categories.some(({ value }) => value === null)) return null;
  const sorted = [...categories].sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (!highest || !lowest) return null;
  return { highest: highest.category, lowest: lowest.category, points: (highest.value ?? 0) - (lowest.value ?? 0) };
}
