import { addMonths } from '../scheme/add-months.ts';
import { addDays } from './day-count.ts';

/** First and last day, ISO 8601. */
export type Period = { readonly from: string; readonly to: string };

/** Months between two values, for those frequencies of the vocabulary that a calendar gives. */
const monthsOfFrequency: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  biennial: 24,
  'every-3-years': 36,
  'every-4-years': 48,
};

/** Frequencies that the calendar gives, the most frequent first. */
export const calendarFrequencies: readonly string[] = Object.keys(monthsOfFrequency);

/**
 * The reporting periods of a frequency within a programme, in order. Months, quarters, half-years and years are those of the calendar,
 * cut at the begin and end of the programme; longer periods count from its first year. Empty for frequencies that follow events.
 */
export function reportingPeriods(frequency: string, programme: Period): readonly Period[] {
  const months = monthsOf(frequency);
  if (months === undefined || programme.to < programme.from) return [];
  const periods: Period[] = [];
  let first = firstDay(programme.from, months);
  while (first <= programme.to && periods.length < longestSchedule) {
    const next = addMonths(first, months);
    periods.push({
      from: first < programme.from ? programme.from : first,
      to: addDays(next, -1) > programme.to ? programme.to : addDays(next, -1),
    });
    first = next;
  }
  return periods;
}

/** The day on which the next value after a day is to be expected; null for frequencies that follow events. */
export function nextByFrequency(frequency: string, day: string): string | null {
  const months = monthsOf(frequency);
  return months === undefined ? null : addMonths(day, months);
}

function monthsOf(frequency: string): number | undefined {
  return Object.hasOwn(monthsOfFrequency, frequency) ? monthsOfFrequency[frequency] : undefined;
}

/** A hundred years of months: dates typed wrong must not fill the memory. */
const longestSchedule = 1_200;

/** The first day of the calendar period that a day lies in; of its year for periods of more than a year. */
function firstDay(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1;
  const start = Math.floor(month / months) * months;
  return `${day.slice(0, 4)}-${String(start + 1).padStart(2, '0')}-01`;
}
