import { describe, expect, it, test } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { askedGoals, countsGoals, createDepthReach, type DepthReach, medianDepth } from '#core/coverage/depth-reach.ts';
import type { LensId } from '#core/coverage/lens.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { activityOf, goalOf, planFor, tableOf, targetOf } from './small-facts.ts';

const goals = [
  { id: 'language', policyField: 'introduction' },
  { id: 'housing', policyField: 'housing' },
  { id: 'health', policyField: 'health' },
  { id: 'care', policyField: 'health' },
];

/** Language to depth 3, housing to 2, an own goal named. */
const deep = planFor('a', [], {
  goals: [{ ...goalOf('language'), policyField: 'introduction' }, goalOf('housing'), goalOf('Own  goal')],
  targets: [targetOf(0), targetOf(1), targetOf(0, [], false)],
  activities: [activityOf(0)],
});
/** Language only worded, health and the same own goal with a target. */
const wide = planFor('b', [], {
  goals: [goalOf('language'), goalOf('health'), goalOf('OWN goal')],
  targets: [targetOf(0, [], false), targetOf(1), targetOf(2)],
  activities: [],
});

function reachOf(plans: readonly PlanFacts[], lens: LensId, filters: CoverageFilters = {}) {
  const table = tableOf(plans);
  const view = coverageOf(table, { lens, filters, expected: lens === 'goals' ? goals.map(({ id }) => id) : [] });
  const reach = createDepthReach(table, view, { lens, filters, goals });
  return {
    items: Object.fromEntries(view.items.map((item) => [item.id, lineOf(reach.reachOf(item))])),
    together: reach.together === null ? null : lineOf(reach.together),
  };
}

/** `2 of 4 goals + 1, median 2 (2 1 1 1 0 0 0), 3 in 1`. */
function lineOf({ counted, served, of, own, byDepth, median, deepest, deepestPlans }: DepthReach): string {
  return `${served} of ${of} ${counted} + ${own}, median ${median} (${byDepth.join(' ')}), ${deepest} in ${deepestPlans}`;
}

