import type { Plan } from '../plan/plan-schema.ts';
import { daysBetween } from './day-count.ts';

/**
 * How much of the time of a programme has passed at the end of a day (ISO 8601), in per cent of its days: what spending is set against, since a part
 * of a budget says nothing by itself. 100 from its last day on; null before it begins, and where it does not say both its dates in order.
 */
export function timePassed({ start, end }: Pick<Plan['profile'], 'start' | 'end'>, day: string): number | null {
  if (start === null || end === null || end < start || day < start) return null;
  const days = daysBetween(start, end) + 1;
  return (100 * Math.min(days, daysBetween(start, day) + 1)) / days;
}
