import type { EarlierSeries } from '../plan/plan-schema.ts';
import type { PlanChange } from './plan-change.ts';

/**
 * What happened to a series of values of the indicator `id`. `split`: it was ended. `opened`: what is meant was changed, and nobody has decided
 * yet. `kept`: its values go on as they are. `joined`: it had been ended, and its values count with the present ones again.
 */
export type SeriesChange = {
  readonly kind: 'series.split' | 'series.opened' | 'series.kept' | 'series.joined';
  readonly table: 'indicators';
  readonly id: string;
  /** As it is in the later plan; as it was in the earlier one when it is gone. */
  readonly series: EarlierSeries;
};

/** The measurement `id` was corrected; its corrections from number `from` on (counted from 0) are new. */
export type CorrectionChange = {
  readonly kind: 'value.corrected';
  readonly table: 'measurements';
  readonly id: string;
  readonly from: number;
};

/** What people are told as one change: a difference, or something that they did as one and that left several differences. */
export type ToldChange = PlanChange | SeriesChange | CorrectionChange;
