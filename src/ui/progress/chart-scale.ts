import { addMonths } from '#core/scheme/add-months.ts';

/** Round values that span a range, both ends included; at least two. */
export function valueTicks(lowest: number, highest: number, atMost: number): readonly number[] {
  const span = highest - lowest || Math.abs(highest) || 1;
  const step = roundStep(span / Math.max(1, atMost - 1));
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(highest / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** Months between two dates on an axis, the closest first. */
export const monthSteps: readonly number[] = [1, 3, 6, 12, 24, 60, 120, 240];

/** Begins of months, quarters, half-years, years or longer times between two days. */
export function timeTicks(from: string, to: string, months: number): readonly string[] {
  const days: string[] = [];
  let day = firstTick(from, months);
  while (day <= to) {
    if (day >= from) days.push(day);
    day = addMonths(day, months);
  }
  return days;
}

function firstTick(from: string, months: number): string {
  if (months >= 12) {
    const years = months / 12;
    return `${String(Math.floor(Number(from.slice(0, 4)) / years) * years).padStart(4, '0')}-01-01`;
  }
  const month = Math.floor((Number(from.slice(5, 7)) - 1) / months) * months + 1;
  return `${from.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough - 1e-12) ?? 10;
  return factor * power;
}
