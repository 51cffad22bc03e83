import type { Indicator, Measurement } from '../plan/plan-schema.ts';

/** A percentage may differ by this many points from the one that its terms give. */
const pointsTolerance = 0.1;
/** Units whose values cannot be added up over categories. */
const notAdditive: ReadonlySet<string> = new Set(['%', 'pp', 'days', 'hours', 'score', 'index']);

type Amounts = Pick<Measurement, 'value' | 'numerator' | 'denominator'>;

/** Whether a percentage is another one than its terms give; false without a value. */
export function contradictsTerms(value: number | null, numerator: number, denominator: number): boolean {
  // The tolerance itself is not a difference, whatever binary fractions make of it.
  return value !== null && Math.abs(value - (100 * numerator) / denominator) > pointsTolerance + 1e-9;
}

/** The first amount that the categories of one dimension do not add up to; null when all that can be added do. */
export function sumThatDiffers(
  { measure, unit }: Pick<Indicator, 'measure' | 'unit'>,
  whole: Amounts,
  cells: readonly Amounts[],
): { readonly sum: number; readonly total: number } | null {
  const isCount = measure === 'number' && whole.numerator === null && !notAdditive.has(unit);
  for (const amount of isCount
    ? (['value', 'numerator', 'denominator'] as const)
    : (['numerator', 'denominator'] as const)) {
    const total = whole[amount];
    const given = cells.flatMap((cell) => cell[amount] ?? []);
    const sum = given.reduce((all, value) => all + value, 0);
    if (total !== null && given.length > 0 && Math.abs(sum - total) > 1e-6) return { sum, total };
  }
  return null;
}
