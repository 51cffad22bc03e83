import type { Activity, Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { meaningOf } from '#core/plan/series.ts';
import { missingWithin, scheduleOf } from '#core/progress/due-measurements.ts';
import { entryPeriods } from '#core/progress/entry-list.ts';
import { saysSomething } from '#core/progress/measured-series.ts';
import { rowsById } from '#core/validation/rows-by-id.ts';
import { type PeriodGroup, periodGroups } from './due-groups.ts';
import type { ToldPeriod } from './report-periods.ts';

/** What a report on a period has to tell, and what it lacks; `today` says what is missing by now. */
export type ReportContents = {
  /** All activities of the plan, and how many of them say what became of them. */
  readonly activities: number;
  readonly told: number;
  /** Measured in the period, and measurements that say why there is no value. */
  readonly values: number;
  readonly unavailable: number;
  /** Made in the period, whatever time the value is of. */
  readonly corrections: number;
  readonly corrected: readonly Indicator[];
  /** Periods that ended within this one and have no value. */
  readonly missing: readonly PeriodGroup[];
};

/** Counts what a report on a period will have in it. */
export function reportContents(plan: Plan, period: ToldPeriod, today: string): ReportContents {
  const isWithin = (day: string | null): day is string =>
    day !== null && day <= period.to && (period.from === null || day >= period.from);
  const indicators = rowsById(plan.indicators);
  const own = plan.measurements.flatMap((measurement) => {
    const indicator = indicators.get(measurement.indicatorId);
    return indicator ? [{ indicator, measurement }] : [];
  });
  const dated = own.filter(({ measurement }) => isWithin(measurement.date));
  const values = new Set(dated.filter(({ indicator, measurement }) => hasValue(indicator, measurement)));
  const corrections = own.flatMap(({ indicator, measurement }) =>
    measurement.earlier.filter(({ until }) => isWithin(until)).map(() => indicator),
  );
  const { due } = scheduleOf(plan, today);
  return {
    activities: plan.activities.length,
    told: plan.activities.filter(isTold).length,
    values: values.size,
    unavailable: dated.filter((row) => !values.has(row) && row.measurement.unavailable.trim() !== '').length,
    corrections: corrections.length,
    corrected: [...new Set(corrections)],
    missing: periodGroups(missingWithin(due, period), entryPeriods(plan, today), 'soonest'),
  };
}

function hasValue(indicator: Indicator, measurement: Measurement): boolean {
  return saysSomething(meaningOf(indicator, measurement.series).measure, measurement);
}

/** A status alone says that something is going on, not what became of it. */
function isTold({ actual }: Activity): boolean {
  return Object.values(actual).some((said) => said !== null && said !== '');
}
