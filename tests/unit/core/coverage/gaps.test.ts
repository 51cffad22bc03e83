import { expect, it } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { goalOf, planFor, tableOf, targetOf } from './small-facts.ts';

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
