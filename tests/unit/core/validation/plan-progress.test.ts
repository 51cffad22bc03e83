import { expect, test } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import { planProgress } from '#core/validation/plan-progress.ts';
import { soundActivity, soundIndicator, soundPlan, soundPlanWith } from './sound-plan.ts';

const emptyPlan = createPlan({ id: 'p', language: 'en', scheme: { id: 's', version: 1 } });

test('an empty plan is at nought and asks what one row of each table would ask', () => {
  expect(planProgress(emptyPlan)).toEqual({
    answered: 0,
    required: 30,
    percent: 0,
    steps: {
      profile: { answered: 0, required: 4 },
      goals: { answered: 0, required: 2 },
      'target-groups': { answered: 0, required: 2 },
      targets: { answered: 0, required: 5 },
      activities: { answered: 0, required: 4 },
      partners: { answered: 0, required: 2 },
      resources: { answered: 0, required: 2 },
      indicators: { answered: 0, required: 9 },
    },
  });
});

test('a complete plan is at 100, and one missing answer is never rounded up to that', () => {
  expect(planProgress(soundPlan()).percent).toBe(100);
  const many = Array.from({ length: 200 }, (_, index) => ({ ...soundActivity, id: String(index) }));
  const almost = planProgress(soundPlan({ activities: [...many, { ...soundActivity, lead: ' ' }] }));
  expect([almost.percent, almost.required - almost.answered]).toEqual([99, 2]);
});

test('a first empty row of a table without answers of its own changes nothing', () => {
  const before = planProgress(emptyPlan);
  expect(planProgress({ ...emptyPlan, goals: [createRow('goals', 'g')] }).steps.goals).toEqual(before.steps.goals);
});

test('an indicator in words asks for no target value, and its note is its baseline', () => {
  const words = {
    measure: 'qualitative',
    baseline: { value: null, date: null, note: 'No council yet' },
    target: { value: null, date: null },
  } as const;
  const asked = planProgress(soundPlan()).steps.indicators.required;
  expect(planProgress(soundPlanWith.indicator(words)).steps.indicators).toEqual({
    answered: asked - 2,
    required: asked - 2,
  });
});

test('a lead that is missing is missed by its activity and by the partners; a budget by the resources', () => {
  const { steps } = planProgress(soundPlanWith.activity({ lead: '', budget: null }));
  expect([steps.activities, steps.partners, steps.resources]).toEqual([
    { answered: 3, required: 4 },
    { answered: 1, required: 2 },
    { answered: 1, required: 2 },
  ]);
});

test('the steps add up to the plan', () => {
  const progress = planProgress(
    soundPlan({
      indicators: [soundIndicator, createRow('indicators', 'x')],
      assumptions: [createRow('assumptions', 'x')],
    }),
  );
  const steps = Object.values(progress.steps);
  expect([
    steps.reduce((sum, { answered }) => sum + answered, 0),
    steps.reduce((sum, { required }) => sum + required, 0),
  ]).toEqual([progress.answered, progress.required]);
  expect(steps.every(({ answered, required }) => answered <= required)).toBe(true);
});
