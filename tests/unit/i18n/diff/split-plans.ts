import { createRow } from '#core/plan/create-plan.ts';
import { correctMeasurement } from '#core/plan/measurement-edits.ts';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { type SeriesSplit, seriesSplit, withOpenSeries } from '#core/plan/series.ts';
import { smallPlan } from '../../../support/plans.ts';

export const waitId = 'indicator-wait';

const splitOfApril: SeriesSplit = { until: '2026-03-31', reason: 'The office reports weeks.' };

/** A plan with an indicator that counts days: a baseline, a target value, a milestone and three values. */
export function countsDays(): Plan {
  const plan = smallPlan();
  const values = [98, 91, 84].map((value, at) => ({
    ...createRow('measurements', `wait-${at + 1}`),
    indicatorId: waitId,
    date: ['2025-09-30', '2025-12-31', '2026-03-31'][at] ?? null,
    value,
  }));
  const wait: Indicator = {
    ...createRow('indicators', waitId),
    title: 'Waiting time for a course',
    targetId: 'target-a',
    measure: 'number',
    unit: 'days',
    direction: 'decrease',
    calculation: 'Median of days between registration and first lesson',
    baseline: { value: 98, date: '2025-06-30', note: '' },
    target: { value: 60, date: '2027-12-31' },
    milestones: [{ id: 'wait-mark', date: '2026-12-31', value: 70 }],
  };
  return { ...plan, indicators: [...plan.indicators, wait], measurements: [...plan.measurements, ...values] };
}

/** The same with other fields of the indicator that counts days; a change of meaning is left open. */
export function withWait(plan: Plan, change: Partial<Indicator>): Plan {
  const indicators = plan.indicators.map((row) => (row.id === waitId ? { ...row, ...change } : row));
  return withOpenSeries(plan, { ...plan, indicators }, waitId);
}

/** From April on it counts something else. */
export function countsOtherwise(change: Partial<Indicator>): Plan {
  return seriesSplit(withWait(countsDays(), change), waitId, splitOfApril);
}

/** From April on it counts weeks. */
export function countsWeeks(): Plan {
  return countsOtherwise({ unit: 'weeks' });
}

/** The value of a measurement corrected. */
export function corrected(plan: Plan, id: string, value: number, [until, reason]: readonly [string, string]): Plan {
  const kept = plan.measurements.find((row) => row.id === id)?.earlier.length ?? 0;
  return correctMeasurement(plan, { id, until, reason, kept, values: { value: String(value) }, language: 'en' });
}
