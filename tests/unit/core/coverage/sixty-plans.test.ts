import { describe, expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { sixtyPlans } from '../../../support/sixty-plans.ts';
import { annexPack } from '../scheme/annex-pack.ts';

const pack = await annexPack('en');
const plans = sixtyPlans();
const table = createFactsTable('2027-03-31', 'en');
for (const plan of plans)
  addFacts(table, factsOfPlan(plan, { asOf: '2027-03-31T00:00:00.000Z', index: pack.index, text: pack.text }));

/** Money of each item that has some: `{ item: 'EUR 1 + SEK 2' }`. */
function moneyBy(lens: LensId, filters: CoverageFilters = {}): Readonly<Record<string, string>> {
  const { items } = coverageOf(table, { lens, filters, expected: [] });
  return Object.fromEntries(items.filter(({ money }) => money.length > 0).map(({ id, money }) => [id, textOf(money)]));
}

function textOf(money: readonly { readonly currency: string; readonly amount: number }[]): string {
  return money.map(({ currency, amount }) => `${currency} ${amount.toFixed(2)}`).join(' + ');
}

test('the collection: 60 plans, 47 towns, three currencies', () => {
  expect(plans.length).toBe(60);
  expect(new Set(plans.map(({ id }) => id)).size).toBe(60);
  expect(new Set(plans.map(({ profile }) => profile.region)).size).toBe(47);
  const countOf = (currency: string) => plans.filter(({ profile }) => profile.currency === currency).length;
  // EUR: 27 towns, 8 plans before, 5 of neighbours.
  expect([countOf('EUR'), countOf('SEK'), countOf('PLN')]).toEqual([40, 10, 10]);
});

describe('goals', () => {
  test('that nobody serves: 30 of 34', () => {
    const expected = expectedItems('goals', {}, { scheme: pack.scheme, frameworks: {} });
    const { items } = coverageOf(table, { lens: 'goals', filters: {}, expected });
    const served = items.filter(({ id, deepest }) => expected.includes(id) && deepest > 0);
    expect(served.map(({ id, plans: count }) => [id, count])).toEqual([
      ['intro-language', 60],
      ['housing-access', 23],
      ['health-mental', 9],
      ['labour-skills', 4],
    ]);
    expect(expected.length).toBe(34);
  });
});

describe('time', () => {
  test('money by year: each activity by its days', () => {
    expect(moneyBy('years')).toEqual({
      // Before: 8 × 3,330.29, 3,339.42 and 3,330.29 (365, 366 and 365 of 1,096 days). In 2024 neighbours of Town 12 and 13 too, 5,000 each.
      2023: 'EUR 26642.32',
      2024: 'EUR 36715.36',
      2025: 'EUR 26642.32',
      // Half of the courses; of each home 18,400 and 18,100 (184 and 181 of 365 days); of neighbours 1,840 and 1,810, three times.
      2026: 'EUR 433720.00 + PLN 304500.00 + SEK 254500.00',
      2027: 'EUR 429730.00 + PLN 303000.00 + SEK 253000.00',
      // Advice has no dates.
      'not-stated': 'EUR 14000.00 + PLN 7000.00 + SEK 7000.00',
    });
  });

  test('money of one year by field, and the years together as much as all', () => {
    expect(moneyBy('policy-fields', { years: ['2026'] })).toEqual({
      'introduction-programmes': 'EUR 194520.00 + PLN 212500.00 + SEK 162500.00',
      housing: 'EUR 239200.00 + PLN 92000.00 + SEK 92000.00',
    });
    expect(moneyBy('policy-fields', { years: ['2023', '2024', '2025', '2026', '2027', 'not-stated'] })).toEqual(
      moneyBy('policy-fields'),
    );
  });

  test('people and targets by year', () => {
    const { items } = coverageOf(table, { lens: 'years', filters: {}, expected: [] });
    expect(items.map(({ id, people, targets, activities }) => [id, people, targets, activities])).toEqual([
      // 100 people over 1,096 days: 33, 34 and 33.
      ['2023', 8 * 33, 0, 8],
      ['2024', 8 * 34 + 40, 2, 10],
      ['2025', 8 * 33, 8, 8],
      // 5 × (1 + … + 47) of courses, 184 and 181 for each of 23 homes, 5 and 5 of each neighbour.
      ['2026', 5_640 + 23 * 184 + 15, 23, 73],
      ['2027', 5_640 + 23 * 181 + 15, 50, 73],
      ['not-stated', 0, 4, 4],
    ]);
  });

  test('no year to come is told as met, whatever was entered for it', () => {
    const early = createFactsTable('2026-12-31', 'en');
    for (const plan of plans)
      addFacts(early, factsOfPlan(plan, { asOf: '2026-12-31T00:00:00.000Z', index: pack.index, text: pack.text }));
    const depthIn = (of: typeof table, year: string, filters: CoverageFilters) =>
      coverageOf(of, { lens: 'years', filters, expected: [] }).items.find(({ id }) => id === year)?.deepest;
    // Town 10 has measured 30 of 100 at the end of 2026; the 65 of 100 of 2027 are entered already.
    expect(depthIn(early, '2027', { plans: ['t10'] })).toBe(5);
    // Town 20 has 60 of 100 on that day, which is what it wants by the end of 2027: a year that is not over.
    expect(depthIn(early, '2027', { plans: ['t20'] })).toBe(5);
    expect(depthIn(table, '2027', { plans: ['t20'] })).toBe(6);
    expect(coverageOf(early, { lens: 'goals', filters: { plans: ['t20'] }, expected: [] }).items[2]?.deepest).toBe(6);
    // Homes were due in 2026: 20 of 20 households.
    expect(depthIn(early, '2026', { plans: ['t20'] })).toBe(6);
  });
});

describe('results by year', () => {
  test('of each plan the last value of the year, never one of a day to come', () => {
    const [starts] = indicatorUses(table, {});
    expect(starts?.definition).toBe('intro-ind-start-8w (percentage %)');
    expect(
      starts?.years.map(({ year, result, from, to, included }) => [year, result, from, to, included.length]),
    ).toEqual([
      // 3 × (1 + … + 20) of 20 × 100.
      ['2026', { kind: 'share', numerator: 630, denominator: 2_000, percent: 31.5 }, '2026-12-31', '2026-12-31', 20],
      // 8 × 45 of 60, and 8 × 30 of 60.
      ['2025', { kind: 'share', numerator: 360, denominator: 480, percent: 75 }, '2025-12-31', '2025-12-31', 8],
      ['2024', { kind: 'share', numerator: 240, denominator: 480, percent: 50 }, '2024-12-31', '2024-12-31', 8],
    ]);
    expect(starts?.shown.year).toBe('2026');
  });

  test('on a later day the year of that day has its own result, and the last full year is shown', () => {
    const later = createFactsTable('2027-07-01', 'en');
    for (const plan of plans)
      addFacts(later, factsOfPlan(plan, { asOf: '2027-07-01T00:00:00.000Z', index: pack.index, text: pack.text }));
    const [starts] = indicatorUses(later, {});
    expect(starts?.years[0]).toMatchObject({
      year: '2027',
      result: { kind: 'share', numerator: 650, denominator: 1_000, percent: 65 },
    });
    expect(starts?.shown.year).toBe('2026');
  });

  test('what is only measured on days to come is told, and not added', () => {
    const early = createFactsTable('2026-06-30', 'en');
    for (const plan of plans.filter(({ id }) => id === 't10'))
      addFacts(early, factsOfPlan(plan, { asOf: '', index: pack.index, text: pack.text }));
    const [starts] = indicatorUses(early, {});
    expect(starts?.years).toEqual([]);
    expect(starts?.shown).toMatchObject({
      year: '',
      result: { kind: 'none' },
      leftOut: [{ planId: 't10', date: '2026-12-31', reason: 'to-come' }],
    });
  });
});

describe('money', () => {
  test('by field', () => {
    expect(moneyBy('policy-fields')).toEqual({
      // 1,000 × (1 + … + 27) = 378,000; before 8 × 10,000; neighbours 3 × 3,650 + 2 × 5,000. 1,000 × (28 + … + 37), (38 + … + 47).
      'introduction-programmes': 'EUR 478950.00 + PLN 425000.00 + SEK 325000.00',
      // 13, 5 and 5 even towns × 36,500.
      housing: 'EUR 474500.00 + PLN 182500.00 + SEK 182500.00',
      // Towns 10 and 20, 40, 30.
      'labour-market': 'EUR 14000.00 + PLN 7000.00 + SEK 7000.00',
    });
  });

  test('in all', () => {
    const { totals } = coverageOf(table, { lens: 'goals', filters: {}, expected: [] });
    expect(textOf(totals.money)).toBe('EUR 967450.00 + PLN 614500.00 + SEK 514500.00');
    // 10 × (1 + … + 47) + 23 × 365 + 8 × 100 + 3 × 10 + 2 × 20.
    expect(totals.people).toBe(11_280 + 8_395 + 800 + 30 + 40);
  });
});
