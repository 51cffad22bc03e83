import { daysBetween } from '../progress/day-count.ts';

/** The calendar years that something runs in, and its days in each of them. */
export type YearRun = { readonly years: readonly number[]; readonly days: readonly number[] };

/** Longest span of years that is read year by year; a longer one is a slip of the pen. */
export const longestSpan = 100;

/** The years of a span of days (ISO 8601, both included); null where a day is missing, it ends before it begins, or is longer than `longestSpan`. */
export function yearRun(start: string | null, end: string | null): YearRun | null {
  if (start === null || end === null || end < start) return null;
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (last - first > longestSpan) return null;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const days = years.map((year) => {
    const from = year === first ? start : `${String(year).padStart(4, '0')}-01-01`;
    const to = year === last ? end : `${String(year).padStart(4, '0')}-12-31`;
    return daysBetween(from, to) + 1;
  });
  return { years, days };
}

/**
 * An amount in parts by days, each a whole number of `1 / perOne` (100: cents, 1: persons), so that they add up to the amount: by largest
 * remainders, of equal ones the earlier. What is smaller than a cent or a person goes to the first of the longest parts. NaN stays NaN.
 */
export function spreadByDays(amount: number, days: readonly number[], perOne: number): readonly number[] {
  if (Number.isNaN(amount) || days.length === 1) return days.map(() => amount);
  const sign = amount < 0 ? -1 : 1;
  const units = Math.floor(Math.abs(amount) * perOne + 1e-6);
  const all = days.reduce((sum, count) => sum + count, 0);
  const exact = days.map((count) => (units * count) / all);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((part, at) => ({ at, rest: part - Math.floor(part) }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at);
  const left = units - parts.reduce((sum, part) => sum + part, 0);
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  const rest = Math.abs(amount) - units / perOne;
  const longest = days.indexOf(Math.max(...days));
  return parts.map((part, at) => sign * (part / perOne + (at === longest && rest > 1e-9 ? rest : 0)));
}
