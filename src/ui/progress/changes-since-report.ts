import type { Activity, ActivityReport, EarlierSeries, Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';

type Of<T> = { readonly indicator: Indicator } & T;

/** What the plan says of the time after a report; only what carries a date can be told. */
export type ChangesSinceReport = {
  readonly report: ActivityReport;
  readonly measured: readonly Of<{ readonly measurement: Measurement }>[];
  readonly corrected: readonly Of<{ readonly measurement: Measurement; readonly on: string }>[];
  readonly redefined: readonly Of<{ readonly series: EarlierSeries }>[];
  readonly begun: readonly Activity[];
  readonly ended: readonly Activity[];
};

/** What was measured, corrected, redefined, begun and ended after the last day of the last report; null without a report that has one. */
export function changesSinceReport(plan: Plan): ChangesSinceReport | null {
  const report = lastReport(plan.activityReports);
  const since = report?.to ?? null;
  if (report === null || since === null) return null;
  const isLater = (day: string | null): day is string => day !== null && day > since;
  const indicators = new Map(plan.indicators.map((row) => [row.id, row]));
  const known = plan.measurements.flatMap((measurement) => {
    const indicator = indicators.get(measurement.indicatorId);
    return indicator ? [{ indicator, measurement }] : [];
  });
  return {
    report,
    measured: known.filter(({ measurement }) => isLater(measurement.date)),
    corrected: known.flatMap(({ indicator, measurement }) => {
      const on = measurement.earlier.at(-1)?.until ?? null;
      return isLater(on) && !isLater(measurement.date) ? [{ indicator, measurement, on }] : [];
    }),
    redefined: plan.indicators.flatMap((indicator) =>
      indicator.earlierSeries.filter(({ until }) => isLater(until)).map((series) => ({ indicator, series })),
    ),
    begun: plan.activities.filter(({ actual }) => isLater(actual.start)),
    ended: plan.activities.filter(({ actual }) => isLater(actual.end)),
  };
}

function lastReport(reports: readonly ActivityReport[]): ActivityReport | null {
  let last: ActivityReport | null = null;
  for (const report of reports)
    if (report.to !== null && (last === null || report.to >= (last.to ?? ''))) last = report;
  return last;
}
