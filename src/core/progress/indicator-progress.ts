import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import type { Achievement } from './achievement.ts';
import { addDays } from './day-count.ts';
import { daysToEnter } from './due-measurements.ts';
import type { Dates, Expectation } from './expected-value.ts';
import { type Judgement, judgementOf } from './judgement-of.ts';
import { latestOf, measurementsOf } from './measured-series.ts';
import { reachesTarget, reportedValue } from './reported-value.ts';
import { nextByFrequency } from './reporting-periods.ts';

/**
 * How an indicator stands: `met` its target value is reached · `met-late` it is, and was not yet on the target date · `on-track` at least what was to
 * be expected on the day of its latest value · `behind` less than that · `missed` its target date has passed without it · `not-judged` measured, but nothing says what was to be expected, or the value is an impossible share · `no-data` never measured.
 */
export type Standing = 'met' | 'met-late' | 'on-track' | 'behind' | 'missed' | 'not-judged' | 'no-data';

/** All standings, best first. */
export const standings: readonly Standing[] = [
  'met',
  'met-late',
  'on-track',
  'behind',
  'missed',
  'not-judged',
  'no-data',
];

/** What decided the standing; null where there was nothing to decide. */
export type JudgedBy = 'target' | 'target-date' | 'milestones' | 'line' | null;

/** How one indicator stands at its latest value. Both expectations are given; milestones decide where one is due, because they were agreed. */
export type IndicatorProgress = {
  readonly indicator: Indicator;
  readonly latest: Measurement | null;
  readonly achievement: Achievement | null;
  readonly byLine: Expectation | null;
  readonly byMilestones: Expectation | null;
  readonly standing: Standing;
  readonly judgedBy: JudgedBy;
  /** The target date that was overrun, and the day on which the target value was first measured as reached; null unless `met-late`. */
  readonly late: { readonly due: string; readonly reached: string } | null;
  /** The day of a latest value that is older than the frequency allows, and the day from which that is seen; null of all others. */
  readonly lastKnown: { readonly from: string; readonly to: string } | null;
  /** The words for the newest gap in the data: why there was no value after the latest one; '' when nobody said. */
  readonly unavailable: string;
};

/**
 * `today` is an ISO 8601 day; what is measured on a later one has not happened. `until` is the last day of a report; null without one. Everything is
 * judged on `until`, or on `today` while the period of a report still runs. The last day of a period that is over is over too: a target date on it has
 * passed, while one of today still has the rest of the day.
 */
export type ProgressContext = { readonly today: string; readonly until: string | null };

/** The progress of an indicator of a plan, by its present series. */
export function indicatorProgress(plan: Plan, indicator: Indicator, context: ProgressContext): IndicatorProgress {
  const { until, today } = context;
  const isPeriodOver = until !== null && until < today;
  const day = isPeriodOver ? until : today;
  const measurements = measurementsOf(plan, indicator.id).filter(({ date }) => date === null || date <= day);
  const latest = latestOf(indicator.measure, measurements);
  const unavailable = reasonAfter(measurements, latest);
  const dates = datesOf(plan, indicator);
  const judged = latest && judgementOf(indicator, dates, latest);
  if (latest === null || judged === null) return { indicator, latest, ...nothing, unavailable };
  const end = indicator.target.date ?? dates.deadline;
  // A value of the target date itself is measured against the target value and no longer against the way there.
  const isTimeOver = end !== null && (end < day || (isPeriodOver && end === day) || (latest.date ?? '') >= end);
  const late = judged.achievement.met === true && end !== null ? lateness(indicator, measurements, end) : null;
  const lastKnown = isOlderThanAsked(plan.profile, indicator, latest.date, day) ? { from: latest.date, to: day } : null;
  return { indicator, latest, ...judged, ...standingOf(judged, isTimeOver, late), late, lastKnown, unavailable };
}

const nothing = {
  achievement: null,
  byLine: null,
  byMilestones: null,
  standing: 'no-data',
  judgedBy: null,
  late: null,
  lastKnown: null,
} as const;

function standingOf(
  { achievement, byLine, byMilestones }: Judgement,
  isTimeOver: boolean,
  late: IndicatorProgress['late'],
): Pick<IndicatorProgress, 'standing' | 'judgedBy'> {
  if (achievement.met === true) return { standing: late === null ? 'met' : 'met-late', judgedBy: 'target' };
  if (achievement.met === false && isTimeOver) return { standing: 'missed', judgedBy: 'target-date' };
  if (byMilestones?.kind === 'expected') return { standing: reached(byMilestones), judgedBy: 'milestones' };
  if (byLine?.kind === 'expected') return { standing: reached(byLine), judgedBy: 'line' };
  // What is to be held is behind as soon as it is not held.
  if (achievement.figure.kind === 'none' && achievement.figure.reason === 'maintain')
    return { standing: 'behind', judgedBy: 'target' };
  return { standing: 'not-judged', judgedBy: null };
}

function reached(expectation: Extract<Expectation, { kind: 'expected' }>): Standing {
  return expectation.reached ? 'on-track' : 'behind';
}

/** A target value that is reached now, and was not by the last value of its target date: since when it is. What is to be held has no such day. */
function lateness(
  { measure, direction, target }: Indicator,
  measurements: readonly Measurement[],
  due: string,
): IndicatorProgress['late'] {
  const isReached = (row: Measurement) => {
    const value = reportedValue(measure, row);
    return value !== null && target.value !== null && reachesTarget(value, target.value, direction);
  };
  const inTime = latestOf(
    measure,
    measurements.filter(({ date }) => date === null || date <= due),
  );
  if (direction === 'maintain' || (inTime !== null && isReached(inTime))) return null;
  const first = measurements.find((row) => row.date !== null && row.date > due && isReached(row));
  return first?.date == null ? null : { due, reached: first.date };
}

/** Whether a value is so old that by its frequency, and while the programme runs, another one should be there. */
function isOlderThanAsked(
  { end }: Plan['profile'],
  { frequency }: Indicator,
  date: string | null,
  day: string,
): date is string {
  const next = date === null || frequency === null ? null : nextByFrequency(frequency, date);
  if (next === null) return false;
  return addDays(next, daysToEnter) < (end !== null && end < day ? end : day);
}

/** The dates of a plan that stand in for those that an indicator does not have. */
export function datesOf(plan: Plan, { targetId }: Pick<Indicator, 'targetId'>): Dates {
  const target = plan.targets.find(({ id }) => id === targetId);
  return { start: plan.profile.start, deadline: target?.deadline ?? null };
}

function reasonAfter(measurements: readonly Measurement[], latest: Measurement | null): string {
  const later = measurements.filter(
    ({ date, unavailable }) => unavailable.trim() !== '' && (latest === null || (date ?? '') > (latest.date ?? '')),
  );
  return later.at(-1)?.unavailable.trim() ?? '';
}
