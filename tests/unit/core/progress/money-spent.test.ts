import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Activity, Plan } from '#core/plan/plan-schema.ts';
import { moneySpent, peopleReached } from '#core/progress/money-spent.ts';
import { smallPlan } from '../../../support/plans.ts';

const activity = (
  id: string,
  budget: number | null,
  spending: number | null,
  targetIds: string[] = ['target-a'],
): Activity => {
  const row = createRow('activities', id);
  return { ...row, targetIds, budget, actual: { ...row.actual, spending } };
};
const planWith = (activities: Activity[]): Plan => ({ ...smallPlan(), activities });

test('compares sums of those activities only of which both amounts are known', () => {
  const rows = [
    activity('a', 1_000.1, 400.2),
    activity('b', 500, null),
    activity('c', null, 70),
    activity('d', 1_000, 200.1, []),
  ];
  const { lines, total } = moneySpent(planWith(rows));
  expect(lines.map(({ serves, compared }) => [serves.kind, compared])).toEqual([
    ['goal', { planned: 1_000.1, actual: 400.2, difference: -599.9, percent: 40_020 / 1_000.1, count: 1 }],
    ['no-goal', { planned: 1_000, actual: 200.1, difference: -799.9, percent: 20.01, count: 1 }],
  ]);
  expect(total).toMatchObject({ planned: 2_500.1, actual: 670.3 });
  expect(total.compared).toEqual({
    planned: 2_000.1,
    actual: 600.3,
    difference: -1_399.8,
    percent: (100 * 600.3) / 2_000.1,
    count: 2,
  });
  expect(total.withoutActual.map(({ id }) => id)).toEqual(['b']);
  expect(total.withoutPlanned.map(({ id }) => id)).toEqual(['c']);
});

test('nothing known is no comparison, and a budget of 0 has no percentage', () => {
  expect(moneySpent(planWith([activity('a', 10, null)])).total.compared).toBeNull();
  expect(moneySpent(planWith([activity('a', 0, 5)])).total.compared?.percent).toBeNull();
});

test('persons are compared alike', () => {
  const row = activity('a', null, null);
  const reached = { ...row, expectedParticipants: 40, actual: { ...row.actual, participants: 30 } };
  expect(peopleReached([reached, row])).toMatchObject({
    planned: 40,
    actual: 30,
    compared: { planned: 40, actual: 30, difference: -10, percent: 75, count: 1 },
    withoutActual: [row],
  });
});
