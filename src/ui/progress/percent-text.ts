/** A share for readers: one decimal. The exact value stays in the plan. */
export function roundedPercent(value: number): number {
  return Math.round(value * 10) / 10;
}
