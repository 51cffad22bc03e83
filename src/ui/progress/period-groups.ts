import { groupBy } from '#core/chain/group-by.ts';
import type { Indicator } from '#core/plan/plan-schema.ts';
import type { DueMeasurement } from '#core/progress/due-measurements.ts';
import type { Period } from '#core/progress/reporting-periods.ts';

/** Indicators that ask for a value in the same period. */
export type PeriodGroup = { readonly period: Period; readonly indicators: readonly Indicator[] };

/** What is due, by period: values of one period are entered together. The period that ended first comes first. */
export function periodGroups(due: readonly DueMeasurement[]): readonly PeriodGroup[] {
  return [...groupBy(due, ({ period: { from, to } }) => `${to} ${from}`)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, rows]) => {
      const first = rows[0];
      return first ? [{ period: first.period, indicators: rows.map(({ indicator }) => indicator) }] : [];
    });
}
