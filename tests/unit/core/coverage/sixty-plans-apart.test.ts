import { describe, expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { createDepthReach } from '#core/coverage/depth-reach.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import { overlapsOf } from '#core/coverage/overlaps.ts';
import { renewalsOf } from '#core/coverage/renewals.ts';
import { reachText } from '#i18n/depth-text.ts';
import { familiesOf, indicatorName, variantText } from '#i18n/indicator-variant.ts';
import { planNames } from '#i18n/plan-names.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { sixtyPlans } from '../../../support/sixty-plans.ts';
import { annexPack } from '../scheme/annex-pack.ts';

const pack = await annexPack('en');
const translator = await loadTranslator('en');
const words = { translator, scheme: pack.text, frameworks: {} };
const table = createFactsTable('2027-03-31', 'en');
for (const plan of sixtyPlans())
  addFacts(table, factsOfPlan(plan, { asOf: '2027-03-31T00:00:00.000Z', index: pack.index, text: pack.text }));

describe('forgotten groups', () => {
  const known = pack.scheme.vocabularies.targetGroups;
  const gaps = gapsOf(table, { lens: 'goals', filters: {}, items: [], groups: known, policyFields: [] });

  test('that a target is for, that are only named, and that nobody names', () => {
    // Targets are for three: newly-arrived, recognised-refugees, women-migrants.
    const named = ['older-migrants', 'women-care-duties', 'trauma-disability'];
    const served = ['newly-arrived', 'recognised-refugees', 'women-migrants'];
    // A head-count in Town 3, needs in Town 4, a goal without target in nine towns, own words in a goal of Neighbours 9.
    expect(gaps.groupsWithoutTarget.map(({ id, plans }) => `${id}: ${plans}`).sort()).toEqual([
      'older-migrants: 1',
      'own:sailors: 1',
      'trauma-disability: 9',
      'women-care-duties: 1',
    ]);
    expect(gaps.groups).toEqual(known.filter((id) => ![...named, ...served].includes(id)));
  });
});

describe('organisations', () => {
  test('renew eight plans, all with language courses, and none is an overlap', () => {
    const added = (n: number) => [
      ...(n % 2 === 0 ? ['housing-access'] : []),
      ...(n % 5 === 0 ? ['health-mental'] : []),
    ];
    expect(
      renewalsOf(table, {}).map(({ planId, beforeId, kept, dropped, added: fresh }) => ({
        of: `${planId} after ${beforeId}`,
        goals: [kept, dropped, fresh].map((goals) => goals.map(({ catalogueId }) => catalogueId)),
      })),
    ).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
        of: `t0${n} after t0${n}-before`,
        goals: [['intro-language'], [], added(n)],
      })),
    );
  });

  test('meet in three towns for a year: in the two others they have no day in common', () => {
    const { overlaps, unclear } = overlapsOf(table, { lens: 'goals', filters: {}, withinOne: false });
    expect(
      overlaps.map(({ item, territory, from, to, plans }) => [
        item,
        territory.words,
        `${from}/${to}`,
        plans.map(({ planId }) => planId).join(' '),
      ]),
    ).toEqual([
      ['intro-language', 'Town 09', '2026-07-01/2027-06-30', 't09 n09'],
      ['intro-language', 'Town 10', '2026-07-01/2027-06-30', 't10 n10'],
      ['intro-language', 'Town 11', '2026-07-01/2027-06-30', 't11 n11'],
    ]);
    expect(unclear).toEqual([]);
  });
});

test('plans of one title are told apart by their years', () => {
  const names = planNames(
    table.plans.map(({ head }) => head),
    translator,
  );
  expect(['t01', 't01-before', 't09', 'n09'].map((id) => names.get(id))).toEqual([
    'Integration in Town 01 (2026–2027)',
    'Integration in Town 01 (2023–2025)',
    'Integration in Town 09',
    'Neighbours for Town 09',
  ]);
  expect(new Set(names.values()).size).toBe(60);
});

test('countries: how many goals are served and how deeply, not the deepest alone', () => {
  const asked = { lens: 'countries', filters: {} } as const;
  const view = coverageOf(table, { ...asked, expected: [] });
  const { reachOf } = createDepthReach(table, view, { ...asked, goals: pack.scheme.goals });
  expect(view.items.map((item) => `${item.id}: ${reachText(translator, reachOf(item)).split(';')[0]}`)).toEqual([
    // Germany: language and housing to 6, skills to 1 (its target has no date), health named, and the own goal of Neighbours 9: 6, 6, 1, 1, 1.
    'DE: 4 of 34 goals and one own goal served, median depth 1',
    // Poland: language to 4 (nothing measured in Towns 38 to 47), housing to 4 (Towns 40 and 44), skills and health 1.
    'PL: 4 of 34 goals served, median depth 2.5',
    'SE: 4 of 34 goals served, median depth 2.5',
  ]);
});

test('variants of one indicator stand together, each with its own result', () => {
  const families = familiesOf(words, indicatorUses(table, {})).filter(({ uses }) => uses.length > 1);
  expect(
    families.map((family) => ({
      names: [...new Set(family.uses.map((use) => indicatorName(words, use)))],
      variants: family.uses.map((use) => `${use.plans} ${use.shown.result.kind}: ${variantText(words, family, use)}`),
    })),
  ).toEqual([
    {
      names: ['Newcomers starting a course within 8 weeks'],
      // 60 plans less five neighbours, Town 21 with its own words and Towns 22 to 25 with waiting times.
      variants: [
        '50 share: Numerator: Entitled newcomers whose first lesson took place within 56 days of becoming entitled; Denominator: All newcomers who became entitled in the period and whose 56 days have passed',
        '1 share: Numerator: Newcomers who began a course; Denominator: All newcomers',
      ],
    },
    {
      names: ['Median waiting time for a course place'],
      variants: [
        '3 listed: Unit: Days; Calculation: Median number of days between entitlement and first lesson',
        '1 listed: Unit: weeks; Calculation: Median number of weeks between entitlement and first lesson',
      ],
    },
  ]);
});
