import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';

/** An indicator of persons that is to rise from 0 on 1 January 2025 to 100 on 1 January 2027, measured quarterly. */
export function risingIndicator(change: Partial<Indicator> = {}): Indicator {
  return {
    ...createRow('indicators', 'i'),
    title: 'Persons in work',
    targetId: 't',
    measure: 'number',
    unit: 'persons',
    frequency: 'quarterly',
    baseline: { value: 0, date: '2025-01-01', note: '' },
    target: { value: 100, date: '2027-01-01' },
    ...change,
  };
}

/** A measurement of that indicator. */
export function measured(date: string | null, value: number | null, change: Partial<Measurement> = {}): Measurement {
  return { ...createRow('measurements', `m-${date}`), indicatorId: 'i', date, value, ...change };
}

/** A programme of 2025 and 2026 with one goal, one target and the given indicator. */
export function progressPlan(indicator: Indicator, measurements: readonly Measurement[]): Plan {
  const empty = createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 1 } });
  return {
    ...empty,
    profile: { ...empty.profile, title: 'Arriving', start: '2025-01-01', end: '2026-12-31' },
    goals: [{ ...createRow('goals', 'g'), title: 'Work' }],
    targets: [{ ...createRow('targets', 't'), goalId: 'g', value: 100, unit: 'persons', deadline: '2026-12-31' }],
    indicators: [indicator],
    measurements: [...measurements],
  };
}
