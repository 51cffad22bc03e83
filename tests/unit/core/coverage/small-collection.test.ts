import { describe, expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { evidenceOf, type Figure } from '#core/coverage/evidence.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { overlapsOf } from '#core/coverage/overlaps.ts';
import { annexPack } from '../scheme/annex-pack.ts';
import { agency, city, region } from './small-collection.ts';

const pack = await annexPack('en');
const table = createFactsTable('2028-01-15', 'en');
for (const plan of [city, region, agency])
  addFacts(table, factsOfPlan(plan, { asOf: '2027-12-31T00:00:00.000Z', index: pack.index, text: pack.text }));

/** `id: plans, deepest, targets, activities, indicators, measurable, money, people`, one line an item. */
function lines(lens: LensId, filters: CoverageFilters = {}, expected: readonly string[] = []): readonly string[] {
  return coverageOf(table, { lens, filters, expected }).items.map((item) => {
    const money = item.money.map(({ currency, amount }) => `${currency} ${amount}`).join('+') || '-';
    const { plans, deepest, targets, activities, indicators, measurable, people } = item;
    return `${item.id}: ${[plans, deepest, targets, activities, indicators, measurable, money, people].join(' ')}`;
  });
}

describe('three plans read by', () => {
  test('goals: depth, counts and sums of each', () => {
    expect(lines('goals', {}, ['intro-language', 'intro-orientation'])).toEqual([
      // City to 6, Region to 5: targets 1 + 1, activities 1 + 2, people 120 + 50 + 10.
      'intro-language: 2 6 2 3 2 2 EUR 100000+SEK 40000 180',
      'intro-orientation: 0 0 0 0 0 0 - 0',
      // Region to 3 (its indicator has no baseline), Agency only named (its target has no date); a1 of Region counts here too.
      'housing-access: 2 3 2 1 1 0 SEK 40000 50',
      'own:health: 1 1 0 0 0 0 - 0',
    ]);
  });

  test('goals, with each row counted once in the sums', () => {
    const { totals, plans } = coverageOf(table, { lens: 'goals', filters: {}, expected: [] });
    expect(plans.map(({ planId }) => planId)).toEqual(['agency', 'city', 'region']);
    expect(totals).toEqual({
      plans: 3,
      targets: 4, // 1 City, 2 Region, 1 Agency
      activities: 4, // 1, 2, 1
      indicators: 4, // 1, 2, 1
      measurable: 3, // all but the homes of Region
      money: [
        { currency: 'EUR', amount: 107_000 },
        { currency: 'SEK', amount: 40_000 },
      ],
      people: 180,
    });
  });

  test('depth of every plan', () => {
    const coverage = coverageOf(table, { lens: 'goals', filters: {}, expected: ['intro-language', 'housing-access'] });
    // Agency, City, Region
    expect([[...coverage.depthsOf(0)], [...coverage.depthsOf(1)]]).toEqual([
      [0, 6, 5],
      [1, 0, 3],
    ]);
    expect(coverage.items.map(({ byDepth }) => byDepth)).toEqual([
      [1, 0, 0, 0, 0, 1, 1],
      [1, 1, 0, 1, 0, 0, 0],
      [2, 1, 0, 0, 0, 0, 0],
    ]);
  });

  test('principles, which the catalogue gives to goals that were adopted', () => {
    // intro-language serves cbp-4, housing-access cbp-6; the own goal of City none.
    expect(lines('framework:common-basic-principles', {}, ['cbp-4'])).toEqual([
      'cbp-4: 2 6 2 3 2 2 EUR 100000+SEK 40000 180',
      ...lines('framework:common-basic-principles').filter((line) => !line.startsWith('cbp-4')),
    ]);
    expect(lines('framework:common-basic-principles').at(-1)).toBe('not-stated: 1 1 0 0 0 0 - 0');
  });

  test('target groups, those of the goal where a target names none', () => {
    expect(lines('target-groups')).toEqual([
      'recognised-refugees: 1 6 1 1 1 1 EUR 100000 120',
      // Housing of Agency and Region, language of Region, and the own goal of City.
      'not-stated: 3 5 3 2 2 1 SEK 40000 60',
    ]);
  });

  test('places, levels, years and budgets', () => {
    expect(lines('regions')).toEqual([
      'FR10: 2 6 3 3 3 2 EUR 100000+SEK 40000 180',
      'not-stated: 1 1 1 1 1 1 EUR 7000 0',
    ]);
    expect(lines('countries').map((line) => line.split(' ')[0])).toEqual(['FR:', 'not-stated:']);
    expect(lines('levels').map((line) => line.slice(0, 12))).toEqual(['local: 1 6 1', 'regional: 1 ', 'not-stated: ']);
    // City runs from 2026 to 2028, Region in 2027; targets of both are due in 2028, activities have no dates.
    expect(lines('years').map((line) => line.slice(0, 7))).toEqual(['2026: 1', '2027: 2', '2028: 2', 'not-sta']);
    expect(lines('budgets').map((line) => line.split(':')[0])).toEqual(['50k-250k', 'under-50k']);
  });

  test('lead organisations, however they are written', () => {
    expect(lines('leads')).toEqual([
      'own:library: 1 5 1 1 1 1 - 10',
      'own:school: 2 6 3 2 3 2 EUR 100000+SEK 40000 170',
      // Goals and targets that no activity serves; the activity of Agency has no lead.
      'not-stated: 2 1 1 1 0 0 EUR 7000 0',
    ]);
    expect(coverageOf(table, { lens: 'leads', filters: {}, expected: [] }).items.map(({ words }) => words)).toEqual([
      'Library',
      'School',
      null,
    ]);
  });
});

describe('filters', () => {
  test('combine: of one kind any, of different kinds all', () => {
    expect(lines('goals', { regions: ['FR10'], leads: ['own:library'] })).toEqual(['intro-language: 1 5 1 1 1 1 - 10']);
    expect(lines('goals', { countries: ['FR', 'not-stated'], years: ['2026', 'not-stated'] })).toEqual([
      // Targets are due in 2028, but for that of Agency, which has no date, as activities and the goal without a target have none.
      'housing-access: 2 3 1 1 0 0 SEK 40000 50',
      'intro-language: 2 3 0 3 0 0 EUR 100000+SEK 40000 180',
      'own:health: 1 1 0 0 0 0 - 0',
    ]);
    expect(lines('goals', { plans: ['city'], 'policy-fields': ['housing'] })).toEqual([]);
  });
});

describe('evidence', () => {
  const open = (figure: Figure, item: string | null, filters: CoverageFilters = {}) =>
    evidenceOf(table, { lens: 'goals', filters }, { figure, item });

  test('shows the values behind a sum and what was left out', () => {
    expect(open('money', 'intro-language')).toEqual({
      rows: [
        { planId: 'city', amount: 100_000, currency: 'EUR', depth: 0, at: [0] },
        { planId: 'region', amount: 40_000, currency: 'SEK', depth: 0, at: [0] },
      ],
      leftOut: [{ planId: 'region', reason: 'no-value', at: [1] }],
    });
    expect(open('people', null)).toEqual({
      rows: [
        { planId: 'city', amount: 120, currency: '', depth: 0, at: [0] },
        { planId: 'region', amount: 60, currency: '', depth: 0, at: [0, 1] },
      ],
      leftOut: [{ planId: 'agency', reason: 'no-value', at: [0] }],
    });
    expect(open('measurable', 'housing-access')).toEqual({
      rows: [],
      leftOut: [{ planId: 'region', reason: 'not-measurable', at: [1] }],
    });
  });

  test('shows how deep each plan goes', () => {
    expect(open('plans', 'housing-access').rows).toEqual([
      { planId: 'agency', amount: 1, currency: '', depth: 1, at: [0] },
      { planId: 'region', amount: 1, currency: '', depth: 3, at: [1] },
    ]);
  });
});

test('gaps: nobody serves it, only named, not measurable, groups and fields left out', () => {
  const gaps = gapsOf(table, {
    lens: 'goals',
    filters: {},
    items: ['intro-language', 'intro-orientation', 'housing-access'],
    groups: ['recognised-refugees', 'children'],
    policyFields: ['introduction-programmes', 'health', 'housing', 'media-awareness'],
  });
  expect({
    unserved: gaps.unserved,
    onlyNamed: gaps.onlyNamed.map(({ id }) => id),
    unmeasured: gaps.unmeasured.map(({ id }) => id),
    groups: gaps.groups,
    regions: gaps.regions,
  }).toEqual({
    unserved: ['intro-orientation'],
    onlyNamed: ['own:health'],
    unmeasured: ['housing-access'],
    groups: ['children'],
    regions: [{ region: 'FR10', words: null, plans: 2, policyFields: ['media-awareness'] }],
  });
});

test('overlaps: nobody can say it of plans that name no organisation', () => {
  expect(overlapsOf(table, { lens: 'goals', filters: {}, withinOne: false })).toEqual({
    overlaps: [],
    unclear: [
      { planId: 'city', missing: 'organisation' },
      { planId: 'region', missing: 'organisation' },
    ],
  });
});

test('one indicator in three plans: a share of sums, one value left out, small cells hidden', () => {
  const [starts, homes] = indicatorUses(table, {});
  const in2027 = {
    year: '2027',
    from: '2027-12-31',
    to: '2027-12-31',
    // (66 + 20) / (100 + 50); the average of 66 % and 40 % would be 53 %.
    result: { kind: 'share', numerator: 86, denominator: 150, percent: 8600 / 150 },
    included: [
      { planId: 'city', at: 0, date: '2027-12-31', value: 66, numerator: 66, denominator: 100 },
      { planId: 'region', at: 0, date: '2027-12-31', value: null, numerator: 20, denominator: 50 },
    ],
    leftOut: [
      {
        planId: 'agency',
        at: 0,
        date: '2027-06-30',
        value: 90,
        numerator: null,
        denominator: null,
        reason: 'no-terms',
      },
    ],
    breakdowns: [
      {
        dimension: 'sex',
        plans: 2,
        ofPlans: 2,
        // Of City 3 women of 6 are too few to be added: the sum less the Region alone would give them away.
        cells: [
          { category: 'men', numerator: 10, denominator: 26, value: 1000 / 26, hidden: false, leftOut: 1 },
          { category: 'women', numerator: 10, denominator: 24, value: 1000 / 24, hidden: false, leftOut: 1 },
        ],
        addsUp: false,
      },
    ],
  };
  expect(starts).toEqual({
    definition: 'intro-ind-start-8w (percentage %)',
    catalogueId: 'intro-ind-start-8w',
    title: 'Newcomers starting a course within 8 weeks',
    wording: null,
    measure: 'percentage',
    unit: '%',
    plans: 3,
    indicators: 3,
    measurable: 3,
    years: [in2027],
    shown: in2027,
  });
  expect([homes?.plans, homes?.shown.result, homes?.shown.leftOut.map(({ reason }) => reason)]).toEqual([
    1,
    { kind: 'none' },
    ['not-measured'],
  ]);
  // City alone: 3 women are fewer than five, and the men would give them away.
  expect(indicatorUses(table, { plans: ['city'] })[0]?.shown.breakdowns[0]?.cells).toEqual([
    { category: 'men', numerator: null, denominator: null, value: null, hidden: true, leftOut: 1 },
    { category: 'women', numerator: null, denominator: null, value: null, hidden: true, leftOut: 1 },
  ]);
});
