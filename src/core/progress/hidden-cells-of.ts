import { groupBy } from '../chain/group-by.ts';
import type { Measurement, Plan } from '../plan/plan-schema.ts';
import { openSeries } from '../plan/series.ts';
import { perObject } from '../validation/memo.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import { hiddenCells, smallestCount } from './small-cells.ts';

type Cell = Measurement['breakdown'][number];

/** What a category is known by in every state of a measurement. */
export function categoryKey({ dimension, category }: Pick<Cell, 'dimension' | 'category'>): string {
  return JSON.stringify([dimension.trim(), category.trim()]);
}

/**
 * The categories (see `categoryKey`) of a measurement that must not be shown in what leaves the device (see small-cells.ts). Those that are small in what a correction
 * replaced are hidden in all its states: the others of that state would give them away. A cell with typed text that is no number counts as small.
 */
export function hiddenCellsOf(
  plan: Pick<Plan, 'indicators' | 'unparsed'>,
  measurement: Measurement,
): ReadonlySet<string> {
  const { breakdown, earlier } = measurement;
  if (breakdown.length === 0 && earlier.every((said) => said.breakdown.length === 0)) return noneHidden;
  const isCount = countsPersons(plan, measurement);
  const isText = ({ id }: Cell) => textPlaces(plan.unparsed).has(`${measurement.id}/breakdown/${id}`);
  const countOf = (cell: Cell) => (isText(cell) ? 1 : smallestCount(cell, isCount));
  return new Set([breakdown, ...earlier.map((said) => said.breakdown)].flatMap((cells) => hiddenOf(cells, countOf)));
}

/** What hides nothing, for those who entered the figures. */
export const noneHidden: ReadonlySet<string> = new Set();

/** Measurements and cells, as `m/breakdown/c`, with typed text that is no number. */
const textPlaces = perObject(
  (unparsed: Plan['unparsed']) => new Set(Object.keys(unparsed).map((path) => path.split('/').slice(1, 4).join('/'))),
);

function hiddenOf(breakdown: readonly Cell[], countOf: (cell: Cell) => number | null): readonly string[] {
  return [...groupBy(breakdown, ({ dimension }) => dimension.trim()).values()].flatMap((cells) => {
    const hidden = hiddenCells(cells.map(countOf));
    return cells.filter((_, at) => hidden[at]).map(categoryKey);
  });
}

/** Whether the values of a measurement may count persons: while it is open what an indicator means, by what it meant before as well. */
function countsPersons({ indicators }: Pick<Plan, 'indicators'>, { indicatorId, series }: Measurement): boolean {
  const indicator = rowsById(indicators).get(indicatorId);
  if (!indicator) return true;
  const earlier = indicator.earlierSeries.find(({ id }) => id === series);
  const meanings = earlier ? [earlier] : [indicator, openSeries(indicator)];
  return meanings.some((meaning) => meaning?.measure === 'number');
}
