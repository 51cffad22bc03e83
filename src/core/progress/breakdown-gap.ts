import { groupBy } from '../chain/group-by.ts';
import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { isTimeWord } from '../words/time-words.ts';
import { wordKey } from '../words/word-key.ts';
import { isEmptyCell } from './empty-cell.ts';
import { categoryKey } from './hidden-cells-of.ts';
import { isScaleUnit } from './measured-sums.ts';
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

/** How far categories lie apart, in the unit of the indicator, percentages in percentage points. `worse` is the one that is further from what is aimed at; null where neither is. */
export type CategoryGap = {
  readonly highest: string;
  readonly lowest: string;
  readonly difference: number;
  readonly worse: 'highest' | 'lowest' | null;
};

/** The values of the categories of a dimension; `gap` is null where one says nothing. */
export type DimensionValues = {
  readonly dimension: string;
  readonly categories: readonly CategoryValue[];
  readonly gap: CategoryGap | null;
};

type BrokenDown = Pick<Indicator, 'measure' | 'unit' | 'direction' | 'cumulative'>;

/**
 * The breakdown of a measurement by dimension, in the order of its cells. A gap is given only for values that compare groups of any size (shares,
 * scores, lengths of time), and only where no cell is hidden: it would tell of the hidden one. `hidden` are the categories that must not be shown
 * (see hidden-cells-of.ts): none for those who entered the figures.
 */
export function dimensionValues(
  indicator: BrokenDown,
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
    const categories = cells.map((cell) => categoryValue(indicator.measure, cell, hidden.has(categoryKey(cell))));
    return { dimension, categories, gap: comparesGroups(indicator) ? gapOf(indicator, categories) : null };
  });
}

/** A dimension whose categories lie apart. */
export type DimensionWithGap = DimensionValues & { readonly gap: CategoryGap };

/** The dimension with the widest gap of a measurement; null where nothing is apart. */
export function widestGap(dimensions: readonly DimensionValues[]): DimensionWithGap | null {
  const apart = dimensions.flatMap((values) => (values.gap === null ? [] : [{ ...values, gap: values.gap }]));
  const most = Math.max(0, ...apart.map(({ gap }) => gap.difference));
  return apart.find(({ gap }) => gap.difference > 0 && gap.difference === most) ?? null;
}

/** Counts and sums grow with a group: that there are more women than men says nothing of how they fare. */
function comparesGroups({ measure, unit, cumulative }: BrokenDown): boolean {
  if (measure === 'percentage' || measure === 'score') return true;
  return measure === 'number' && !cumulative && (isScaleUnit(unit) || isTimeWord(unit));
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

function gapOf({ direction }: BrokenDown, categories: readonly CategoryValue[]): CategoryGap | null {
  if (categories.length < 2 || categories.some(({ value }) => value === null)) return null;
  const sorted = [...categories].sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (!highest || !lowest) return null;
  return {
    highest: highest.category,
    lowest: lowest.category,
    difference: (highest.value ?? 0) - (lowest.value ?? 0),
    worse: direction === 'maintain' ? null : direction === 'increase' ? 'lowest' : 'highest',
  };
}
