import type { Activity, ActivityReport, EarlierSeries, Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { rowsById } from '#core/validation/rows-by-id.ts';

/** One thing that happened; `on` is the day of a correction. */
export type ChangeSince =
  | { readonly kind: 'measured'; readonly indicator: Indicator; readonly measurement: Measurement }
  | {
      readonly kind: 'corrected';
      readonly indicator: Indicator;
      readonly measurement: Measurement;
      readonly on: string;
    }
  | { readonly kind: 'redefined'; readonly indicator: Indicator; readonly series: EarlierSeries }
  | { readonly kind: 'begun' | 'ended'; readonly activity: Activity };

/** What the plan says of the time after a report; only what carries a date can be told. */
export type ChangesSinceReport = { readonly report: ActivityReport; readonly changes: readonly ChangeSince[] };

/**
 * What was measured, corrected, redefined, begun and ended after the last day of the last report, in this order; null without a report that has one.
 * The last report is of those that were sent; while none was, of those whose period is over: the one that is being written reports on the rest.
 */
export function changesSinceReport(plan: Plan, today: string): ChangesSinceReport | null {
  const sent = plan.activityReports.filter(({ sentOn }) => sentOn !== null);
  const over = plan.activityReports.filter(({ to }) => to !== null && to < today);
  const report = lastReport(sent) ?? lastReport(over);
  const since = report?.to ?? null;
  if (report === null || since === null) return null;
  const isLater = (day: string | null): day is string => day !== null && day > since;
  const activities = (kind: 'begun' | 'ended', day: 'start' | 'end') =>
    plan.activities.flatMap((activity) => (isLater(activity.actual[day]) ? [{ kind, activity }] : []));
  return {
    report,
    changes: [
      ...measurementsSince(plan, isLater),
      ...plan.indicators.flatMap((indicator) =>
        indicator.earlierSeries
          .filter(({ until }) => isLater(until))
          .map((series) => ({ kind: 'redefined' as const, indicator, series })),
      ),
      ...activities('begun', 'start'),
      ...activities('ended', 'end'),
    ],
  };
}

function measurementsSince(
  { indicators, measurements }: Plan,
  isLater: (day: string | null) => day is string,
): readonly ChangeSince[] {
  const byId = rowsById(indicators);
  const measured: ChangeSince[] = [];
  const corrected: ChangeSince[] = [];
  for (const measurement of measurements) {
    const indicator = byId.get(measurement.indicatorId);
    const on = measurement.earlier.at(-1)?.until ?? null;
    if (!indicator) continue;
    if (isLater(measurement.date)) measured.push({ kind: 'measured', indicator, measurement });
    else if (isLater(on)) corrected.push({ kind: 'corrected', indicator, measurement, on });
  }
  return [...measured, ...corrected];
}

function lastReport(reports: readonly ActivityReport[]): ActivityReport | null {
  let last: ActivityReport | null = null;
  for (const report of reports)
    if (report.to !== null && (last === null || report.to >= (last.to ?? ''))) last = report;
  return last;
}
