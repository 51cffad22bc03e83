import type { EarlierSeries, Indicator, Measurement, Plan } from './plan-schema.ts';

/** The fields that decide what the values of an indicator mean; all else is wording. */
const meaningFields = [
  'measure',
  'unit',
  'direction',
  'cumulative',
  'calculation',
  'numerator',
  'denominator',
  'scale',
] as const;

type Meaning = Pick<Indicator, (typeof meaningFields)[number]>;

/** Whether values of the one mean the same as values of the other; capitals and spaces do not matter. */
export function meansTheSame(one: Meaning, other: Meaning): boolean {
  return meaningFields.every((field) => one[field] === other[field] || plain(one[field]) === plain(other[field]));
}

/** The series that a change of meaning began and nobody has decided on yet; null without one. */
export function openSeries({ earlierSeries }: Pick<Indicator, 'earlierSeries'>): EarlierSeries | null {
  return earlierSeries.find(({ until }) => until === null) ?? null;
}

/**
 * After an edit of an indicator: when that changed what its values mean and there are values, what it meant is kept as an open series, until
 * its authors decide whether the values go on (`seriesKept`) or are split (`seriesSplit`). Back at the old meaning the question goes.
 */
export function withOpenSeries(before: Plan, after: Plan, indicatorId: string): Plan {
  const then = before.indicators.find(({ id }) => id === indicatorId);
  const now = after.indicators.find(({ id }) => id === indicatorId);
  if (!then || !now || then === now) return after;
  const open = openSeries(now);
  if (open) return meansTheSame(open, now) ? withSeries(after, now, withoutOpen(now)) : after;
  if (meansTheSame(then, now) || !isMeasured(after, indicatorId)) return after;
  return withSeries(after, now, [...now.earlierSeries, seriesOf(then, freeId(now))]);
}

/** The values go on as one series: only the words were changed. The same plan when nothing was open. */
export function seriesKept(plan: Plan, indicatorId: string): Plan {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  return indicator && openSeries(indicator) ? withSeries(plan, indicator, withoutOpen(indicator)) : plan;
}

/** What was measured so far belongs to the earlier meaning, which ends on the day `until`. The same plan when nothing was open. */
export function seriesSplit(
  plan: Plan,
  indicatorId: string,
  { until, reason }: { until: string; reason: string },
): Plan {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const open = indicator && openSeries(indicator);
  if (!indicator || !open) return plan;
  const series = indicator.earlierSeries.map((one) => (one === open ? { ...open, until, reason } : one));
  const belongs = (row: Measurement) => row.indicatorId === indicatorId && row.series === null;
  return {
    ...withSeries(plan, indicator, series),
    measurements: plan.measurements.map((row) => (belongs(row) ? { ...row, series: open.id } : row)),
  };
}

/**
 * Takes back an answer that was given on `before`: the question is open again, and what was split belongs to the present series. What was
 * changed since stays. The same plan when another question is open, or the series of the answer means something else now.
 */
export function seriesReopened(plan: Plan, before: Plan, indicatorId: string): Plan {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const then = before.indicators.find(({ id }) => id === indicatorId);
  const open = then && openSeries(then);
  if (!indicator || !open || openSeries(indicator)) return plan;
  const ended = indicator.earlierSeries.find(({ id }) => id === open.id);
  if (meansTheSame(open, indicator) || (ended && !meansTheSame(open, ended))) return plan;
  const others = indicator.earlierSeries.filter((one) => one !== ended);
  const belongs = (row: Measurement) => row.indicatorId === indicatorId && row.series === open.id;
  return {
    ...withSeries(plan, indicator, [...others, open]),
    measurements: plan.measurements.map((row) => (belongs(row) ? { ...row, series: null } : row)),
  };
}

function plain(value: Meaning[keyof Meaning]): string {
  return (Array.isArray(value) ? value.join('\n') : String(value)).trim().toLowerCase().replace(/\s+/gu, ' ');
}

function isMeasured({ measurements }: Plan, indicatorId: string): boolean {
  return measurements.some((row) => row.indicatorId === indicatorId && row.series === null);
}

function withSeries(plan: Plan, indicator: Indicator, earlierSeries: EarlierSeries[]): Plan {
  return { ...plan, indicators: plan.indicators.map((row) => (row === indicator ? { ...row, earlierSeries } : row)) };
}

function withoutOpen({ earlierSeries }: Indicator): EarlierSeries[] {
  return earlierSeries.filter(({ until }) => until !== null);
}

function freeId({ earlierSeries }: Indicator): string {
  const taken = new Set(earlierSeries.map(({ id }) => id));
  let number = earlierSeries.length + 1;
  while (taken.has(`series-${number}`)) number += 1;
  return `series-${number}`;
}

function seriesOf(row: Indicator, id: string): EarlierSeries {
  const { title, measure, unit, direction, cumulative, calculation, numerator, denominator, scale } = row;
  const meaning = { title, measure, unit, direction, cumulative, calculation, numerator, denominator, scale };
  return {
    id,
    until: null,
    reason: '',
    ...meaning,
    baseline: row.baseline,
    target: row.target,
    milestones: row.milestones,
  };
}
