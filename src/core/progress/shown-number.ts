/** No more digits of a number say anything: what follows is what binary fractions make of a sum. */
export const mostDigits = 15;

/**
 * A computed number as it is shown: with one decimal, more would claim an accuracy that no count of persons has, and with as many more as it takes
 * until it stands to nothing and to each number of `beside` as it does in truth: 79.96 is not 80 beside 80, and 0.04 is not nothing.
 * `decimals` is how many it has at least.
 */
export function shownBeside(value: number, beside: readonly number[], decimals = 1): number {
  const stands = (shown: number) => [0, ...beside].every((other) => order(shown, other) === order(value, other));
  for (let digits = decimals; digits < mostDigits; digits += 1) {
    const shown = rounded(value, digits);
    if (stands(shown)) return shown;
  }
  return value;
}

/** Computed numbers that are read against each other, as they are shown: each stands to the others, and to each number of `beside`, as it does in truth. */
export function shownTogether(values: readonly number[], beside: readonly number[] = []): ReadonlyMap<number, number> {
  const shown = new Map<number, number>();
  for (const value of values) {
    const others = values.filter((other) => other !== value);
    if (!shown.has(value)) shown.set(value, shownBeside(value, [...beside, ...others, ...shown.values()]));
  }
  return shown;
}

/** Two computed numbers that are read against each other (see `shownTogether`). */
export function shownPair(one: number, other: number, beside: readonly number[] = []): readonly [number, number] {
  const shown = shownTogether([one, other], beside);
  return [shown.get(one) ?? one, shown.get(other) ?? other];
}

/** A share of a whole as it is shown, in per cent: never like nothing, nor like all, when it is not. */
export function shownPercent(percent: number): number {
  return shownBeside(percent, [100]);
}

/** Whether a number is shown as it is and not rounded: "=" and not "≈". */
export function isShownExactly(shown: number, value: number): boolean {
  return order(shown, value) === 0;
}

/** Halves away from nothing, as they are written and not as binary fractions have them: 1.005 is 1.01. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(told(Math.abs(value) * scale))) / scale + 0;
}

function order(one: number, other: number): number {
  return Math.sign(told(one) - told(other));
}

/** A number without what reckoning with binary fractions added to it: 99.95, not 99.94999999999999. */
export function told(value: number): number {
  return Number(value.toPrecision(mostDigits));
}
