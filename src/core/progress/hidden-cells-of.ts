import { groupBy } from '../chain/group-by.ts';
import type { Measurement, Plan } from '../plan/plan-schema.ts';
import { openSeries } from '../plan/series.ts';
import { perObject } from '../validation/memo.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import { wordKey } from '../words/word-key.ts';
import { hiddenInDimension, leftOfWhole } from './small-cells.ts';

type Cell = Measurement['breakdown'][number];

/** What a category is known by in every state of a measurement. */
export function categoryKey({ dimension, category }: Pick<Cell, 'dimension' | 'category'>): string {
  return JSON.stringify([wordKey(dimension), wordKey(category)]);
}

/**
 * What must not leave the device of the breakdowns of a measurement: `cells`, the categories (see `categoryKey`) without numbers in all its
 * states, and `dropped`, the dimensions that what corrections replaced loses altogether.
 */
export type HiddenParts = { readonly cells: ReadonlySet<string>; readonly dropped: ReadonlySet<string> };

/** The categories of a measurement that must not be shown in what leaves the device; see `hiddenPartsOf`. */
export function hiddenCellsOf(
  plan: Pick<Plan, 'indicators' | 'unparsed'>,
  measurement: Measurement,
): ReadonlySet<string> {
  return hiddenPartsOf(plan, measurement).cells;
}

/**
 * What is small in one state of a measurement is hidden in all its states (see small-cells.ts): the others of that state would give it away. Where
 * a correction brought or took categories, the states tell of each other by what they do not share, so that these dimensions go whole.
 */
export function hiddenPartsOf(plan: Pick<Plan, 'indicators' | 'unparsed'>, measurement: Measurement): HiddenParts {
  const { breakdown, earlier } = measurement;
  if (breakdown.length === 0 && earlier.every((said) => said.breakdown.length === 0)) return nothingHidden;
  const isCount = countsPersons(plan, measurement);
  const places = textPlaces(plan.unparsed);
  const isText = ({ id }: Cell) => places.has(`${measurement.id}/breakdown/${id}`);
  const states = [measurement, ...earlier].map((said) => dimensionsOf(said, { isCount, isText }));
  const parts = states.flatMap((dimensions) => [...dimensions.values()]);
  const cells = new Set(parts.flatMap(({ hidden }) => hidden));
  const dropped = cells.size > 0 ? differingDimensions(states) : noneHidden;
  const changed = parts.filter(({ dimension }) => dropped.has(dimension));
  // A dimension may have been renamed: one that hides a cell takes the others that differ along.
  if (changed.every(({ hidden }) => hidden.length === 0)) return { cells, dropped: noneHidden };
  return { cells: new Set([...cells, ...changed.flatMap(({ all }) => all)]), dropped };
}

/** What hides nothing, for those who entered the figures. */
export const noneHidden: ReadonlySet<string> = new Set();
const nothingHidden: HiddenParts = { cells: noneHidden, dropped: noneHidden };

/** Measurements and cells, as `m/breakdown/c`, with typed text that is no number. */
const textPlaces = perObject(
  (unparsed: Plan['unparsed']) => new Set(Object.keys(unparsed).map((path) => path.split('/').slice(1, 4).join('/'))),
);

type Said = Pick<Measurement, 'value' | 'numerator' | 'denominator' | 'breakdown'>;

/** One dimension of one state; `sign` tells which categories have which amounts, and of what they leave something. */
type DimensionPart = {
  readonly dimension: string;
  readonly all: readonly string[];
  readonly hidden: readonly string[];
  readonly sign: () => string;
};

function dimensionsOf(
  said: Said,
  { isCount, isText }: { readonly isCount: boolean; readonly isText: (cell: Cell) => boolean },
): ReadonlyMap<string, DimensionPart> {
  const groups = groupBy(said.breakdown, (cell) => wordKey(cell.dimension));
  return new Map(
    [...groups].map(([dimension, cells]) => {
      const hidden = hiddenInDimension(
        cells.map((cell) => (isText(cell) ? { ...cell, isText: true } : cell)),
        said,
        isCount,
      );
      const all = cells.map(categoryKey);
      return [
        dimension,
        { dimension, all, hidden: all.filter((_, at) => hidden[at]), sign: () => signOf(cells, said, isCount) },
      ];
    }),
  );
}

function signOf(cells: readonly Cell[], said: Said, isCount: boolean): string {
  const amounts = [...(isCount ? (['value'] as const) : []), 'numerator' as const, 'denominator' as const];
  const saying = cells.map((cell) => [wordKey(cell.category), ...amounts.map((amount) => cell[amount] !== null)]);
  const categories = saying.filter((sign) => sign.includes(true)).map((sign) => JSON.stringify(sign));
  return JSON.stringify([categories.sort(), leftOfWhole(cells, said, isCount)]);
}

function differingDimensions(states: readonly ReadonlyMap<string, DimensionPart>[]): ReadonlySet<string> {
  const names = new Set(states.flatMap((dimensions) => [...dimensions.keys()]));
  return new Set(
    [...names].filter((name) => new Set(states.map((dimensions) => dimensions.get(name)?.sign())).size > 1),
  );
}

/** Whether the values of a measurement may count persons: while it is open what an indicator means, by what it meant before as well. */
function countsPersons({ indicators }: Pick<Plan, 'indicators'>, { indicatorId, series }: Measurement): boolean {
  const indicator = rowsById(indicators).get(indicatorId);
  if (!indicator) return true;
  const earlier = indicator.earlierSeries.find(({ id }) => id === series);
  const meanings = earlier ? [earlier] : [indicator, openSeries(indicator)];
  return meanings.some((meaning) => meaning?.measure === 'number');
}
