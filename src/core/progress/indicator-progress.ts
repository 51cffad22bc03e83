import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import type { Achievement } from './achievement.ts';
import type { Dates, Expectation } from './expected-value.ts';
import { type Judgement, judgementOf } from './judgement-of.ts';
import { latestOf, measurementsOf } from './measured-series.ts';

/**
 * How an indicator stands: `met` its target value is reached · `on-track` at least what was to be expected on the day of its latest value ·
 * `behind` less than that, or its target date has passed · `not-judged` measured, but nothing says what was to be expected, or the value is an impossible share · `no-data` never measured.
 */
export type Standing = 'met' | 'on-track' | 'behind' | 'not-judged' | 'no-data';

/** All standings, best first. */
export const standings: readonly Standing[] = ['met', 'on-track', 'behind', 'not-judged', 'no-data'];

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
  /** The words for the newest gap in the data: why there was no value after the latest one; '' when nobody said. */
  readonly unavailable: string;
};

/**
 * `today` is an ISO 8601 day. `until` leaves out what was measured later, for reports; null takes everything. Whether time is over is judged on
 * `until`, or on `today` while the period of a report still runs.
 */
export type ProgressContext = { readonly today: string; readonly until: string | null };

/** The progress of an indicator of a plan, by its present series. */
export function indicatorProgress(plan: Plan, indicator: Indicator, context: ProgressContext): IndicatorProgress {
  const { until, today } = context;
  const measurements = measurementsOf(plan, indicator.id).filter(
    ({ date }) => until === null || date === null || date <= until,
  );
  const latest = latestOf(indicator.measure, measurements);
  const unavailable = reasonAfter(measurements, latest);
  const dates = datesOf(plan, indicator);
  const judged = latest && judgementOf(indicator, dates, latest);
  if (judged === null) return { indicator, latest, ...nothing, standing: 'no-data', judgedBy: null, unavailable };
  const end = indicator.target.date ?? dates.deadline;
  // A value of the target date itself, or of a later day, is measured against the target value and no longer against the way there.
  const day = until !== null && until < today ? until : today;
  const isTimeOver = end !== null && (end < day || (latest?.date ?? '') >= end);
  return { indicator, latest, ...judged, ...standingOf(judged, isTimeOver), unavailable };
}

const nothing = { achievement: null, byLine: null, byMilestones: null };

function standingOf(
  { achievement, byLine, byMilestones }: Judgement,
  isTimeOver: boolean,
): Pick<IndicatorProgress, 'standing' | 'judgedBy'> {
  if (achievement.met === true) return { standing: 'met', judgedBy: 'target' };
  if (achievement.met === false && isTimeOver) return { standing: 'behind', judgedBy: 'target-date' };
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
