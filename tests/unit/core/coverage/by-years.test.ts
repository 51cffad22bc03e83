import { describe, expect, test } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageCells } from '#core/coverage/coverage-cells.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import type { LensId } from '#core/coverage/lens.ts';
import type { IndicatorFacts, PlanFacts } from '#core/coverage/plan-facts.ts';
import { activityOf, goalOf, indicatorOf, planFor, tableOf, targetOf } from './small-facts.ts';

const due = (goal: number, year: number | null, isSet = true) => ({ ...targetOf(goal, [], isSet), due: year });
const of = (targets: readonly number[], days: string, people: number | null = null, lead = '') => {
  return { ...activityOf(0, days, lead), targets, people };
};
const indicator = (target: number, rest: Partial<IndicatorFacts> = {}) => indicatorOf({ target, ...rest });
const met = (target: number) =>
  indicator(target, {
    values: [{ date: '2026-01-01', value: 9, numerator: null, denominator: null, breakdown: [] }],
  });

/** In front of the plan that is looked at, so that no row has the number of its place in its plan. */
const first = planFor('a', ['care', 'language'], { firstYear: 2019, lastYear: 2019, activities: [] });
/** Housing met early, due in 2030; health and care worded only. On 30 June 2026. */
const plan = planFor('b', [], {
  goals: [goalOf('housing'), goalOf('health'), goalOf('care')],
  targets: [due(0, 2030), due(1, 2025, false), due(2, null, false)],
  activities: [
    of([0, 1], '2025-01-01/2025-12-31', 4, 'School'),
    of([1], '2026-01-01/2026-12-31', 3, 'Clinic'),
    of([1, 2], '2025-01-01/2026-12-31', 10, 'School'),
    of([], '/', 2),
  ],
  indicators: [met(0), indicator(-1), indicator(1)],
});
const table = tableOf([first, plan]);

const cells = (lens: LensId, filters: CoverageFilters = {}) =>
  coverageCells(table, { lens, filters })
    .filter(({ plan: head }) => head.planId === 'b')
    .flatMap(({ cells: own }) =>
      own.map(({ item, ...cell }) =>
        [item, cell.depth, cell.targets, cell.activities, cell.indicators, cell.people].join(' '),
      ),
    );

describe('by years', () => {
  test('a target stands in the year of its deadline, an activity in its years, with its part', () => {
    expect(cells('years')).toEqual([
      '2024 1 0 0 0 ',
      '2025 3 1 2 1 9',
      '2026 1 0 2 0 8',
      // Met, in a year that is not over.
      '2030 5 1 0 1 ',
      'not-stated 1 1 1 1 2',
    ]);
  });

  test('of chosen years these are shown', () => {
    expect(cells('years', { years: ['2025', '2030'] })).toEqual(['2025 3 1 2 1 9', '2030 5 1 0 1 ']);
  });

  test('of chosen goals a plan is there in the years of their rows', () => {
    // The activity of 2025 serves health, which is not set, and housing, which is not asked for.
    expect(cells('years', { goals: ['health'] })).toEqual(['2025 1 1 2 1 9', '2026 1 0 2 0 8']);
    expect(cells('years', { goals: ['housing'] })).toEqual(['2025 3 0 1 0 4', '2030 5 1 0 1 ']);
  });

  test('sums are those of the activities, or of their parts in the chosen years', () => {
    const people = (filters: CoverageFilters) => {
      const { items, totals } = coverageOf(table, { lens: 'years', filters, expected: [] });
      return [totals.people, ...items.map((item) => item.people)];
    };
    expect(people({})[0]).toBe(19);
    expect(people({ years: ['2025'] })).toEqual([9, 9]);
    expect(people({ years: ['2026'] })).toEqual([8, 8]);
  });
});

describe('by goals, of one year', () => {
  test.each<readonly [string, readonly string[]]>([
    ['2025', ['care 1 0 1 0 5', 'health 3 1 2 1 9', 'housing 3 0 1 0 4']],
    ['2026', ['care 1 0 1 0 5', 'health 1 0 2 0 8']],
    ['2030', ['housing 5 1 0 1 ']],
    ['not-stated', ['care 1 1 0 0 ']],
  ])('%s', (year, expected) => {
    expect(cells('goals', { years: [year] })).toEqual(expected);
  });

  test('what is met by now is met where no year is looked at', () => {
    expect(cells('goals')).toEqual(['care 1 1 1 0 10', 'health 1 1 3 1 17', 'housing 6 1 1 1 4']);
    expect(cells('levels')).toEqual(['not-stated 6 3 4 3 19']);
    expect(cells('levels', { goals: ['housing'] })).toEqual(['not-stated 6 1 1 1 4']);
    expect(cells('levels', { levels: ['local'] })).toEqual([]);
  });
});

test('a target belongs to each who leads an activity for it, and what nobody leads to nobody', () => {
  expect(cells('leads')).toEqual(['not-stated 0 0 1 0 2', 'own:clinic 1 1 1 1 3', 'own:school 6 3 2 2 14']);
  expect(cells('leads', { leads: ['own:clinic'] })).toEqual(['own:clinic 1 1 1 1 3']);
});

describe('regions', () => {
  const regions = (plans: readonly PlanFacts[], filters: CoverageFilters = {}) =>
    gapsOf(tableOf(plans), {
      lens: 'goals',
      filters,
      items: [],
      groups: [],
      policyFields: ['housing', 'health'],
    }).regions.map(({ words, plans: count, policyFields }) => `${words} ${count}: ${policyFields.join(' ')}`);
  const inField = (planId: string, region: string, field: string, rest: Partial<PlanFacts> = {}) =>
    planFor(planId, [], {
      region,
      goals: [{ ...goalOf('x'), policyField: field }],
      targets: [due(0, 2025)],
      activities: [of([0], '2026-01-01/2026-12-31')],
      ...rest,
    });
  const plans = [
    inField('a', 'Malmö', 'housing'),
    inField('b', 'Lund', 'health'),
    inField('c', 'malmö', 'housing', { targets: [], activities: [] }),
    inField('d', '', 'housing'),
    inField('e', 'Ystad', 'housing'),
    inField('f', 'Ystad', 'health'),
  ];

  test('leave out the fields that none of their plans serves, by name', () => {
    expect(regions(plans)).toEqual(['Lund 1: housing', 'Malmö 2: health']);
  });

  test('are those of the chosen plans', () => {
    expect(regions(plans, { plans: ['a', 'e'] })).toEqual(['Malmö 1: health', 'Ystad 1: health']);
    expect(regions(plans, { regions: ['own:lund'] })).toEqual(['Lund 1: housing']);
  });

  test('serve a field in a year in which something is done for it, whenever that is due', () => {
    expect(regions(plans, { years: ['2026'] })).toEqual(['Lund 1: housing', 'Malmö 2: health']);
    expect(regions(plans, { goals: ['gone'] })).toEqual([
      'Lund 1: housing health',
      'Malmö 2: housing health',
      'Ystad 2: housing health',
    ]);
  });
});
