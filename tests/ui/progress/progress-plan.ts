import { afterEach, beforeEach, vi } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement, Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { unreportedPlan } from '../../support/reported-plan.ts';

/** Every test happens on a day of the second year of the example, after the target dates of its first year. */
export function onDay(day: string): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export const lindenhafen: Plan = unreportedPlan(await loadExample('lindenhafen', 'en'));

/** The plan with other fields of the indicator that stands first. */
export function withFirstIndicator(plan: Plan, change: Partial<Indicator>): Plan {
  return { ...plan, indicators: plan.indicators.map((row, index) => (index === 0 ? { ...row, ...change } : row)) };
}

/** The example with one indicator only, and these measurements of it. */
export function planOf(change: Partial<Indicator>, measurements: readonly Partial<Measurement>[]): Plan {
  const plan = withFirstIndicator(lindenhafen, { milestones: [], frequency: null, ...change });
  const indicator = plan.indicators[0];
  if (!indicator) throw new Error('The example has no indicators');
  return {
    ...plan,
    indicators: [indicator],
    measurements: measurements.map((row, index) => ({
      ...createRow('measurements', `m${index}`),
      indicatorId: indicator.id,
      ...row,
    })),
  };
}
