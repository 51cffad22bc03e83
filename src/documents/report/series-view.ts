import type { EarlierSeries, Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { periodsOf } from '#core/progress/due-measurements.ts';
import type { Dates } from '#core/progress/expected-value.ts';
import { datesOf } from '#core/progress/indicator-progress.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { type ActivityReportContext, countedMeasurements } from './activity-report-context.ts';

/** One series of an indicator, its present or an earlier one, with what was measured of it by the end of the period. */
export type SeriesView = {
  readonly aim: Omit<EarlierSeries, 'id' | 'until' | 'reason'>;
  readonly dates: Dates;
  /** The periods that the indicator is to be measured for; none where a calendar does not give them. */
  readonly periods: readonly Period[];
  readonly measurements: readonly Measurement[];
};

/** What was measured of an indicator as it is meant now, or as it was in an earlier series. */
export function seriesViewOf(
  context: ActivityReportContext,
  indicator: Indicator,
  series: EarlierSeries | null,
): SeriesView {
  const periods = periodsOf(context.plan, indicator);
  return {
    aim: series ?? indicator,
    dates: datesOf(context.plan, indicator),
    periods: typeof periods === 'string' ? [] : periods,
    measurements: countedMeasurements(context, indicator.id, series?.id ?? null),
  };
}
