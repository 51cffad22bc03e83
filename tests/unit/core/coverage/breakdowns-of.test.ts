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
  const alone = breakdownsOf([large], resultOf([large]), 'en')[0]?.cells;
  const together = breakdownsOf([large, small], resultOf([large, small]), 'en')[0]?.cells;
  expect(together?.map((cell) => ({ ...cell, leftOut: 0 }))).toEqual(alone);
  expect(together?.map(({ leftOut }) => leftOut)).toEqual([1, 1]);
});

test('what a plan did not enter is hidden with the next smallest, as a small cell of its own', () => {
  const silent = share(29, 60, [
    ['women', 6, 20],
    ['men', 20, 30],
  ]);
  const cells = breakdownsOf([silent], resultOf([silent]), 'en')[0]?.cells;
  expect(cells?.map(({ category, hidden }) => [category, hidden])).toEqual([
    ['men', false],
    ['women', true],
  ]);
  expect(breakdownsOf([large, silent], resultOf([large, silent]), 'en')[0]?.cells).toMatchObject([
    { category: 'men', numerator: 40 },
    { category: 'women', numerator: 6, leftOut: 1 },
  ]);
});

test('categories add up only when every plan of the result reports them and nothing is hidden', () => {
  const other = share(26, 50, [
    ['women', 6, 20],
    ['men', 20, 30],
  ]);
  expect(breakdownsOf([large, other], resultOf([large, other]), 'en')[0]).toMatchObject({
    plans: 2,
    ofPlans: 2,
    addsUp: true,
  });
  const silent = share(10, 50, []);
  expect(breakdownsOf([large, silent], resultOf([large, silent]), 'en')[0]).toMatchObject({
    plans: 1,
    ofPlans: 2,
    addsUp: false,
  });
  const wrong = share(27, 50, [
    ['women', 6, 20],
    ['men', 20, 30],
  ]);
  expect(breakdownsOf([wrong], resultOf([wrong]), 'en')[0]?.addsUp).toBe(false);
  expect(breakdownsOf([large, small], resultOf([large, small]), 'en')[0]?.addsUp).toBe(false);
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
    breakdownsOf([count], { kind: 'sum', value: 23 }, 'en')[0]?.cells.map(({ hidden, value }) => [hidden, value]),
  ).toEqual([
    [true, null],
    [true, null],
  ]);
});

type Cell = readonly [dimension: string, category: string, value: number | null];

function count(value: number, cells: readonly Cell[]): MeasuredValue {
  const breakdown = cells.map(([dimension, category, own]) => ({
    dimension,
    category,
    value: own,
    numerator: null,
    denominator: null,
  }));
  return { date: '2026-12-31', value, numerator: null, denominator: null, breakdown };
}

/** A line a dimension: "sex 2 of 3 whole: men 20/30, women hidden (1)". */
function told(values: readonly MeasuredValue[], result: Parameters<typeof breakdownsOf>[1]): readonly string[] {
  return breakdownsOf(values, result, 'en').map(({ dimension, plans, ofPlans, cells, addsUp }) => {
    const parts = cells.map(({ category, numerator, denominator, value, hidden, leftOut }) => {
      const terms = denominator === null ? `${value}` : `${numerator}/${denominator}=${value}`;
      return `${category} ${hidden ? 'hidden' : terms}${leftOut > 0 ? ` (${leftOut})` : ''}`;
    });
    return `${dimension} ${plans} of ${ofPlans} ${addsUp ? 'whole' : 'part'}: ${parts.join(', ')}`;
  });
}

const sumOf = (value: number) => ({ kind: 'sum', value }) as const;

test('counts are added by dimension and category, both in order of their names, in the spelling that most plans have', () => {
  const one = count(30, [
    ['sex', 'women', 10],
    ['sex', 'men', 20],
    ['age', 'under 25', 12],
    ['age', '25 and over', 18],
  ]);
  const other = count(50, [
    [' Sex', 'men', 25],
    ['Sex ', 'Women', 25],
    ['age', 'under 25', 40],
    ['age', '25 and over', 10],
  ]);
  const third = count(40, [
    ['sex', ' women ', 15],
    ['sex', 'men', 25],
  ]);
  expect(told([one, other, third], sumOf(120))).toEqual([
    'age 2 of 3 part: 25 and over 28, under 25 52',
    'sex 3 of 3 whole: men 70, women 50',
  ]);
  expect(told([one, other], sumOf(81))).toEqual([
    'age 2 of 2 part: 25 and over 28, under 25 52',
    'Sex 2 of 2 part: men 45, Women 35',
  ]);
});

test('cells without a value say nothing, and two of one category in one plan are added', () => {
  const value = count(40, [
    ['sex', 'women', 10],
    ['sex', 'women', 5],
    ['sex', 'men', 25],
    ['sex', 'not stated', null],
  ]);
  expect(told([value], sumOf(40))).toEqual(['sex 1 of 1 whole: men 25, women 15']);
});

test('of a share both terms count or none, and both must give the result', () => {
  const half = (numerator: number | null, denominator: number | null) => [
    { dimension: 'sex', category: 'women', value: null, numerator: 10, denominator: 20 },
    { dimension: 'sex', category: 'men', value: null, numerator, denominator },
  ];
  const of = (numerator: number, denominator: number, cells: MeasuredValue['breakdown']): MeasuredValue => {
    return { date: '', value: null, numerator, denominator, breakdown: cells };
  };
  const share = (numerator: number, denominator: number) => {
    return { kind: 'share', numerator, denominator, percent: (100 * numerator) / denominator } as const;
  };
  expect(told([of(30, 60, half(20, 40))], share(30, 60))).toEqual(['sex 1 of 1 whole: men 20/40=50, women 10/20=50']);
  expect(told([of(40, 80, half(20, 40))], share(40, 80))).toEqual(['sex 1 of 1 part: men 20/40=50, women 10/20=50']);
  expect(told([of(30, 60, half(null, 40))], share(30, 60))).toEqual(['sex 1 of 1 part: women 10/20=50']);
  expect(told([of(30, 60, half(20, null))], share(30, 60))).toEqual(['sex 1 of 1 part: women 10/20=50']);
});

test('a plan that counted nobody and reports no categories leaves the breakdown a part', () => {
  const counted = count(30, [
    ['sex', 'women', 10],
    ['sex', 'men', 20],
  ]);
  expect(told([counted, count(0, [])], sumOf(30))).toEqual(['sex 1 of 2 part: men 20, women 10']);
});

test('of two cells of one category the one without both terms does not count', () => {
  const cell = (numerator: number | null, denominator: number | null) => {
    return { dimension: 'sex', category: 'women', value: null, numerator, denominator };
  };
  const value = { date: '', value: null, numerator: 40, denominator: 120 };
  const result = { kind: 'share', numerator: 40, denominator: 120, percent: 100 / 3 } as const;
  for (const other of [cell(null, 40), cell(40, null)])
    expect(told([{ ...value, breakdown: [cell(10, 20), other] }], result)).toEqual(['sex 1 of 1 part: women 10/20=50']);
});

test('of counts too, what a plan did not enter is hidden with the smallest category', () => {
  const silent = count(50, [
    ['sex', 'women', 23],
    ['sex', 'men', 25],
  ]);
  expect(told([silent], sumOf(50))).toEqual(['sex 1 of 1 part: men 25, women hidden (1)']);
  expect(
    told(
      [
        count(
          58,
          silent.breakdown.map((cell) => [cell.dimension, cell.category, cell.value]),
        ),
      ],
      sumOf(58),
    ),
  ).toEqual(['sex 1 of 1 part: men 25, women 23']);
});
