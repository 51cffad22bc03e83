import type { Plan } from './plan-schema.ts';

/**
 * After an edit of a measurement: when it changed the terms of a percentage and left the value beside them, that value is of the terms before and goes;
 * both terms say the value from now on. The same plan in all other cases.
 */
export function withoutStaleShare(before: Plan, after: Plan, measurementId: string): Plan {
  // From the end: what is being entered stands there.
  const isIt = ({ id }: { readonly id: string }) => id === measurementId;
  const [then, now] = [before.measurements.findLast(isIt), after.measurements.findLast(isIt)];
  if (!then || !now || now.value === null || now.value !== then.value) return after;
  if (now.numerator === null || now.denominator === null) return after;
  if (now.numerator === then.numerator && now.denominator === then.denominator) return after;
  const indicator = after.indicators.find(({ id }) => id === now.indicatorId);
  if (indicator?.measure !== 'percentage') return after;
  return { ...after, measurements: after.measurements.map((row) => (row === now ? { ...row, value: null } : row)) };
}
