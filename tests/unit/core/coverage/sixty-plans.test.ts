import { describe, expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { sixtyPlans } from '../../../support/sixty-plans.ts';
import { annexPack } from '../scheme/annex-pack.ts';

const pack = await annexPack('en');
const plans = sixtyPlans();
const table = createFactsTable();
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
