import { expect, it } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { activityOf, goalOf, planFor, tableOf, targetOf } from './small-facts.ts';

const expected = ['women', 'men', 'children', 'elderly', 'refugees'];

function groupGaps(plans: readonly PlanFacts[], filters: CoverageFilters = {}) {
  const asked = { lens: 'goals', filters, items: [], groups: expected, policyFields: [] } as const;
  const { groups, groupsWithoutTarget } = gapsOf(tableOf(plans), asked);
  return { nobody: groups, withoutTarget: groupsWithoutTarget.map(({ id }) => id) };
}

/** A target for women; men only in a goal, children and sailors only in the list of the plan. */
const plan = planFor('a', [], {
  groups: ['women', 'men', 'children', 'own:sailors'],
  goals: [goalOf('language', ['women']), goalOf('housing', ['men'])],
  targets: [targetOf(0, ['women'], false)],
});

it('tells groups that nobody names from those that are named without a target', () => {
  expect(groupGaps([plan])).toEqual({
    nobody: ['elderly', 'refugees'],
    withoutTarget: ['men', 'children', 'own:sailors'],
  });
  const other = planFor('b', [], {
    groups: ['men', 'elderly'],
    goals: [goalOf('health')],
    targets: [targetOf(0, ['men'])],
  });
  expect(groupGaps([plan, other])).toEqual({
    nobody: ['refugees'],
    withoutTarget: ['children', 'elderly', 'own:sailors'],
  });
});

it('asks only the plans that filters leave, and knows nothing of targets without a group', () => {
  const open = planFor('c', ['language']);
  expect(groupGaps([plan, open], { plans: ['c'] })).toEqual({ nobody: expected, withoutTarget: [] });
});

it('shows a group that a plan lists as named, and counts nothing for it that is not', () => {
  const loose = {
    target: -1,
    catalogueId: null,
    title: 'Loose',
    definition: 'a (number persons)',
    wording: null,
    measure: 'number' as const,
    unit: 'persons',
    direction: 'increase' as const,
    baseline: 1,
    targetValue: 2,
    values: [],
  };
  const { items } = coverageOf(tableOf([{ ...plan, indicators: [loose] }]), {
    lens: 'target-groups',
    filters: {},
    expected: ['women', 'elderly'],
  });
  expect(
    items.map(({ id, plans, deepest, targets, indicators }) => `${id}: ${[plans, deepest, targets, indicators]}`),
  ).toEqual(['women: 1,1,1,0', 'elderly: 0,0,0,0', 'children: 1,1,0,0', 'men: 1,1,0,0', 'own:sailors: 1,1,0,0']);
});

it('names a group in own words as most plans write it', () => {
  const plans = ['Sailors', 'SAILORS', 'Sailors'].map((name, at) =>
    planFor(`p${at}`, [], { groups: ['own:sailors'], groupNames: [name, 'Au pairs'] }),
  );
  const { items } = coverageOf(tableOf([...plans, plan]), { lens: 'target-groups', filters: {}, expected: [] });
  expect(items.find(({ id }) => id === 'own:sailors')?.words).toBe('Sailors');
  expect(items.find(({ id }) => id === 'women')?.words).toBeNull();
});

it('counts a plan for a year only when none of what it does then is measured', () => {
  const indicator = {
    target: 0,
    catalogueId: null,
    title: 'Courses begun',
    definition: 'a (number persons)',
    wording: null,
    measure: 'number',
    unit: 'persons',
    direction: 'increase',
    baseline: 1,
    targetValue: 2,
    values: [],
  } as const;
  // Of the activities of 2025 one is measured, by an indicator whose target is due in 2026; that of 2027 is not.
  const half = planFor('a', ['language', 'housing'], {
    targets: [{ ...targetOf(0), due: 2026 }, targetOf(1)],
    activities: [activityOf(0, '2025-01-01/2025-12-31'), activityOf(1, '2025-01-01/2027-12-31')],
    indicators: [indicator],
  });
  const none = planFor('b', ['language'], { activities: [activityOf(0, '2025-01-01/2025-12-31')] });
  const asked = { lens: 'years', filters: {}, items: [], groups: [], policyFields: [] } as const;
  const { unmeasured } = gapsOf(tableOf([half, none]), asked);
  expect(unmeasured.map(({ id, unmeasured: count, plans }) => [id, count, plans])).toEqual([
    ['2025', 1, 2],
    ['2027', 1, 1],
  ]);
});
