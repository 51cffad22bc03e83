import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { daysBetween } from './day-count.ts';
import { saysSomething } from './measured-series.ts';
import type { Period } from './reporting-periods.ts';

/**
 * The period that a measurement counts for, of periods without gaps in their order: that of its day, or, when it says since when it was
 * measured, the one of which it covers the larger part, the later one of two that it covers alike. What is measured after the last period
 * counts for that one. Null without a day, or with one before the first period.
 */
export function periodOf(measured: Span, periods: readonly Period[]): Period | null {
  const { date } = measured;
  return date === null
    ? null
    : periodFrom(
        measured,
        periods,
        periods.findLastIndex(({ from }) => from <= date),
      );
}

type Span = Pick<Measurement, 'from' | 'date'>;

/** `periodOf` for whoever knows the place of the last period that has begun by the day. */
function periodFrom({ from, date }: Span, periods: readonly Period[], at: number): Period | null {
  const [own, before] = [periods[at], periods[at - 1]];
  if (own === undefined || date === null) return null;
  if (before === undefined || from === null || from >= own.from) return own;
  // Of what lies further back nothing is covered, or all of `before` as well.
  return coveredShare(own, { from, to: date }) >= coveredShare(before, { from, to: date }) ? own : before;
}

/**
 * The newest measurement that says something, or why there is nothing to say, of those that count for a period; null when there is none.
 * What was measured within the period comes before what only follows it. `measurements` are in the order of their dates.
 */
export function measurementIn(
  indicator: Pick<Indicator, 'measure'>,
  measurements: readonly Measurement[],
  period: Period,
  periods: readonly Period[],
): Measurement | null {
  return measurementsByPeriod(indicator, measurements, periods).get(period) ?? null;
}

/** What `measurementIn` gives for each of the periods that has a measurement. */
export function measurementsByPeriod(
  { measure }: Pick<Indicator, 'measure'>,
  measurements: readonly Measurement[],
  periods: readonly Period[],
): ReadonlyMap<Period, Measurement> {
  const newest = new Map<Period, Measurement>();
  let at = -1;
  for (const row of measurements) {
    // Both are in order, so that time grows with their sum.
    while (row.date !== null && (periods[at + 1]?.from ?? '~') <= row.date) at += 1;
    const period = periodFrom(row, periods, at);
    if (period === null || !answers(measure, row)) continue;
    const last = newest.get(period);
    if (last === undefined || isWithin(row, period) || !isWithin(last, period)) newest.set(period, row);
  }
  return newest;
}

/** Whether a measurement says something, or why there is nothing to say. */
export function answers(measure: Indicator['measure'], row: Measurement): boolean {
  return saysSomething(measure, row) || row.unavailable.trim() !== '';
}

function isWithin({ from, date }: Span, { to }: Period): boolean {
  return (from ?? date ?? '') <= to;
}

function coveredShare(period: Period, measured: Period): number {
  const from = measured.from > period.from ? measured.from : period.from;
  const to = measured.to < period.to ? measured.to : period.to;
  return (daysBetween(from, to) + 1) / (daysBetween(period.from, period.to) + 1);
}