describe('how far an item is served', () => {
  it('counts goals where it stands for many, each as deep as its deepest plan, own goals of one title once', () => {
    expect(reachOf([deep, wide], 'countries')).toEqual({
      // Language 3, housing 2, health 2, the own goal 2; care is not served.
      items: { SE: '3 of 4 goals + 1, median 2 (1 0 3 1 0 0 0), 3 in 1' },
      together: '3 of 4 goals + 1, median 2 (1 0 3 1 0 0 0), 3 in 1',
    });
    expect(reachOf([deep, wide, { ...deep, planId: 'c' }], 'levels').together).toBe(
      '3 of 4 goals + 1, median 2 (1 0 3 1 0 0 0), 3 in 2',
    );
  });

  it('counts each item apart', () => {
    const other = { ...wide, country: null };
    expect(reachOf([deep, other], 'countries')).toEqual({
      items: {
        SE: '2 of 4 goals + 1, median 2 (2 1 1 1 0 0 0), 3 in 1',
        'not-stated': '2 of 4 goals + 1, median 2 (2 1 2 0 0 0 0), 2 in 1',
      },
      together: '3 of 4 goals + 1, median 2 (1 0 3 1 0 0 0), 3 in 1',
    });
  });

  it('asks a policy field about its own goals', () => {
    expect(reachOf([wide, planFor('c', ['care'])], 'policy-fields').items).toEqual({
      // Language, which the plan puts under health, is no goal of that field.
      health: '2 of 2 goals + 2, median 2 (0 1 2 1 0 0 0), 3 in 1',
    });
    expect(reachOf([deep], 'policy-fields').items).toEqual({
      health: '0 of 2 goals + 2, median 1.5 (2 1 1 0 0 0 0), 2 in 1',
      introduction: '1 of 1 goals + 0, median 3 (0 0 0 1 0 0 0), 3 in 1',
    });
  });

  it('counts plans for goals', () => {
    expect(reachOf([deep, wide], 'goals')).toEqual({
      items: {
        language: '2 of 2 plans + 0, median 2 (0 1 0 1 0 0 0), 3 in 1',
        housing: '1 of 2 plans + 0, median 2 (1 0 1 0 0 0 0), 2 in 1',
        health: '1 of 2 plans + 0, median 2 (1 0 1 0 0 0 0), 2 in 1',
        care: '0 of 2 plans + 0, median null (2 0 0 0 0 0 0), 0 in 0',
        'own:health': '2 of 2 plans + 0, median 1.5 (0 1 1 0 0 0 0), 2 in 1',
      },
      together: null,
    });
  });

  it('knows a plan without goals, and keeps goals that nobody named apart', () => {
    expect(reachOf([planFor('a', [])], 'countries')).toEqual({
      items: { SE: '0 of 4 goals + 0, median null (4 0 0 0 0 0 0), 1 in 1' },
      together: '0 of 4 goals + 0, median null (4 0 0 0 0 0 0), 0 in 0',
    });
    const unnamed = { ...goalOf('Own goal'), title: ' ' };
    const loose = { ...planFor('a', []), goals: [unnamed, unnamed], targets: [targetOf(-1)] };
    expect(reachOf([loose], 'countries').items).toEqual({
      SE: '0 of 4 goals + 2, median 1 (4 2 0 0 0 0 0), 2 in 1',
    });
  });

  it('counts in a year what is done in it, as deep as the targets that it serves, whenever these are due', () => {
    const before = planFor('a', ['health'], { activities: [], firstYear: 2026, lastYear: 2026 });
    const plan = planFor('b', [], {
      goals: [goalOf('language'), goalOf('housing'), goalOf('care')],
      targets: [
        { ...targetOf(0), due: 2024 },
        { ...targetOf(1, [], false), due: 2024 },
        { ...targetOf(-1), due: 2024 },
      ],
      activities: [0, 1, 2].map((target) => activityOf(target, '2025-01-01/2025-12-31')),
    });
    const { items } = reachOf([{ ...before, targets: [{ ...targetOf(0), due: 2026 }] }, plan], 'years');
    expect(items).toEqual({
      '2024': '2 of 4 goals + 0, median 2 (2 1 0 1 0 0 0), 3 in 1',
      '2025': '2 of 4 goals + 0, median 2 (2 1 0 1 0 0 0), 3 in 1',
      '2026': '1 of 4 goals + 0, median 2 (3 0 1 0 0 0 0), 2 in 1',
      'not-stated': '1 of 4 goals + 0, median 1 (3 1 0 0 0 0 0), 1 in 1',
    });
  });

  it('asks about what filters leave', () => {
    expect(reachOf([deep, wide], 'countries', { goals: ['housing'] }).together).toBe(
      '1 of 4 goals + 0, median 2 (3 0 1 0 0 0 0), 2 in 1',
    );
  });
});

test.each([
  [[5, 0, 0, 0, 0, 0, 0], null],
  [[5, 1, 0, 0, 0, 0, 0], 1],
  [[0, 1, 0, 0, 0, 0, 1], 3.5],
  [[9, 1, 1, 1, 0, 0, 0], 2],
  [[0, 2, 0, 2, 0, 0, 0], 2],
  [[0, 2, 0, 3, 0, 0, 0], 3],
  [[0, 0, 0, 0, 0, 0, 4], 6],
])('the median of %j is %s', (byDepth, median) => {
  expect(medianDepth(byDepth)).toBe(median);
});

test.each([
  ['goals', false],
  ['framework:cbp-2004', false],
  ['policy-fields', true],
  ['years', true],
  ['leads', true],
] as const)('%s: goals are counted: %s', (lens, expected) => {
  expect(countsGoals(lens)).toBe(expected);
});

test('asked goals are those of the scheme that were asked for', () => {
  expect(askedGoals({ goals }, ['care', 'gone', 'language'])).toEqual([goals[0], goals[3]]);
});
