import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { fractionsOf } from '#core/validation/fractions.ts';
import { soundPlan } from './sound-plan.ts';

const indicator = (id: string, unit: string, measure: 'number' | 'percentage' = 'number') => ({
  ...createRow('indicators', id),
  title: id,
  measure,
  unit,
});

test('counts of people and things that are no whole numbers are advice, with the field and the amount', () => {
  const plan = soundPlan({
    targetGroups: [{ ...createRow('targetGroups', 'g'), name: 'Newcomers', sizePerYear: 12.5 }],
    activities: [
      { ...createRow('activities', 'a'), title: 'Courses', budget: 10.5, expectedParticipants: 20.25 },
      { ...createRow('activities', 'b'), title: 'Tours', expectedParticipants: 20 },
    ],
    indicators: [
      {
        ...indicator('i', ' Persons '),
        baseline: { value: 0.5, date: null, note: '' },
        milestones: [
          { id: 'm', date: null, value: 3.5 },
          { id: 'n', date: null, value: 4 },
        ],
      },
      { ...indicator('days', 'days'), target: { value: 2.5, date: null } },
      { ...indicator('c', 'count'), target: { value: 2.5, date: null } },
      { ...indicator('share', 'persons', 'percentage'), target: { value: 2.5, date: null } },
      { ...indicator('mood', 'score'), target: { value: 2.5, date: null } },
    ],
    measurements: [
      { ...createRow('measurements', 'x'), indicatorId: 'i', value: 1.5, numerator: 1.5 },
      { ...createRow('measurements', 'y'), indicatorId: 'mood', value: 3.5, count: 7.5 },
      { ...createRow('measurements', 'z'), indicatorId: 'i', value: null },
    ],
  });
  expect(fractionsOf(plan).map(({ path, params, step }) => [path, params, step])).toEqual([
    ['targetGroups/g/sizePerYear', { title: 'Newcomers', amount: 12.5 }, 'target-groups'],
    ['activities/a/expectedParticipants', { title: 'Courses', amount: 20.25 }, 'activities'],
    ['indicators/i/baseline/value', { title: 'i', amount: 0.5 }, 'indicators'],
    ['indicators/i/milestones/m/value', { title: 'i', amount: 3.5 }, 'indicators'],
    ['measurements/x/value', { position: '1', amount: 1.5 }, 'progress'],
    ['measurements/y/count', { position: '2', amount: 7.5 }, 'progress'],
  ]);
  expect(fractionsOf(plan)[0]).toMatchObject({
    code: 'fractionOfCount',
    severity: 'advice',
    table: 'targetGroups',
    itemId: 'g',
  });
});
