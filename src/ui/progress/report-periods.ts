import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { addDays, daysBetween } from '#core/progress/day-count.ts';
import { entryPeriods } from '#core/progress/entry-list.ts';
import { type Period, reportingPeriods } from '#core/progress/reporting-periods.ts';
import { addMonths } from '#core/scheme/add-months.ts';

type Programme = Pick<Plan['profile'], 'start' | 'end'>;
type Begun = Pick<ActivityReport, 'from' | 'to'>;

const presetNames = ['first-year', 'last-year', 'last-half', 'last-quarter', 'whole'] as const;

/** A period that reports are often asked for. */
export type PeriodPreset = { readonly name: (typeof presetNames)[number]; readonly period: Period };

/** The usual periods of a programme that has begun, each once; the last year, half-year and quarter are those that are over. */
export function periodPresets({ start, end }: Programme, today: string): readonly PeriodPreset[] {
  if (start !== null && start > today) return [];
  const found = {
    'first-year': start === null ? null : firstYear(start, end),
    ...lastPeriods({ start, end }, today),
    whole: start === null ? null : { from: start, to: earlier(end, today) },
  };
  const seen = new Set<string>();
  return presetNames.flatMap((name) => {
    const period = found[name];
    const key = `${period?.from} ${period?.to}`;
    if (!period || period.to < period.from || seen.has(key)) return [];
    seen.add(key);
    return [{ name, period }];
  });
}

/** What the next report is on: as long a time as the last one, from the day after it; without one, the first year or what is over of it. */
export function nextReportPeriod(plan: Plan, today: string): Begun {
  const { start, end } = plan.profile;
  const last = lastReported(plan);
  if (last !== null) {
    const from = addDays(last.to, 1);
    const to = asLong(last, from);
    return { from, to: end !== null && from <= end ? earlier(end, to) : to };
  }
  if (start === null) return { from: null, to: today };
  const year = firstYear(start, end);
  if (year.to < today || start > today) return year;
  const over = entryPeriods(plan, today).findLast(({ to }) => to < today);
  return { from: start, to: over?.to ?? earlier(end, today) };
}

/** The period of a report; only its begin can be unknown. */
export type ToldPeriod = { readonly from: string | null; readonly to: string };

/** What a report is on, also where its author has not said all of it: from the begin of the programme, to today. */
export function periodOfReport({ from, to }: Begun, { start }: Pick<Programme, 'start'>, today: string): ToldPeriod {
  return { from: from ?? start, to: to ?? today };
}

/** Whether a period can be told: `reversed` can not; of one that runs still, or has not begun, only how things stand today. */
export function periodState({ from, to }: ToldPeriod, today: string): 'reversed' | 'not-begun' | 'running' | 'over' {
  if (from !== null && from > to) return 'reversed';
  if (from !== null && from > today) return 'not-begun';
  return to > today ? 'running' : 'over';
}

function firstYear(start: string, end: string | null): Period {
  return { from: start, to: earlier(end, addDays(addMonths(start, 12), -1)) };
}

/** Seen from the end of the programme where that has passed. A year is over within two years back. */
function lastPeriods({ start, end }: Programme, today: string) {
  const seenFrom = earlier(end === null ? null : addDays(end, 1), today);
  const twoYearsBack = `${addMonths(seenFrom, -24).slice(0, 4)}-01-01`;
  const from = start !== null && start > twoYearsBack ? start : twoYearsBack;
  const last = (frequency: string) =>
    reportingPeriods(frequency, { from, to: earlier(end, today) }).findLast(({ to }) => to < seenFrom) ?? null;
  return {
    'last-year': last('yearly'),
    'last-half': last('half-yearly'),
    'last-quarter': last('quarterly'),
  };
}

function lastReported({ activityReports, profile }: Pick<Plan, 'activityReports' | 'profile'>): Period | null {
  let last: Period | null = null;
  for (const report of activityReports) {
    const from = report.from ?? profile.start;
    if (from === null || report.to === null || from > report.to) continue;
    if (last === null || report.to > last.to) last = { from, to: report.to };
  }
  return last;
}

/** The last day of a period from `from` on that has as many months as another, or as many days where those are no whole months. */
function asLong({ from: start, to: end }: Period, from: string): string {
  const next = addDays(end, 1);
  const months = monthOf(next) - monthOf(start);
  const isWhole = months > 0 && addMonths(start, months) === next;
  return isWhole ? addDays(addMonths(from, months), -1) : addDays(from, daysBetween(start, end));
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function earlier(day: string | null, other: string): string {
  return day !== null && day < other ? day : other;
}
