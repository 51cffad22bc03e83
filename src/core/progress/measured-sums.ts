import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { wordKey } from '../words/word-key.ts';
import { isEmptyCell } from './empty-cell.ts';

/** A percentage may differ by this many points from the one that its terms give. */
const pointsTolerance = 0.1;
/** Units whose values cannot be added up over categories. */
const notAdditive: ReadonlySet<string> = new Set(['%', 'pp', 'days', 'hours', 'score', 'index', 'stage']);

/** Units that count people or things, so that their values may be added over plans. */
export const countedUnits: readonly string[] = [
  'persons',
  'households',
  'organisations',
  'businesses',
  'projects',
  'documents',
  'municipalities',
  'districts',
];

/** Whether a unit counts people or things (see `countedUnits`), however it is written. */
export function isCountedUnit(unit: string): boolean {
  return countedUnits.includes(wordKey(unit));
}

/** Units that count people, things or time: nothing of them is below 0. */
const countUnits: ReadonlySet<string> = new Set([...countedUnits, 'count', 'days', 'hours']);

const amounts = ['value', 'numerator', 'denominator'] as const;
type Amounts = Pick<Measurement, (typeof amounts)[number]>;
type Cell = Amounts & { readonly category: string };

/** Whether the values of a unit are places on a scale or lengths, which categories of any size share: days, a score, a stage. */
export function isScaleUnit(unit: string): boolean {
  return notAdditive.has(wordKey(unit));
}

/** Whether a percentage is another one than its terms give; false without a value. */
export function contradictsTerms(value: number | null, numerator: number, denominator: number): boolean {
  // The tolerance itself is not a difference, whatever binary fractions make of it.
  return value !== null && Math.abs(value - (100 * numerator) / denominator) > pointsTolerance + 1e-9;
}

/** Whether the values of an indicator are shares of numerator and denominator; a difference of two shares, in points, may be negative and has neither. */
export function hasTerms({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): boolean {
  return measure === 'percentage' && unit !== 'pp';
}

/** Whether the values of an indicator are numbers of something that cannot be fewer than none. */
export function isCountOfThings({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): boolean {
  return measure === 'number' && countUnits.has(wordKey(unit));
}

/**
 * The first amount that the categories of one dimension do not add up to; null when all that can be added do. An amount that a category
 * does not have yet is not compared: nobody knows the sum. A row that says nothing is no category.
 */
export function sumThatDiffers(
  { measure, unit }: Pick<Indicator, 'measure' | 'unit'>,
  whole: Amounts,
  cells: readonly Cell[],
): { readonly sum: number; readonly total: number } | null {
  const isCount = measure === 'number' && whole.numerator === null && !notAdditive.has(wordKey(unit));
  const categories = cells.filter((cell) => !isEmptyCell(cell));
  for (const amount of isCount ? amounts : (['numerator', 'denominator'] as const)) {
    const total = whole[amount];
    const given = categories.flatMap((cell) => cell[amount] ?? []);
    const sum = given.reduce((all, value) => all + value, 0);
    const isKnown = given.length > 0 && given.length === categories.length;
    if (total !== null && isKnown && Math.abs(sum - total) > 1e-6) return { sum, total };
  }
  return null;
}
