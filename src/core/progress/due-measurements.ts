import type { Indicator, Measurement, Plan } from '../plan/plan-schema.ts';
import { addDays } from './day-count.ts';
import { measurementsByPeriod } from './measured-period.ts';
import { measurementsOf } from './measured-series.ts';
import { type Period, reportingPeriods } from './reporting-periods.ts';

/** Days after the end of a period in which its value is due and not yet overdue. */
export const daysToEnter = 31;

/**
 * A value that a period asks for. `due` its period has ended · `overdue` it ended more than 31 days ago · `next` its period still runs ·
 * `done` there is a value, or why there is none.
 */
export type DueMeasurement = {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly state: 'done' | 'due' | 'overdue' | 'next';
  /** The newest measurement of the period. */
  readonly measurement: Measurement | null;
};

/** Why nobody can say when an indicator is due. */
export type UnscheduledReason = 'no-frequency' | 'by-event' | 'no-programme-dates';

export type Schedule = {
  readonly due: readonly DueMeasurement[];
  readonly unscheduled: readonly { readonly indicator: Indicator; readonly reason: UnscheduledReason }[];
};

/**
 * What is due on a day: of each indicator every period that has ended, and the one that runs. Indicators that a calendar cannot schedule
 * are listed with the reason: they are measured per course, event or election, or once.
 */
export function scheduleOf(plan: Plan, today: string): Schedule {
  const due: DueMeasurement[] = [];
  const unscheduled: { indicator: Indicator; reason: UnscheduledReason }[] = [];
  for (const indicator of plan.indicators) {
    const periods = periodsOf(plan, indicator);
    if (typeof periods === 'string') unscheduled.push({ indicator, reason: periods });
    else due.push(...dueOf(plan, indicator, periods, today));
  }
  return { due, unscheduled };
}

/** The periods that an indicator is to be measured for, or why there are none. */
export function periodsOf(
  plan: Pick<Plan, 'profile'>,
  { frequency }: Indicator,
): readonly Period[] | UnscheduledReason {
  const { start, end } = plan.profile;
  if (frequency === null || frequency.trim() === '') return 'no-frequency';
  if (start === null || end === null) return 'no-programme-dates';
  const periods = reportingPeriods(frequency, { from: start, to: end });
  return periods.length === 0 ? 'by-event' : periods;
}

function dueOf(plan: Plan, indicator: Indicator, periods: readonly Period[], today: string): readonly DueMeasurement[] {
  const measured = measurementsByPeriod(indicator, measurementsOf(plan, indicator.id), periods);
  return periods
    .filter(({ from }) => from <= today)
    .map((period) => {
      const measurement = measured.get(period) ?? null;
      return { indicator, period, state: measurement ? 'done' : openState(period, today), measurement };
    });
}

function openState({ to }: Period, today: string): DueMeasurement['state'] {
  if (to >= today) return 'next';
  return addDays(to, daysToEnter) < today ? 'overdue' : 'due';
}

/** What has no value of the periods that ended within another one; without `from` of all that ended by its end. */
export function missingWithin(
  due: readonly DueMeasurement[],
  { from, to }: { readonly from: string | null; readonly to: string },
): readonly DueMeasurement[] {
  return due.filter(({ state, period }) => {
    const isOpen = state !== 'done' && state !== 'next';
    return isOpen && period.to <= to && (from === null || period.to >= from);
  });
}

/** How many values are late, and how many are asked for now; `from` and `to` are the first and the last day on which one of the latter can still be entered in time. */
export type DueCounts = {
  readonly overdue: number;
  readonly due: number;
  readonly from: string | null;
  readonly to: string | null;
};

/** Counts what is overdue and due. */
export function countDue(due: readonly DueMeasurement[]): DueCounts {
  const ends = due.flatMap(({ state, period }) => (state === 'due' ? [period.to] : [])).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  return {
    overdue: due.filter(({ state }) => state === 'overdue').length,
    due: ends.length,
    from: first === undefined ? null : addDays(first, daysToEnter),
    to: last === undefined ? null : addDays(last, daysToEnter),
  };
}
