import { expect, test } from 'vitest';
import { budgetState, budgetSummary } from '#core/chain/budget-summary.ts';
import { organisationsOf } from '#core/chain/organisations.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { planWith, row } from './chain-plan.ts';

const plan = planWith({
  goals: [row('goals', 'g1'), row('goals', 'g2')],
  targets: [
    row('targets', 't1', { goalId: 'g1' }),
    row('targets', 't2', { goalId: 'g2' }),
    row('targets', 't3', { heading: 'partners' }),
  ],
  activities: [
    row('activities', 'a1', { targetIds: ['t1'], budget: 0.1 }),
    row('activities', 'a2', { targetIds: ['t1', 't3'], budget: 0.2 }),
    row('activities', 'a3', { targetIds: ['t1', 't2'], budget: 1000 }),
    row('activities', 'a4', { targetIds: ['t3'], budget: 5 }),
    row('activities', 'a5', { targetIds: ['t2'] }),
  ],
  fundingSources: [row('fundingSources', 'f1', { amount: 900.3 }), row('fundingSources', 'f2')],
});

test('each activity counts once: under its goal, under several goals, or under none', () => {
  const lines = budgetSummary(plan).lines.map(({ serves, activities, amount }) => [
    serves,
    activities.map(({ id }) => id),
    amount,
  ]);
  expect(lines).toEqual([
    [{ kind: 'goal', id: 'g1' }, ['a1', 'a2'], 0.3],
    [{ kind: 'goal', id: 'g2' }, ['a5'], 0],
    [{ kind: 'several-goals' }, ['a3'], 1000],
    [{ kind: 'no-goal' }, ['a4'], 5],
  ]);
});

test('totals are exact to the cent and name what is missing', () => {
  const { activities, monitoring, planned, funding, difference, ...missing } = budgetSummary(plan);
  expect({ activities, monitoring, planned, funding, difference }).toEqual({
    activities: 1005.3,
    monitoring: 0,
    planned: 1005.3,
    funding: 900.3,
    difference: -105,
  });
  expect(missing.activitiesWithoutBudget.map(({ id }) => id)).toEqual(['a5']);
  expect(missing.sourcesWithoutAmount.map(({ id }) => id)).toEqual(['f2']);
  expect(missing.monitoringIsMissing).toBe(true);
});

test.each(exampleNames)('the budget of the example %s adds up', async (name) => {
  const { planned, difference, monitoringIsMissing } = budgetSummary(await loadExample(name, 'en'));
  expect({ planned, difference, monitoringIsMissing }).toEqual({
    planned: name === 'lindenhafen' ? 4_848_000 : 2_400_000,
    difference: 0,
    monitoringIsMissing: false,
  });
});

test('an organisation is listed once with all that it does, whatever its spelling', () => {
  const duties = organisationsOf(
    planWith({
      profile: { ...plan.profile, organisation: { name: 'City office', type: null } },
      activities: [
        row('activities', 'a1', { lead: 'Library ', partners: ['City  Office', 'library', ''] }),
        row('activities', 'a2', { lead: '' }),
      ],
      indicators: [row('indicators', 'i1', { owner: 'LIBRARY' })],
      risks: [row('risks', 'r1', { owner: 'Treasurer' })],
    }),
  ).map((each) => [
    each.name,
    each.runsProgramme,
    ...[each.leads, each.contributesTo, each.measures, each.watchesRisks].map((rows) => rows.length),
  ]);
  expect(duties).toEqual([
    ['City office', true, 0, 1, 0, 0],
    ['Library', false, 1, 1, 1, 0],
    ['Treasurer', false, 0, 0, 0, 1],
  ]);
});

test('costs count as complete when each activity and the monitoring have a budget', () => {
  const state = (monitoring: number | null, ...budgets: (number | null)[]) =>
    budgetState(
      budgetSummary({
        ...planWith({
          activities: budgets.map((budget, at) => row('activities', `a${at}`, { budget })),
          fundingSources: [row('fundingSources', 'f', { amount: 100 })],
        }),
        monitoring: { ...plan.monitoring, budget: monitoring },
      }),
    );
  expect([state(0, 100), state(10, 90), state(0, 90), state(10, 100), state(null, 100), state(0, 100, null)]).toEqual([
    'balanced',
    'balanced',
    'surplus',
    'shortfall',
    'incomplete',
    'incomplete',
  ]);
  expect(budgetState(budgetSummary(planWith({})))).toBe('nothing');
});
