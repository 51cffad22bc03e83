import { addMonths } from '../scheme/add-months.ts';
import { daysBetween } from './day-count.ts';

/** The time from one ISO 8601 day to a later one as people say it: whole years and months, and days only of less than a month. */
export function spanBetween(
  from: string,
  to: string,
): { readonly years: number; readonly months: number; readonly days: number } {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const begun = monthOf(to) - monthOf(from);
  const months = addMonths(from, begun) > to ? begun - 1 : begun;
  return { years: Math.floor(months / 12), months: months % 12, days: months === 0 ? daysBetween(from, to) : 0 };
}
