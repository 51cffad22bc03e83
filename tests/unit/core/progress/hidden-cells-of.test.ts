import { expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { withOpenSeries } from '#core/plan/series.ts';
import { hiddenCellsOf } from '#core/progress/hidden-cells-of.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

type Cell = Measurement['breakdown'][number];
const cell = (category: string, said: Partial<Cell>): Cell => ({
  id: category,
  dimension: 'sex',
  category,
  value: null,
  numerator: null,
  denominator: null,
  ...said,
});
const shares = [cell('women', { numerator: 2, denominator: 4 }), cell('men', { numerator: 20, denominator: 40 })];
const counts = [cell('women', { value: 3 }), cell('men', { value: 40 })];

function hiddenOf(row: Measurement, indicator: Indicator = risingIndicator(), unparsed: Record<string, string> = {}) {
  const plan = { ...progressPlan(indicator, [row]), unparsed };
  return [...hiddenCellsOf(plan, row)].map((key) => JSON.parse(key)[1]);
}

/** A measurement that was corrected, from total and breakdown to total and breakdown. */
function corrected([total, was]: [number, Cell[]], [value, breakdown]: [number, Cell[]]): Measurement {
  const { id: _, indicatorId: _of, series: _s, earlier: _e, ...said } = createRow('measurements', 'x');
  const earlier = [{ ...said, value: total, breakdown: was, until: '2026-01-31', reason: '' }];
  return measured('2025-12-31', value, { breakdown, earlier });
}

/** The values of the cells that leave the device, now and earlier. */
function leaving(row: Measurement) {
  const safe = withoutHiddenCells(progressPlan(risingIndicator(), [row])).measurements[0];
  const numbers = (cells: readonly Cell[] = []) => cells.map(({ value }) => value);
  return [numbers(safe?.breakdown), ...(safe?.earlier ?? []).map((said) => numbers(said.breakdown))];
}

/** The indicator after its measure was changed, with the question still open. */
function askedAfter(from: Indicator['measure'], to: Indicator['measure'], breakdown: Cell[]): Indicator {
  const then = risingIndicator({ measure: from });
  const before = progressPlan(then, [measured('2025-12-31', 50, { breakdown })]);
  const after = { ...before, indicators: [{ ...then, measure: to }] };
  return withOpenSeries(before, after, 'i').indicators[0] ?? then;
}

test('terms of a share are counts, whatever the indicator measures', () => {
  const row = measured('2025-12-31', null, { breakdown: shares });
  expect(hiddenOf(row, risingIndicator({ measure: 'number' }))).toEqual(['women', 'men']);
  expect(hiddenOf(row, askedAfter('percentage', 'number', shares))).toEqual(['women', 'men']);
});

test('while it is open what an indicator means, its values may still be the counts they were', () => {
  const row = measured('2025-12-31', 43, { breakdown: counts });
  expect(hiddenOf(row, askedAfter('number', 'percentage', counts))).toEqual(['women', 'men']);
  expect(hiddenOf(row, risingIndicator({ measure: 'score' }))).toEqual([]);
});

test('a category that was small before a correction is hidden after it too: the others would give it away', () => {
  // 3 + 12 + 40 = 55; shown after the correction, 12 and 40 would leave 3.
  const was = [cell('women', { value: 3 }), cell('men', { value: 12 }), cell('other', { value: 40 })];
  const now = [cell('women', { value: 8 }), cell('men', { value: 12 }), cell('other', { value: 40 })];
  const row = corrected([55, was], [60, now]);
  expect([...new Set(hiddenOf(row))]).toEqual(['women', 'men']);
  expect(leaving(row)).toEqual([
    [null, null, 40],
    [null, null, 40],
  ]);
});

test('a dimension whose categories a correction changed goes whole, and from what was replaced altogether', () => {
  const was = [cell('women', { value: 3 }), cell('men', { value: 12 }), cell('other', { value: 40 })];
  // With 43 shown, 12 men are left of 55, and 3 women of the earlier 55.
  expect(leaving(corrected([55, was], [55, [cell('men', { value: 12 }), cell('other', { value: 43 })]]))).toEqual([
    [null, null],
    [],
  ]);
  // With 8 and 40 shown, 12 men are left of 60.
  const renamed = [cell('ladies', { value: 8 }), cell('men', { value: 12 }), cell('other', { value: 40 })];
  expect(leaving(corrected([55, was], [60, renamed]))).toEqual([[null, null, null], []]);
  // In capitals it is the same category.
  const capitals = [cell('Women', { value: 8 }), ...renamed.slice(1)];
  expect(leaving(corrected([55, was], [60, capitals]))).toEqual([
    [null, null, 40],
    [null, null, 40],
  ]);
  const elsewhere = renamed.map((one) => ({ ...one, dimension: 'gender' }));
  expect(leaving(corrected([55, was], [60, elsewhere]))).toEqual([[null, null, null], []]);
  expect(
    leaving(corrected([55, [cell('men', { value: 12 })]], [60, [cell('men', { value: 12 }), cell('x', {})]])),
  ).toEqual([[12, null], [12]]);
});

test('what the categories leave of the whole is one more small cell', () => {
  const men = [cell('men', { value: 12 }), cell('other', { value: 40 })];
  expect(hiddenOf(measured('2025-12-31', 55, { breakdown: men }))).toEqual(['men']);
  expect(hiddenOf(measured('2025-12-31', 55, { breakdown: [...men, cell('women', {})] }))).toEqual(['men']);
  expect(hiddenOf(measured('2025-12-31', 52, { breakdown: men }))).toEqual([]);
  expect(hiddenOf(measured('2025-12-31', 57, { breakdown: men }))).toEqual([]);
  // The categories may overlap.
  expect(hiddenOf(measured('2025-12-31', 49, { breakdown: men }))).toEqual([]);
  const share = [cell('men', { numerator: 12, denominator: 20 }), cell('other', { numerator: 20, denominator: 30 })];
  const of = (numerator: number, denominator: number) =>
    hiddenOf(measured('2025-12-31', null, { numerator, denominator, breakdown: share }));
  expect(of(32, 50)).toEqual([]);
  expect(of(35, 60)).toEqual(['men']);
  expect(of(32, 60)).toEqual(['men']);
  expect(of(42, 62)).toEqual(['men']);
  expect(of(38, 62)).toEqual([]);
});

test('typed text that is no number counts as small, and leaves with nothing', () => {
  const row = measured('2025-12-31', 43, { breakdown: [cell('women', {}), cell('men', { value: 40 })] });
  const unparsed = { [`measurements/${row.id}/breakdown/women/value`]: '3 (two sisters)', 'targets/t/value': 'many' };
  expect(hiddenOf(row, risingIndicator(), unparsed)).toEqual(['women', 'men']);
  const notCarried = [
    { path: `measurements/0/breakdown/0/names`, value: 'Ayse' },
    { path: 'profile/colour', value: 'red' },
  ];
  const safe = withoutHiddenCells({ ...progressPlan(risingIndicator(), [row]), unparsed, notCarried });
  expect(safe.unparsed).toEqual({ 'targets/t/value': 'many' });
  expect(safe.notCarried).toEqual([{ path: 'profile/colour', value: 'red' }]);
  expect(safe.measurements[0]?.breakdown.map(({ value }) => value)).toEqual([null, null]);
});

test('a measurement without categories hides nothing, unless a correction took them away', () => {
  expect(hiddenOf(measured('2025-12-31', 43))).toEqual([]);
  expect(leaving(corrected([43, counts], [43, []]))).toEqual([[], []]);
  const { id: _, indicatorId: _of, series: _s, earlier: _e, ...said } = createRow('measurements', 'x');
  const states = [
    { ...said, value: 43, until: '2026-01-31', reason: '' },
    { ...said, value: 43, breakdown: counts, until: '2026-02-28', reason: '' },
  ];
  expect(leaving(measured('2025-12-31', 43, { earlier: states }))).toEqual([[], [], []]);
});

test('a dimension stays whose order changed, or that got a category without numbers', () => {
  const turned = [...counts].reverse();
  expect(leaving(corrected([43, counts], [43, turned]))).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(leaving(corrected([43, counts], [43, [...counts, cell('not said', {})]]))).toEqual([
    [null, null, null],
    [null, null],
  ]);
  const share = measured('2025-12-31', null, {
    ...corrected([0, shares], [0, [...shares, cell('not said', {})]]),
    value: null,
  });
  const safe = withoutHiddenCells(progressPlan(risingIndicator(), [share])).measurements[0];
  expect(safe?.earlier[0]?.breakdown.map(({ numerator }) => numerator)).toEqual([null, null]);
});

test('a dimension goes from what was replaced when only one of the states leaves something of the whole', () => {
  expect(leaving(corrected([63, counts], [43, counts]))).toEqual([[null, null], []]);
});

test('a dimension that hides nothing stays, whatever a correction brought to it beside a small one', () => {
  const ages = ['young', 'old'].map((age, at) => ({ ...cell(age, { value: 20 + at * 3 }), dimension: 'age' }));
  expect(leaving(corrected([43, [...counts, ...ages.slice(1)]], [43, [...counts, ...ages]]))).toEqual([
    [null, null, 20, 23],
    [null, null, 23],
  ]);
});

test('what an earlier series counted decides for its measurements, and unknown indicators may count persons', () => {
  const meaning = (measure: Indicator['measure']) => {
    const { direction, unit, cumulative, calculation, numerator, denominator, scale, baseline, target } =
      risingIndicator();
    const words = { direction, unit, cumulative, calculation, numerator, denominator, scale, baseline, target };
    return { ...words, id: 'series-1', measure, until: '2025-12-31', reason: '' };
  };
  const row = measured('2025-12-31', 43, { breakdown: counts, series: 'series-1' });
  const split = (now: Indicator['measure'], then: Indicator['measure']) =>
    risingIndicator({ measure: now, earlierSeries: [{ ...risingIndicator(), ...meaning(then) }] });
  expect(hiddenOf(row, split('score', 'number'))).toEqual(['women', 'men']);
  expect(hiddenOf(row, split('number', 'score'))).toEqual([]);
  expect(hiddenOf({ ...row, series: null }, split('number', 'score'))).toEqual(['women', 'men']);
  expect(hiddenOf({ ...row, series: null }, split('score', 'number'))).toEqual([]);
  expect(hiddenOf({ ...row, indicatorId: 'gone' }, split('score', 'score'))).toEqual(['women', 'men']);
});
