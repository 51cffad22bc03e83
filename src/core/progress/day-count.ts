/** Whole days from one ISO 8601 day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

/** The ISO 8601 day `days` after another. */
export function addDays(day: string, days: number): string {
  return new Date(dayNumber(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}
