import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { addDays } from '#core/progress/day-count.ts';
import { reportingPeriods } from '#core/progress/reporting-periods.ts';
import { wordKey } from '#core/words/word-key.ts';
import { nextReportPeriod } from './report-periods.ts';

type PromisedRow = Plan['monitoring']['reports'][number];

/** A report that the plan promises: the one of its title where it was begun, and otherwise whether its day has passed. */
export type PromisedReport = {
  readonly promise: PromisedRow;
  readonly written: ActivityReport | null;
  readonly isOverdue: boolean;
};

/** The promised reports in the order of the plan. Titles are compared as readers do (see `wordKey`). */
export function promisedReports({ monitoring, activityReports }: Plan, today: string): readonly PromisedReport[] {
  return monitoring.reports.map((promise) => {
    const title = wordKey(promise.title);
    const written = title === '' ? undefined : activityReports.find((report) => wordKey(report.title) === title);
    return {
      promise,
      written: written ?? null,
      isOverdue: written === undefined && promise.due !== null && promise.due < today,
    };
  });
}

/**
 * What a promised report is on: from the day after what the promise before it is on, or from the begin of the programme, to the end of the last
 * reporting period that is over by its day. Without a day, or a programme that has begun by then, it is on what any next report is.
 */
export function promisedPeriod(plan: Plan, { due }: PromisedRow, today: string): Pick<ActivityReport, 'from' | 'to'> {
  const { start } = plan.profile;
  const to = due === null ? null : lastDayBefore(plan, due);
  if (due === null || to === null || start === null) return nextReportPeriod(plan, today);
  const ends = plan.monitoring.reports
    .filter((other) => other.due !== null && other.due < due)
    .map((other) => lastDayBefore(plan, other.due ?? ''))
    .filter((end) => end !== null && end < to)
    .sort();
  const before = ends.at(-1) ?? null;
  return { from: before === null ? start : addDays(before, 1), to };
}

/** The end of the last period before a day: of those that the plan reports in, or else of its years; the day before where none is over. */
function lastDayBefore({ profile, monitoring }: Plan, day: string): string | null {
  const { start, end } = profile;
  if (start === null || start >= day) return null;
  const programme = { from: start, to: end ?? day };
  const own = reportingPeriods(monitoring.reportFrequency ?? '', programme);
  const periods = own.length > 0 ? own : reportingPeriods('yearly', programme);
  return periods.findLast(({ to }) => to < day)?.to ?? addDays(day, -1);
}
