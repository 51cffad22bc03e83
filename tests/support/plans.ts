import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';

/** A small whole plan: one group, goal, target, activity, indicator with a milestone and a measurement, all linked. */
export function smallPlan(): Plan {
  const plan = createPlan({ id: 'plan-1', language: 'en', scheme: { id: 'annex-2004', version: 1 } });
  return {
    ...plan,
    profile: { ...plan.profile, title: 'Arriving in Lindenhafen', start: '2027-01-01', end: '2029-12-31' },
    targetGroups: [{ ...createRow('targetGroups', 'group-1'), name: 'Recognised refugees', sizePerYear: 120 }],
    goals: [{ ...createRow('goals', 'goal-a'), title: 'Language for work', targetGroupIds: ['group-1'] }],
    targets: [
      {
        ...createRow('targets', 'target-a'),
        title: 'reach B1',
        goalId: 'goal-a',
        targetGroupIds: ['group-1'],
        value: 65,
        deadline: '2028-06-30',
      },
    ],
    activities: [
      { ...createRow('activities', 'activity-a'), title: 'Evening courses', targetIds: ['target-a'], budget: 40_000.5 },
    ],
    indicators: [
      {
        ...createRow('indicators', 'indicator-a'),
        title: 'Share with B1',
        targetId: 'target-a',
        milestones: [{ id: 'mark-1', date: '2027-12-31', value: 30 }],
      },
    ],
    measurements: [
      {
        ...createRow('measurements', 'value-1'),
        indicatorId: 'indicator-a',
        date: '2027-12-31',
        value: null,
        numerator: 31,
        denominator: 100,
        breakdown: [],
        note: '',
        evidence: '',
      },
    ],
  };
}
