import { rowsById } from '../validation/rows-by-id.ts';
import { wordKey } from '../words/word-key.ts';
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

/** The fields in which two meanings differ; capitals and spaces do not matter. */
export function changedMeaning(one: Meaning, other: Meaning): readonly (keyof Meaning)[] {
  return meaningFields.filter((field) => one[field] !== other[field] && plain(one[field]) !== plain(other[field]));
}

/** Whether values of the one mean the same as values of the other. */
export function meansTheSame(one: Meaning, other: Meaning): boolean {
  return changedMeaning(one, other).length === 0;
}

/** The series that were ended by a change of meaning; without the one that nobody has decided on yet. */
export function closedSeries({ earlierSeries }: Pick<Indicator, 'earlierSeries'>): readonly EarlierSeries[] {
  return earlierSeries.filter(({ until }) => until !== null);
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

/** The decision to begin a new series: `until` is the last day of the earlier meaning (ISO 8601), `title` what the indicator was called until then. */
export type SeriesSplit = { readonly until: string; readonly reason: string; readonly title?: string };

/**
 * The measurements of the present series of an indicator, apart as a split would part them: up to the last day `until` (ISO 8601) of the earlier
 * meaning, or on a day that nobody knows, and later ones.
 */
export function partsOfSplit(
  { measurements }: Pick<Plan, 'measurements'>,
  indicatorId: string,
  until: string,
): { readonly earlier: readonly Measurement[]; readonly later: readonly Measurement[] } {
  const present = measurements.filter((row) => row.indicatorId === indicatorId && row.series === null);
  const isEarlier = ({ date }: Measurement) => date === null || date <= until;
  return { earlier: present.filter(isEarlier), later: present.filter((row) => !isEarlier(row)) };
}

/**
 * What was measured up to the day `until`, or on a day that nobody knows, belongs to the earlier meaning; what was measured later means what the indicator
 * means now. Another unit or measure takes its baseline, target value and milestones along, as far as they were not changed since: 30 days
 * are not 30 weeks. The same plan when nothing was open.
 */
export function seriesSplit(plan: Plan, indicatorId: string, { until, reason, title }: SeriesSplit): Plan {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const open = indicator && openSeries(indicator);
  if (!indicator || !open) return plan;
  const closed = { ...open, until, reason, title: title ?? open.title };
  const split = {
    ...(isOtherScale(open, indicator) ? withoutAims(indicator, open) : indicator),
    earlierSeries: indicator.earlierSeries.map((one) => (one === open ? closed : one)),
  };
  const earlier = new Set(partsOfSplit(plan, indicatorId, until).earlier);
  return {
    ...plan,
    indicators: plan.indicators.map((row) => (row === indicator ? split : row)),
    measurements: plan.measurements.map((row) => (earlier.has(row) ? { ...row, series: open.id } : row)),
  };
}

/** The closed series whose values mean what the indicator means now, because its meaning was changed back; the newest one, null without one. */
export function joinableSeries(indicator: Indicator): EarlierSeries | null {
  if (openSeries(indicator)) return null;
  return closedSeries(indicator).findLast((series) => meansTheSame(series, indicator)) ?? null;
}

/** The values of a closed series go on with the present ones. The same plan when there is no such series. */
export function seriesJoined(plan: Plan, indicatorId: string, seriesId: string): Plan {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const series = indicator?.earlierSeries.filter(({ id }) => id !== seriesId);
  if (!indicator || !series || series.length === indicator.earlierSeries.length) return plan;
  const belongs = (row: Measurement) => row.indicatorId === indicatorId && row.series === seriesId;
  return {
    ...withSeries(plan, indicator, series),
    measurements: plan.measurements.map((row) => (belongs(row) ? { ...row, series: null } : row)),
  };
}

/** What the values of one of its series mean (null: the present one): the earlier series, or the indicator as it is. */
export function meaningOf(indicator: Indicator, series: string | null): Indicator | EarlierSeries {
  return indicator.earlierSeries.find(({ id }) => id === series) ?? indicator;
}

/** Whether numbers of the one cannot stand beside numbers of the other: another measure or another unit. */
export function isOtherScale(
  one: Pick<Meaning, 'measure' | 'unit'>,
  other: Pick<Meaning, 'measure' | 'unit'>,
): boolean {
  return one.measure !== other.measure || plain(one.unit) !== plain(other.unit);
}

/** What a split took along comes back where nothing was written in its place. */
function withAims(now: Indicator, then: Indicator): Indicator {
  return {
    ...now,
    baseline: now.baseline.value === null && then.baseline.value !== null ? then.baseline : now.baseline,
    target: now.target.value === null ? then.target : now.target,
    milestones: now.milestones.length === 0 ? then.milestones : now.milestones,
  };
}

/** What is aimed at in the numbers of an earlier meaning goes with it; the target date stays, and so does what was changed since. */
function withoutAims(now: Indicator, then: EarlierSeries): Indicator {
  const isSameBaseline = then.baseline.value !== null && now.baseline.value === then.baseline.value;
  const isSameWay =
    now.milestones.length === then.milestones.length &&
    now.milestones.every(({ value }, at) => value === then.milestones[at]?.value);
  return {
    ...now,
    baseline: isSameBaseline ? { value: null, date: null, note: '' } : now.baseline,
    target: now.target.value === then.target.value ? { ...now.target, value: null } : now.target,
    milestones: isSameWay ? [] : now.milestones,
  };
}

/**
 * Takes back an answer that was given on `before`: the question is open again, and what was split belongs to the present series; or a joining:
 * the series are apart again. What was changed since stays. The same plan when another question is open, or the series of the answer means something else now.
 */
export function seriesReopened(plan: Plan, before: Plan, indicatorId: string): Plan {
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const then = before.indicators.find(({ id }) => id === indicatorId);
  if (!indicator || !then) return plan;
  if (openSeries(indicator)) return plan;
  const open = openSeries(then);
  if (open === null) return seriesParted(plan, before, [indicator, then]);
  const ended = indicator.earlierSeries.find(({ id }) => id === open.id);
  if (meansTheSame(open, indicator) || (ended && !meansTheSame(open, ended))) return plan;
  const others = indicator.earlierSeries.filter((one) => one !== ended);
  const belongs = (row: Measurement) => row.indicatorId === indicatorId && row.series === open.id;
  const tookAims = ended !== undefined && isOtherScale(open, then);
  const reopened = { ...(tookAims ? withAims(indicator, then) : indicator), earlierSeries: [...others, open] };
  return {
    ...plan,
    indicators: plan.indicators.map((row) => (row === indicator ? reopened : row)),
    measurements: plan.measurements.map((row) => (belongs(row) ? { ...row, series: null } : row)),
  };
}

/** The closed series that were joined since `before` are apart again, with the measurements that they had then. */
function seriesParted(plan: Plan, before: Plan, [now, then]: readonly [Indicator, Indicator]): Plan {
  const parted = closedSeries(then).filter(({ id }) => !now.earlierSeries.some((one) => one.id === id));
  if (parted.length === 0) return plan;
  const ids = new Set(parted.map(({ id }) => id));
  const known = new Set(then.earlierSeries.map(({ id }) => id));
  const rows = rowsById(before.measurements);
  const seriesOf = ({ id, series }: Measurement) => {
    const was = rows.get(id)?.series ?? null;
    return was !== null && ids.has(was) ? was : series;
  };
  return {
    ...withSeries(plan, now, [...then.earlierSeries, ...now.earlierSeries.filter(({ id }) => !known.has(id))]),
    measurements: plan.measurements.map((row) =>
      row.indicatorId === now.id && row.series === null ? { ...row, series: seriesOf(row) } : row,
    ),
  };
}

function plain(value: Meaning[keyof Meaning]): string {
  return wordKey(Array.isArray(value) ? value.join('\n') : String(value));
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
