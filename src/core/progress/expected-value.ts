import type { Indicator } from '../plan/plan-schema.ts';
import { type Aim, startValue } from './achievement.ts';
import { daysBetween } from './day-count.ts';
import { reachesTarget } from './reported-value.ts';

/** A day with a value. */
export type DatedValue = { readonly date: string; readonly value: number };

/** Why nobody can say what was to be expected on a day. */
export type NotExpectedReason = 'no-way' | 'no-start-date' | 'no-target-date' | 'target-not-after-start' | 'none-due';

/** What was to be expected on the day of a value, and whether the value is at least as good. */
export type Expectation =
  | {
      readonly kind: 'expected';
      readonly value: number;
      readonly reached: boolean;
      readonly from: DatedValue;
      readonly to: DatedValue;
    }
  | { readonly kind: 'none'; readonly reason: NotExpectedReason };

/** Dates that stand in where an indicator does not say them: start of the programme, deadline of the target. */
export type Dates = { readonly start: string | null; readonly deadline: string | null };

/** Where the straight line begins and ends; a reason when it has no length. */
export function lineOf(
  aim: Aim,
  dates: Dates,
): { readonly from: DatedValue; readonly to: DatedValue } | NotExpectedReason {
  const value = startValue(aim);
  const isWay = aim.measure !== 'yes-no' && aim.measure !== 'qualitative' && aim.direction !== 'maintain';
  if (value === null || aim.target.value === null || !isWay) return 'no-way';
  if (value === aim.target.value || reachesTarget(value, aim.target.value, aim.direction)) return 'no-way';
  const start = aim.baseline.value === null ? dates.start : (aim.baseline.date ?? dates.start);
  const end = aim.target.date ?? dates.deadline;
  if (start === null) return 'no-start-date';
  if (end === null) return 'no-target-date';
  if (end <= start) return 'target-not-after-start';
  return { from: { date: start, value }, to: { date: end, value: aim.target.value } };
}

/**
 * Against the straight line from baseline to target value: baseline + (target − baseline) × days since the baseline ÷ days from
 * baseline to target date. Before the line begins the baseline is expected, after its end the target value.
 */
export function expectedByLine(aim: Aim, dates: Dates, at: DatedValue): Expectation {
  const line = lineOf(aim, dates);
  if (typeof line === 'string') return { kind: 'none', reason: line };
  const { from, to } = line;
  const length = daysBetween(from.date, to.date);
  const gone = Math.min(length, Math.max(0, daysBetween(from.date, at.date)));
  const value = from.value + ((to.value - from.value) * gone) / length;
  return { kind: 'expected', value, reached: isOnLine(at.value, value, line, aim.direction), from, to };
}

/** Binary fractions of a point of the line may lie a hair beside what was measured: a value that lies on the line is on it. */
function isOnLine(
  value: number,
  expected: number,
  { from, to }: { readonly from: DatedValue; readonly to: DatedValue },
  direction: Indicator['direction'],
): boolean {
  const hair = 1e-9 * Math.max(Math.abs(from.value), Math.abs(to.value));
  return reachesTarget(value, expected + (direction === 'decrease' ? hair : -hair), direction);
}

/** Against the milestones: the last one whose date has come by the day of the value. */
export function expectedByMilestones(
  { direction, milestones }: Pick<Indicator, 'direction' | 'milestones'>,
  at: DatedValue,
): Expectation {
  let due: DatedValue | null = null;
  for (const { date, value } of milestones)
    if (date !== null && value !== null && date <= at.date && (due === null || date >= due.date)) due = { date, value };
  if (due === null) return { kind: 'none', reason: 'none-due' };
  return {
    kind: 'expected',
    value: due.value,
    reached: reachesTarget(at.value, due.value, direction),
    from: due,
    to: due,
  };
}
