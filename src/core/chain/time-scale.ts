/** A line of the time grid: `strong` where a year begins; `label` names the period that starts there. */
export type GridLine = { readonly day: number; readonly strong: boolean; readonly label: string };

const mostLabels = 12;

/** Lines between two days: quarters and years up to six years, years up to twelve, then as many years as keep the grid readable. */
export function timeGrid(first: number, last: number): readonly GridLine[] {
  const from = yearOf(first);
  const to = yearOf(last);
  const step = Math.max(1, Math.ceil((to - from + 1) / mostLabels));
  const lines: GridLine[] = [];
  for (let year = from; year <= to; year += step) {
    lines.push({ day: firstOf(year, 1), strong: true, label: `${year}` });
    if (to - from < 6)
      for (const month of [4, 7, 10]) lines.push({ day: firstOf(year, month), strong: false, label: '' });
  }
  return lines.filter((line) => line.day <= last);
}

/** First and last day of the calendar years around two days. */
export function wholeYears(first: number, last: number): { readonly first: number; readonly last: number } {
  return { first: firstOf(yearOf(first), 1), last: firstOf(yearOf(last) + 1, 1) };
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function firstOf(year: number, month: number): number {
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, 1);
  return start.getTime() / 86_400_000;
}
