import { describe, expect, test } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageCells } from '#core/coverage/coverage-cells.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { measuredValues } from '#core/coverage/measured-values.ts';
import type { ActivityFacts, PlanFacts } from '#core/coverage/plan-facts.ts';
import { activityOf, goalOf, indicatorOf, planFor, tableOf, targetOf } from './small-facts.ts';

const paid = (activity: ActivityFacts, money: number | null, people: number | null): ActivityFacts => {
  return { ...activity, money, people };
};
/** Housing and health; 364 EUR and 10 persons over 2024 and 2025, an activity without days, and one that serves nothing. */
const euro = planFor('a', [], {
  goals: [goalOf('housing', ['youth']), goalOf('health')],
  targets: [{ ...targetOf(0, ['youth']), due: 2025 }, targetOf(1, [], false)],
  activities: [
    paid(activityOf(0, '2024-07-03/2025-06-30', 'School'), 364, 10),
    paid(activityOf(1, '/', 'Clinic'), 0.1, null),
    paid({ ...activityOf(0, '2026-01-01/2026-12-31'), targets: [] }, 7, 3),
  ],
});
const krona = planFor('b', ['housing'], {
  currency: 'DKK',
  country: 'DK',
  activities: [paid(activityOf(0, '2025-01-01/2025-12-31', 'school'), 50, 4), paid(activityOf(0), 0.2, 1)],
});
const zloty: PlanFacts = { ...krona, planId: 'c', currency: 'PLN', activities: [paid(activityOf(0), 5, null)] };

const table = tableOf([zloty, euro, krona]);
const view = (filters: CoverageFilters = {}, lens: Parameters<typeof coverageOf>[1]['lens'] = 'goals') =>
  coverageOf(table, { lens, filters, expected: [] });
const line = ({ plans, targets, activities, people, money }: ReturnType<typeof view>['totals']) =>
  `${plans} plans, ${targets} targets, ${activities} activities, ${people} people, ${money.map(({ currency, amount }) => `${amount} ${currency}`).join(' and ')}`;

test('sums are those of all rows, currencies apart and in their order, hundredths without noise', () => {
  expect(line(view().totals)).toBe('3 plans, 4 targets, 6 activities, 18 people, 50.2 DKK and 371.1 EUR and 5 PLN');
});

test('an item has the sums of what serves it', () => {
  const lines = Object.fromEntries(view().items.map((item) => [item.id, line(item)]));
  expect(lines).toEqual({
    housing: '3 plans, 3 targets, 4 activities, 15 people, 50.2 DKK and 364 EUR and 5 PLN',
    health: '1 plans, 1 targets, 1 activities, 0 people, 0.1 EUR',
  });
});

describe('of chosen years', () => {
  test.each([
    // All three plans run from 2024 to 2026, whatever they do in each year. Of 364 EUR over 363 days 182 days are of 2024: 182.50.
    [['2024'], '3 plans, 0 targets, 1 activities, 5 people, 182.5 EUR'],
    [['2025'], '3 plans, 1 targets, 2 activities, 9 people, 50 DKK and 181.5 EUR'],
    [['2024', '2025'], '3 plans, 1 targets, 2 activities, 14 people, 50 DKK and 364 EUR'],
    [['2026'], '3 plans, 0 targets, 1 activities, 3 people, 7 EUR'],
    [['not-stated'], '3 plans, 3 targets, 3 activities, 1 people, 0.2 DKK and 0.1 EUR and 5 PLN'],
    [['2031'], '0 plans, 0 targets, 0 activities, 0 people, '],
  ])('%j: %s', (years, expected) => {
    expect(line(view({ years }).totals)).toBe(expected);
  });
});

describe('of chosen rows', () => {
  test.each([
    [{ plans: ['b', 'gone'] }, '1 plans, 1 targets, 2 activities, 5 people, 50.2 DKK'],
    [{ countries: ['DK'] }, '2 plans, 2 targets, 3 activities, 5 people, 50.2 DKK and 5 PLN'],
    [{ countries: ['DK'], goals: ['health'] }, '0 plans, 0 targets, 0 activities, 0 people, '],
    [{ goals: ['health'] }, '1 plans, 1 targets, 1 activities, 0 people, 0.1 EUR'],
    [{ 'target-groups': ['youth'] }, '1 plans, 1 targets, 1 activities, 10 people, 364 EUR'],
    [{ leads: ['own:school'] }, '2 plans, 2 targets, 2 activities, 14 people, 50 DKK and 364 EUR'],
    [{ leads: ['own:clinic'] }, '1 plans, 1 targets, 1 activities, 0 people, 0.1 EUR'],
    [{ leads: ['own:school'], years: ['2025'] }, '2 plans, 1 targets, 2 activities, 9 people, 50 DKK and 181.5 EUR'],
    [{ goals: [] }, '3 plans, 4 targets, 6 activities, 18 people, 50.2 DKK and 371.1 EUR and 5 PLN'],
  ] as const)('%j: %s', (filters, expected) => {
    expect(line(view(filters).totals)).toBe(expected);
  });
});

