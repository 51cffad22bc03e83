import type { Measurement, Plan } from './plan-schema.ts';

type Said = Pick<Measurement, 'value' | 'numerator' | 'denominator'>;

/**
 * After an edit of a measurement: when it changed the terms of a percentage and left the value beside them, that value is of the terms before and goes;
 * both terms say the value from now on. `then` is what the measurement said before, and its value comes back with its terms. The same plan in all other cases.
 */
export function withoutStaleShare(after: Plan, measurementId: string, then: Said | undefined): Plan {
  // From the end: what is being entered stands there.
  const now = after.measurements.findLast(({ id }) => id === measurementId);
  if (!then || !now || then.value === null || (now.value !== null && now.value !== then.value)) return after;
  if (now.numerator === null || now.denominator === null) return after;
  const indicator = after.indicators.find(({ id }) => id === now.indicatorId);
  if (indicator?.measure !== 'percentage') return after;
  const isSame = now.numerator === then.numerator && now.denominator === then.denominator;
  const value = isSame ? then.value : null;
  if (value === now.value) return after;
  return { ...after, measurements: after.measurements.map((row) => (row === now ? { ...row, value } : row)) };
}
