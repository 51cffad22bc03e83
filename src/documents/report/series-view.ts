import type { EarlierSeries, Measurement } from '#core/plan/plan-schema.ts';
import type { Dates } from '#core/progress/expected-value.ts';
import type { Period } from '#core/progress/reporting-periods.ts';

/** One series of an indicator, its present or an earlier one, with what was measured of it by the end of the period. */
export type SeriesView = {
  readonly aim: Omit<EarlierSeries, 'id' | 'until' | 'reason'>;
  readonly dates: Dates;
  /** The periods that the indicator is to be measured for; none where a calendar does not give them. */
  readonly periods: readonly Period[];
  readonly measurements: readonly Measurement[];
};
