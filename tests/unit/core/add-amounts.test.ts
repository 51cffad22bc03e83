import { expect, it } from 'vitest';
import { addAmounts, sumOfAmounts } from '#core/add-amounts.ts';
import { coverageCells } from '#core/coverage/coverage-cells.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { evidenceOf } from '#core/coverage/evidence.ts';
import { activityOf, planFor, tableOf } from './coverage/small-facts.ts';

it('adds to the cent, however many amounts and however large', () => {
  expect(addAmounts(0.1, 0.2)).toBe(0.3);
  expect(sumOfAmounts([0.1, null, 0.7, -0.2])).toBe(0.6);
  expect(sumOfAmounts(Array.from({ length: 1000 }, () => 1_000_000.01))).toBe(1_000_000_010);
  expect(addAmounts(Number.NaN, 1)).toBeNaN();
});

it('leaves no noise in any sum of coverage: totals, items, cells, years and evidence', () => {
  const [one, other] = [0.1, 0.2].map((money) => ({ ...activityOf(0, '2024-01-01/2026-12-31'), money, people: money }));
  const table = tableOf(one && other ? [planFor('a', ['language'], { activities: [one, other] })] : []);
  const money = [{ currency: 'EUR', amount: 0.3 }];
  const { items, totals } = coverageOf(table, { lens: 'goals', filters: {}, expected: [] });
  expect(totals).toMatchObject({ money, people: 0.3 });
  expect(items).toMatchObject([{ money, people: 0.3 }]);
  expect(
    coverageOf(table, { lens: 'goals', filters: { years: ['2024', '2025', '2026'] }, expected: [] }).totals.money,
  ).toEqual(money);
  expect(coverageCells(table, { lens: 'goals', filters: {} })[0]?.cells).toMatchObject([{ money: 0.3, people: 0.3 }]);
  const { rows } = evidenceOf(table, { lens: 'goals', filters: {} }, { figure: 'money', item: null });
  expect(rows.map(({ amount }) => amount)).toEqual([0.3]);
});
