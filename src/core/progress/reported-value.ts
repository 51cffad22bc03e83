import type { Indicator, Measurement } from '../plan/plan-schema.ts';

type Reported = Pick<Measurement, 'value' | 'numerator' | 'denominator'>;

/** What a measurement says: numerator over denominator in per cent where both are known, else its value; null for neither. */
export function reportedValue(
  measure: Indicator['measure'],
  { value, numerator, denominator }: Reported,
): number | null {
  return shareOf(measure, { numerator, denominator }) ?? value;
}

/** What the two terms of a percentage give, in per cent; null where they give nothing. */
export function shareOf(
  measure: Indicator['measure'],
  { numerator, denominator }: Omit<Reported, 'value'>,
): number | null {
  const isShare = measure === 'percentage' && numerator !== null && denominator !== null && denominator > 0;
  return isShare ? (100 * numerator) / denominator : null;
}

/** Whether both terms of a percentage are known and make no share: one is below 0, or the numerator is above the denominator. */
export function isImpossibleShare(measure: Indicator['measure'], { numerator, denominator }: Reported): boolean {
  if (measure !== 'percentage' || numerator === null || denominator === null) return false;
  return numerator < 0 || denominator < 0 || numerator > denominator;
}

/** Whether a value reaches what was aimed at: at least it when the indicator is to rise or to hold, at most it when it is to fall. */
export function reachesTarget(value: number, aim: number, direction: Indicator['direction']): boolean {
  return direction === 'decrease' ? value <= aim : value >= aim;
}
