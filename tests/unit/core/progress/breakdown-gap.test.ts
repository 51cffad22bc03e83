import { expect, test } from 'vitest';
import type { Measurement } from '#core/plan/plan-schema.ts';
import { dimensionValues, widestGap } from '#core/progress/breakdown-gap.ts';
import { hiddenCellsOf, noneHidden } from '#core/progress/hidden-cells-of.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const share = { measure: 'percentage', unit: '%', direction: 'increase', cumulative: false } as const;
const cell = (category: string, numerator: number, denominator: number) => ({
  id: category,
  dimension: 'sex',
  category,
  value: null,
  numerator,
  denominator,
});

type Cell = ReturnType<typeof cell>;

/** The breakdown of a share as it leaves the device. */
function safeValues(breakdown: Cell[]) {
  const row = measured('2025-12-31', null, { breakdown });
  return dimensionValues(share, row, hiddenCellsOf(progressPlan(risingIndicator(share), [row]), row));
}

test('the gap between women and men in percentage points', () => {
  const [sex] = safeValues([cell('women', 11, 22), cell('men', 21, 28)]);
  expect(sex).toEqual({
    dimension: 'sex',
    categories: [
      { category: 'women', value: 50, numerator: 11, denominator: 22, hidden: false },
      { category: 'men', value: 75, numerator: 21, denominator: 28, hidden: false },
    ],
    gap: { highest: 'men', lowest: 'women', difference: 25, worse: 'lowest' },
  });
});

test('what leaves the device hides cells below five, their complement and what would give them away', () => {
  const breakdown = [cell('women', 3, 22), cell('men', 20, 28), cell('other', 40, 50)];
  const [safe] = safeValues(breakdown);
  expect(safe?.categories.map(({ hidden, numerator }) => [hidden, numerator])).toEqual([
    [true, null],
    [true, null],
    [false, 40],
  ]);
  expect(safe?.gap).toBeNull();
  const [all] = dimensionValues(share, { breakdown }, noneHidden);
  expect(all?.categories.map(({ numerator }) => numerator)).toEqual([3, 20, 40]);
  const [rest] = safeValues([cell('women', 98, 100), cell('men', 50, 100)]);
  expect(rest?.categories.map(({ hidden }) => hidden)).toEqual([true, true]);
});

test('a row that nobody filled in takes no gap away', () => {
  const empty = { ...cell('', 0, 0), numerator: null, denominator: null };
  const [sex] = dimensionValues(share, { breakdown: [cell('women', 11, 22), empty, cell('men', 21, 28)] }, noneHidden);
  expect([sex?.categories.length, sex?.gap?.difference]).toEqual([2, 25]);
});

const valued = (category: string, value: number) => ({
  ...cell(category, 0, 0),
  numerator: null,
  denominator: null,
  value,
});
const womenAndMen = [valued('women', 17), valued('men', 19.5)];

test.each([
  ['persons', 'number', false],
  ['EUR', 'number', false],
  ['days of training', 'number', false],
  ['days', 'number', true],
] as const)('%s (%s, cumulative: %s) grow with a group: no gap', (unit, measure, cumulative) => {
  const [sex] = dimensionValues({ ...share, measure, unit, cumulative }, { breakdown: womenAndMen }, noneHidden);
  expect([sex?.categories.length, sex?.gap]).toEqual([2, null]);
});

test.each([
  ['days', 'number', 'decrease', 'highest'],
  ['Weeks', 'number', 'decrease', 'highest'],
  ['semaines', 'number', 'increase', 'lowest'],
  ['points', 'score', 'increase', 'lowest'],
  ['stage', 'number', 'maintain', null],
] as const)('%s (%s, to %s) compare groups: worse off is the %s', (unit, measure, direction, worse) => {
  const indicator = { measure, unit, direction, cumulative: false };
  const [sex] = dimensionValues(indicator, { breakdown: womenAndMen }, noneHidden);
  expect(sex?.gap).toEqual({ highest: 'men', lowest: 'women', difference: 2.5, worse });
});

test('of several dimensions the widest gap is told, and none where all are alike', () => {
  const ages = [valued('under 25', 12), valued('25 and over', 30)].map((row) => ({ ...row, dimension: 'age' }));
  const days = { ...share, measure: 'number', unit: 'days' } as const;
  const widest = (breakdown: Measurement['breakdown']) => widestGap(dimensionValues(days, { breakdown }, noneHidden));
  expect(widest([...womenAndMen, ...ages])?.dimension).toBe('age');
  expect(widest([valued('women', 4), valued('men', 4)])).toBeNull();
  expect(widest([])).toBeNull();
});

test('the cells of a dimension stand together, however it is spelt, with their names as read', () => {
  const cells = [
    { ...valued(' women ', 3), dimension: ' Sex ' },
    { ...valued('under 25', 9), dimension: 'age' },
    { ...valued('men', 5), dimension: 'sex' },
  ];
  const days = { ...share, measure: 'number', unit: 'days' } as const;
  const found = dimensionValues(days, { breakdown: cells }, noneHidden);
  expect(
    found.map(({ dimension, categories, gap }) => [dimension, categories.map((one) => one.category), gap]),
  ).toEqual([
    ['Sex', ['women', 'men'], { highest: 'men', lowest: 'women', difference: 2, worse: 'lowest' }],
    ['age', ['under 25'], null],
  ]);
});

test('a gap lies between the highest and the lowest of several, and there is none where one has no value', () => {
  const days = { ...share, measure: 'number', unit: 'days' } as const;
  const [three] = dimensionValues(days, { breakdown: [valued('a', 5), valued('b', -2), valued('c', 11)] }, noneHidden);
  expect(three?.gap).toEqual({ highest: 'c', lowest: 'b', difference: 13, worse: 'lowest' });
  const unknown = { ...valued('b', 0), value: null };
  const [some] = dimensionValues(days, { breakdown: [valued('a', 5), unknown] }, noneHidden);
  expect(some?.gap).toBeNull();
});
