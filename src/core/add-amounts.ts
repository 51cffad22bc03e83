/**
 * Adds two amounts of money or of persons exactly to the hundredth, so that fractions leave no noise (0.1 + 0.2 is 0.3); NaN for none stays NaN.
 * The one way in which amounts are added.
 */
export function addAmounts(one: number, other: number): number {
  return (Math.round(one * 100) + Math.round(other * 100)) / 100;
}

/** The sum of amounts to the hundredth (see `addAmounts`); an amount that nobody said adds nothing. */
export function sumOfAmounts(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => addAmounts(sum, amount ?? 0), 0);
}
