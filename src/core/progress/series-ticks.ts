import { addMonths } from '../scheme/add-months.ts';
import { daysBetween } from './day-count.ts';

const mostSteps = 4;

/** Round values from below the lowest to above the highest, at most five; two at least. */
export function valueTicks(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Differences that no reader can tell apart have no steps of their own.
  const least = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  const span = [high - low, Math.abs(high)].find((size) => size > least) ?? 1;
  let step = roundStep(span / mostSteps);
  while (Math.ceil(high / step) - Math.floor(low / step) > mostSteps) step = roundStep(step * 1.01);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  // Products of whole numbers and a round step, so that no digits of binary fractions show.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** The next of 1, 2, 5, 10, 20, … that is not less than a number. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

const stepsInMonths = [1, 3, 6, 12, 24, 60, 120, 240, 600];
/** First days of months, quarters or years from one day to another, about as many as `most`; the first day itself where none lies between. */
export function dateTicks(first: string, last: string, most: number): readonly string[] {
  const months = daysBetween(first, last) / 30.44;
  const step = stepsInMonths.find((candidate) => months / candidate <= most) ?? 1_200;
  const year = Number(first.slice(0, 4));
  const start =
    step <= 12 ? `${first.slice(0, 4)}-01-01` : `${String(year - (year % (step / 12))).padStart(4, '0')}-01-01`;
  const days: string[] = [];
  for (let day = start; day <= last && days.length <= most + 1; day = addMonths(day, step))
    if (day >= first) days.push(day);
  return days.length === 0 ? [first] : days;
}
