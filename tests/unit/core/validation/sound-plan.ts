import { readFileSync } from 'node:fs';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Activity, Goal, Indicator, Measurement, Plan, Target } from '#core/plan/plan-schema.ts';
import { type Scheme, schemeSchema } from '#core/scheme/scheme-schema.ts';

/** The scheme that the checks of the tests come from. */
export const scheme: Scheme = schemeSchema.parse(JSON.parse(readFileSync('schemes/annex-2004/1/scheme.json', 'utf8')));

export const soundGoal: Goal = {
  ...createRow('goals', 'g'),
  title: 'Language for work',
  targetGroupIds: ['refugees', 'employers'],
};

export const soundTarget: Target = {
  ...createRow('targets', 't'),
  goalId: 'g',
  title: 'reach B1',
  targetGroupIds: ['refugees'],
  value: 65,
  unit: '%',
  deadline: '2028-06-30',
};

export const soundActivity: Activity = {
  ...createRow('activities', 'a'),
  targetIds: ['t'],
  title: 'Evening courses',
  start: '2027-02-01',
  end: '2028-06-30',
  lead: 'Municipality',
  budget: 40_000,
};

export const soundIndicator: Indicator = {
  ...createRow('indicators', 'i'),
  targetId: 't',
  title: 'Share with B1',
  type: 'outcome',
  measure: 'percentage',
  unit: '%',
  numerator: 'with B1',
  denominator: 'all in courses',
  sources: ['course-records'],
  frequency: 'yearly',
  breakdowns: ['sex'],
  owner: 'Municipality',
  baseline: { value: 50, date: '2026-06-30', note: '' },
  target: { value: 65, date: '2028-06-30' },
};

export const soundMeasurement: Measurement = {
  ...createRow('measurements', 'm'),
  indicatorId: 'i',
  date: '2027-12-31',
  value: 55,
  numerator: 55,
  denominator: 100,
  note: '',
  evidence: '',
  breakdown: [
    { id: 'cell-1', dimension: 'sex', category: 'women', value: 60, numerator: 30, denominator: 50 },
    { id: 'cell-2', dimension: 'sex', category: 'men', value: 50, numerator: 25, denominator: 50 },
  ],
};

/** A small plan in which the checks find nothing at all. */
export function soundPlan(change: Partial<Plan> = {}): Plan {
  const plan = createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 1 } });
  return {
    ...plan,
    profile: {
      ...plan.profile,
      title: 'Arriving',
      organisation: { name: 'Lindenhafen', type: 'municipality' },
      start: '2027-01-01',
      end: '2029-12-31',
    },
    targetGroups: [
      {
        ...createRow('targetGroups', 'refugees'),
        name: 'Recognised refugees',
        catalogueId: 'recognised-refugees',
        needs: 'Evening lessons',
      },
      {
        ...createRow('targetGroups', 'employers'),
        name: 'Employers',
        catalogueId: 'employers-group',
        needs: 'One contact',
      },
    ],
    goals: [soundGoal],
    targets: [soundTarget],
    activities: [soundActivity],
    indicators: [soundIndicator],
    measurements: [soundMeasurement],
    fundingSources: [{ id: 'f', name: 'AMIF', amount: 42_000 }],
    monitoring: { ...plan.monitoring, steering: 'Quarterly', budget: 2_000 },
    ...change,
  };
}

/** The sound plan with another indicator, goal, target or activity in the place of its own. */
export const soundPlanWith = {
  goal: (change: Partial<Goal>) => soundPlan({ goals: [{ ...soundGoal, ...change }] }),
  target: (change: Partial<Target>) => soundPlan({ targets: [{ ...soundTarget, ...change }] }),
  activity: (change: Partial<Activity>) => soundPlan({ activities: [{ ...soundActivity, ...change }] }),
  indicator: (change: Partial<Indicator>) => soundPlan({ indicators: [{ ...soundIndicator, ...change }] }),
  measurement: (change: Partial<Measurement>) => soundPlan({ measurements: [{ ...soundMeasurement, ...change }] }),
};
