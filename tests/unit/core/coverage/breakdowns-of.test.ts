import { expect, test } from 'vitest';
import { breakdownsOf } from '#core/coverage/breakdowns-of.ts';
import type { MeasuredValue } from '#core/coverage/plan-facts.ts';

type Terms = readonly [category: string, numerator: number, denominator: number];

function share(numerator: number, denominator: number, cells: readonly Terms[]): MeasuredValue {
  return {
    date: '2026-12-31',
    value: null,
    numerator,
    denominator,
    breakdown: cells.map(([category, above, below]) => ({
      dimension: 'sex',
      category,
      value: null,
      numerator: above,
      denominator: below,
    })),
  };
}

function resultOf(values: readonly MeasuredValue[]) {
  const numerator = values.reduce((sum, one) => sum + Number(one.numerator), 0);
  const denominator = values.reduce((sum, one) => sum + Number(one.denominator), 0);
  return { kind: 'share', numerator, denominator, percent: (100 * numerator) / denominator } as const;
}

const large = share(26, 50, [
  ['women', 6, 20],
  ['men', 20, 30],
]);
const small = share(23, 50, [
  ['women', 3, 20],
  ['men', 20, 30],
]);

test('a cell that is hidden in one plan cannot be worked out from two choices of plans', () => {
  const alone = breakdownsOf([large], resultOf([large]))[0]?.cells;
  const together = breakdownsOf([large, small], resultOf([large, small]))[0]?.cells;
  expect(together?.map((cell) => ({ ...cell, leftOut: 0 }))).toEqual(alone);
  expect(together?.map(({ leftOut }) => leftOut)).toEqual([1, 1]);
});

test('what a plan did not enter is hidden with the next smallest, as a small cell of its own', () => {
  const silent = share(29, 60, [
    ['women', 6, 20],
    ['men', 20, 30],
  ]);
  const cells = breakdownsOf([silent], resultOf([silent]))[0]?.cells;
  expect(cells?.map(({ category, hidden }) => [category, hidden])).toEqual([
    ['men', false],
    ['women', true],
  ]);
  expect(breakdownsOf([large, silent], resultOf([large, silent]))[0]?.cells).toMatchObject([
    { category: 'men', numerator: 40 },
    { category: 'women', numerator: 6, leftOut: 1 },
  ]);
});

test('categories add up only when every plan of the result reports them and nothing is hidden', () => {
  const other = share(26, 50, [
    ['women', 6, 20],
    ['men', 20, 30],
  ]);
  expect(breakdownsOf([large, other], resultOf([large, other]))[0]).toMatchObject({
    plans: 2,
    ofPlans: 2,
    addsUp: true,
  });
  const silent = share(10, 50, []);
  expect(breakdownsOf([large, silent], resultOf([large, silent]))[0]).toMatchObject({
    plans: 1,
    ofPlans: 2,
    addsUp: false,
  });
  const wrong = share(27, 50, [
    ['women', 6, 20],
    ['men', 20, 30],
  ]);
  expect(breakdownsOf([wrong], resultOf([wrong]))[0]?.addsUp).toBe(false);
  expect(breakdownsOf([large, small], resultOf([large, small]))[0]?.addsUp).toBe(false);
});

test('of counts only the values are shown, whatever else a cell holds', () => {
  const count: MeasuredValue = {
    date: '',
    value: 23,
    numerator: null,
    denominator: null,
    breakdown: [
      { dimension: 'sex', category: 'women', value: 3, numerator: 200, denominator: 1_000 },
      { dimension: 'sex', category: 'men', value: 20, numerator: null, denominator: null },
    ],
  };
  expect(
    breakdownsOf([count], { kind: 'sum', value: 23 })[0]?.cells.map(({ hidden, value }) => [hidden, value]),
  ).toEqual([
    [true, null],
    [true, null],
  ]);
});