test('measured values stand in the order of their days, the last of a day, without what says nothing', () => {
  const said = (date: string | null, value: number | null, numerator: number | null = null) => {
    return { date, value, numerator, denominator: null, breakdown: [] };
  };
  const rows = [
    said('2026-01-01', 3),
    said('2025-01-01', 1),
    said(null, 9),
    said('2025-01-01', 2),
    said('2027-01-01', null),
  ];
  const values = measuredValues('number', rows).map(({ date, value }) => [date, value]);
  expect(values).toEqual([
    ['', 9],
    ['2025-01-01', 2],
    ['2026-01-01', 3],
  ]);
});

const loose = indicatorOf({ target: -1, targetValue: null });
/** How many plans, targets, activities and indicators filters leave of plans. */
const counted = (plans: readonly PlanFacts[], filters: CoverageFilters) => {
  const { totals } = coverageOf(tableOf(plans), { lens: 'goals', filters, expected: [] });
  return [totals.plans, totals.targets, totals.activities, totals.indicators];
};

describe('what a filter leaves', () => {
  const none = { goals: [], targets: [], activities: [] };

  test('without a year: indicators of no target, and plans that have them', () => {
    const some = planFor('a', [], { ...none, indicators: [loose] });
    const due = planFor('b', ['housing'], {
      targets: [{ ...targetOf(0), due: 2025 }],
      activities: [],
      indicators: [{ ...loose, target: 0 }],
    });
    expect(counted([some, due], { years: ['not-stated'] })).toEqual([1, 0, 0, 1]);
    expect(counted([some, due], { years: ['2025'] })).toEqual([2, 1, 0, 1]);
    expect(counted([some, due], { years: ['not-stated'], goals: ['housing'] })).toEqual([0, 0, 0, 0]);
  });

  test('no plan for the rows of the one after it', () => {
    const early = planFor('a', ['health'], { firstYear: 2030, lastYear: 2031, activities: [] });
    const dated = { ...early, targets: [{ ...targetOf(0), due: 2030 }] };
    const late = planFor('b', ['housing'], { ...none, activities: [activityOf(0, '2024-01-01/2024-02-01')] });
    expect(counted([dated, { ...late, goals: [goalOf('housing')] }], { years: ['2024'] })).toEqual([1, 0, 1, 0]);
    expect(counted([early, planFor('b', ['housing'])], { goals: ['housing'] })).toEqual([1, 1, 1, 0]);
  });

  test('of nobody who leads: goals without a target, and targets without an activity', () => {
    const named = planFor('a', [], { goals: [goalOf('housing')] });
    const aimed = planFor('b', ['housing'], { activities: [] });
    const led = planFor('c', ['housing'], { activities: [activityOf(0, '/', 'School')] });
    expect(counted([named, aimed, led], { leads: ['not-stated'] })).toEqual([2, 1, 0, 0]);
    expect(counted([named, aimed, led], { leads: ['own:school'] })).toEqual([1, 1, 1, 0]);
  });

  test('of one group what is for others too', () => {
    const both = ['children', 'women'];
    const named = planFor('a', [], { goals: [goalOf('housing', both)] });
    const aimed = planFor('b', [], {
      goals: [goalOf('housing')],
      targets: [targetOf(0, both)],
      activities: [activityOf(0)],
    });
    expect(counted([named, aimed], { 'target-groups': ['women'] })).toEqual([2, 1, 1, 0]);
  });

  test('of one lead and one goal the activities that are of both', () => {
    const plan = planFor('b', ['health', 'housing'], {
      activities: [
        activityOf(1, '/', 'School'),
        activityOf(1, '/', 'Clinic'),
        activityOf(0, '/', 'Clinic'),
        { ...activityOf(1, '/', 'Clinic'), targets: [0, 1] },
      ],
    });
    const plans = [planFor('a', ['language', 'care']), plan];
    expect(counted(plans, { leads: ['own:clinic'], goals: ['housing'] })).toEqual([1, 1, 2, 0]);
    expect(counted(plans, { goals: ['health'] })).toEqual([1, 1, 2, 0]);
  });
});

test('cells of plans by item, in the order of their ids, with what nobody said as nothing', () => {
  const cells = coverageCells(table, { lens: 'goals', filters: {} }).map(({ plan, cells: own }) => [
    plan.planId,
    ...own.map(({ item, depth, targets, activities, money, people }) =>
      [item, depth, targets, activities, money, people].join(' '),
    ),
  ]);
  expect(cells).toEqual([
    ['a', 'health 1 1 1 0.1 ', 'housing 3 1 1 364 10'],
    ['b', 'housing 3 1 2 50.2 5'],
    ['c', 'housing 3 1 1 5 '],
  ]);
});

test('cells by years: what is done in a year, by its days, and as deep as the targets that it serves', () => {
  const [own] = coverageCells(table, { lens: 'years', filters: {} });
  expect(
    own?.cells.map(({ item, depth, targets, activities, money, people }) =>
      [item, depth, targets, activities, money, people].join(' '),
    ),
  ).toEqual(['2024 3 0 1 182.5 5', '2025 3 1 1 181.5 5', '2026 1 0 1 7 3', 'not-stated 1 1 1 0.1 ']);
});
