import { dayNumber, dayOfNumber } from '../day-number.ts';

/** Whole days from one ISO 8601 day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO 8601 day `days` after another. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}
