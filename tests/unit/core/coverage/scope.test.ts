import { describe, expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageCells } from '#core/coverage/coverage-cells.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { sixtyPlans } from '../../../support/sixty-plans.ts';
import { annexPack } from '../scheme/annex-pack.ts';

const pack = await annexPack('en');
const known = { scheme: pack.scheme, frameworks: {} };
const table = createFactsTable('2027-03-31', 'en');
for (const plan of sixtyPlans())
  addFacts(table, factsOfPlan(plan, { asOf: '2027-03-31T00:00:00.000Z', index: pack.index, text: pack.text }));

/** `item: plans`, one line an item that is shown. */
function shown(lens: LensId, filters: CoverageFilters): readonly string[] {
  const { items } = coverageOf(table, { lens, filters, expected: expectedItems(lens, filters, known) });
  return items.map(({ id, plans }) => `${id}: ${plans}`);
}

function gaps(lens: LensId, filters: CoverageFilters) {
  return gapsOf(table, {
    lens,
    filters,
    items: expectedItems(lens, filters, known),
    groups: expectedItems('target-groups', filters, known),
    policyFields: expectedItems('policy-fields', filters, known),
  });
}

describe('a filter that chooses content is a scope', () => {
  test('of one field only its goals are there, one of three served', () => {
    const filters = { 'policy-fields': ['housing'] };
    expect(shown('goals', filters)).toEqual(['housing-access: 23', 'housing-quality: 0', 'housing-neighbourhood: 0']);
    expect(shown('policy-fields', filters)).toEqual(['housing: 23']);
    expect(gaps('goals', filters).unserved).toEqual(['housing-quality', 'housing-neighbourhood']);
  });

  test('regions leave out only what is asked about, whether or not they have anything of it', () => {
    const { regions } = gaps('goals', { 'policy-fields': ['housing'] });
    // The towns of odd numbers: 24. Towns 9, 11 and 13 have a plan of neighbours besides, 1, 3, 5 and 7 one before.
    expect(regions.length).toBe(24);
    expect(new Set(regions.flatMap(({ policyFields }) => policyFields))).toEqual(new Set(['housing']));
    expect(regions.slice(0, 2)).toEqual([
      { region: 'own:town 01', words: 'Town 01', plans: 2, policyFields: ['housing'] },
      { region: 'own:town 03', words: 'Town 03', plans: 2, policyFields: ['housing'] },
    ]);
  });

  test('of chosen groups only these are there, also where a target is for others too', () => {
    expect(shown('target-groups', { 'target-groups': ['recognised-refugees', 'children'] })).toEqual([
      'recognised-refugees: 23',
      'children: 0',
    ]);
    // Goals are all asked about, for that group.
    const goals = shown('goals', { 'target-groups': ['recognised-refugees'] });
    expect(goals.length).toBe(34);
    expect(goals.filter((line) => !line.endsWith(': 0'))).toEqual(['housing-access: 23']);
  });

  test('of chosen leads only these are there, and all goals are asked about', () => {
    expect(shown('leads', { leads: ['own:school'] })).toEqual(['own:school: 55']);
    expect(shown('goals', { leads: ['own:school'] }).length).toBe(34);
  });

  test('cells of plans hold nothing else', () => {
    const filters = { 'target-groups': ['trauma-disability'] };
    const items = coverageCells(table, { lens: 'target-groups', filters }).flatMap(({ cells }) => cells);
    expect(new Set(items.map(({ item }) => item))).toEqual(new Set(['trauma-disability']));
  });

  test('a filter of the wrong kind leaves no item that nobody has', () => {
    expect(shown('leads', { 'policy-fields': ['labour-market'] })).toEqual(['own:employment service: 4']);
  });
});

describe('activities, but nothing measurable', () => {
  test('counts plan by plan', () => {
    // Of 23 plans with homes those of towns 2, 6, …, 46 measure nothing: 12.
    expect(gaps('goals', {}).unmeasured.map(({ id, plans, unmeasured }) => [id, unmeasured, plans])).toEqual([
      // Neighbours have no indicators: 5.
      ['intro-language', 5, 60],
      ['housing-access', 12, 23],
      ['labour-skills', 4, 4],
    ]);
  });

  test('within the plans that filters leave', () => {
    const { unmeasured } = gaps('goals', { plans: ['t02', 't04'] });
    expect(unmeasured.map(({ id, plans, unmeasured: count }) => [id, count, plans])).toEqual([
      ['housing-access', 1, 2],
    ]);
  });
});
