import { describe, expect, test } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { measuredValues } from '#core/coverage/measured-values.ts';
import type { ActivityFacts, PlanFacts } from '#core/coverage/plan-facts.ts';
import { activityOf, goalOf, planFor, tableOf, targetOf } from './small-facts.ts';

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
