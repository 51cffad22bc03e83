/** Days since 1970 of an ISO 8601 day. Years below 100 are what they say: `Date.UTC` would take them for the twentieth century. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The ISO 8601 day that is so many days after 1970 began. */
export function dayOfNumber(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** How many days a month (1 to 12) has; 0 for a month that no calendar has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a programme of today may have a day in this year: 1900 to 2199. All others are asked about and never judged. */
export function isLikelyYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

/** Whether a text is an ISO 8601 day that the calendar has, in a likely year; `2027-02-30` and `0025-12-31` are none. */
export function isLikelyDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  return isLikelyYear(Number(year)) && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}
