import type { EarlierSeries, Indicator, Plan } from '#core/plan/plan-schema.ts';
import { closedSeries, isOtherScale } from '#core/plan/series.ts';
import { periodsOf } from '#core/progress/due-measurements.ts';
import { type DatedValue, type Dates, lineOf } from '#core/progress/expected-value.ts';
import { datesOf } from '#core/progress/indicator-progress.ts';
import { measurementsOf, type Point, pointsOf } from '#core/progress/measured-series.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { seriesGaps } from '#core/progress/series-gaps.ts';

/** A dot; a measured one knows its measurement. */
export type ChartPoint = DatedValue & Partial<Pick<Point, 'measurement'>>;

/** Dots of one series in the order of their dates. `broken[i]`: between dot i and the next one a period went without a value. */
export type ChartSeries = { readonly points: readonly ChartPoint[]; readonly broken: readonly boolean[] };

/** A series from before the meaning of the indicator was changed; not `comparable` when its values have another unit, and then not drawn. */
export type EarlierChartSeries = ChartSeries & { readonly series: EarlierSeries; readonly comparable: boolean };

/** All that a chart of an indicator shows. */
export type ChartData = {
  readonly current: ChartSeries;
  readonly earlier: readonly EarlierChartSeries[];
  readonly baseline: DatedValue | null;
  readonly line: { readonly from: DatedValue; readonly to: DatedValue } | null;
  readonly milestones: readonly DatedValue[];
  readonly target: { readonly value: number; readonly date: string | null } | null;
};

/** Gathers what is known of an indicator over time. */
export function chartData(plan: Plan, indicator: Indicator): ChartData {
  const dates = datesOf(plan, indicator);
  const periods = periodsOf(plan, indicator);
  const line = lineOf(indicator, dates);
  const series = (id: string | null, measured: Pick<Indicator, 'measure'>) =>
    seriesOf(pointsOf(measured, measurementsOf(plan, indicator.id, id)), typeof periods === 'string' ? [] : periods);
  return {
    current: series(null, indicator),
    earlier: closedSeries(indicator).map((one) => ({
      ...series(one.id, one),
      series: one,
      comparable: !isOtherScale(one, indicator),
    })),
    baseline: baselineOf(indicator, dates),
    line: typeof line === 'string' ? null : line,
    milestones: indicator.milestones.flatMap(({ date, value }) =>
      date === null || value === null ? [] : [{ date, value }],
    ),
    target:
      indicator.target.value === null
        ? null
        : { value: indicator.target.value, date: indicator.target.date ?? dates.deadline },
  };
}

/** Whether there is anything that has a place in time. */
export function hasDates({ current, earlier, baseline, line, milestones }: ChartData): boolean {
  const drawn = earlier.filter(({ comparable }) => comparable);
  return (
    current.points.length > 0 ||
    milestones.length > 0 ||
    line !== null ||
    baseline !== null ||
    drawn.some(({ points }) => points.length > 0)
  );
}

function baselineOf(indicator: Indicator, dates: Dates): DatedValue | null {
  // Where counting starts at 0 for want of a baseline, the line begins there and nobody has measured it.
  const { value } = indicator.baseline;
  const date = indicator.baseline.date ?? dates.start;
  return value === null || date === null ? null : { date, value };
}

function seriesOf(points: readonly Point[], periods: readonly Period[]): ChartSeries {
  return { points, broken: seriesGaps(points, periods) };
}
