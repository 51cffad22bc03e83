import { addToGroup } from '../chain/group-by.ts';
import type { Indicator, Measurement } from '../plan/plan-schema.ts';
import { daysBetween } from './day-count.ts';
import { saysSomething } from './measured-series.ts';
import type { Period } from './reporting-periods.ts';

/**
 * The period that a measurement counts for, of periods without gaps in their order: that of its day, or, when it says since when it was
 * measured, the one of which it covers the larger part, the later one of two that it covers alike. What is measured after the last period
 * counts for that one. Null without a day, or with one before the first period.
 */
export function periodOf(
  { from, date }: Pick<Measurement, 'from' | 'date'>,
  periods: readonly Period[],
): Period | null {
  if (date === null) return null;
  const at = periods.findLastIndex((period) => period.from <= date);
  const [own, before] = [periods[at], periods[at - 1]];
  if (own === undefined) return null;
  if (before === undefined || from === null || from >= own.from) return own;
  // Of what lies further back nothing is covered, or all of `before` as well.
  return coveredShare(own, { from, to: date }) >= coveredShare(before, { from, to: date }) ? own : before;
}

/** The newest measurement that says something, or why there is nothing to say, of those that count for a period; null when there is none. */
export function measurementIn(
  { measure }: Pick<Indicator, 'measure'>,
  measurements: readonly Measurement[],
  period: Period,
  periods: readonly Period[],
): Measurement | null {
  return newestIn(
    measurements.filter((row) => answers(measure, row) && periodOf(row, periods) === period),
    period,
  );
}

/** What `measurementIn` gives for each of the periods that has a measurement; time grows with the measurements, not with both. */
export function measurementsByPeriod(
  { measure }: Pick<Indicator, 'measure'>,
  measurements: readonly Measurement[],
  periods: readonly Period[],
): ReadonlyMap<Period, Measurement> {
  const rows = new Map<Period, Measurement[]>();
  for (const row of measurements) {
    const period = answers(measure, row) ? periodOf(row, periods) : null;
    if (period !== null) addToGroup(rows, period, row);
  }
  return new Map(
    [...rows].flatMap(([period, own]) => {
      const newest = newestIn(own, period);
      return newest ? [[period, newest] as const] : [];
    }),
  );
}

function answers(measure: Indicator['measure'], row: Measurement): boolean {
  return saysSomething(measure, row) || row.unavailable.trim() !== '';
}

/** What was measured within a period comes before what only counts for it because no other one follows. */
function newestIn(own: readonly Measurement[], { to }: Period): Measurement | null {
  return own.findLast(({ from, date }) => (from ?? date ?? '') <= to) ?? own.at(-1) ?? null;
}

function coveredShare(period: Period, measured: Period): number {
  const from = measured.from > period.from ? measured.from : period.from;
  const to = measured.to < period.to ? measured.to : period.to;
  return (daysBetween(from, to) + 1) / (daysBetween(period.from, period.to) + 1);
}
