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
  const { id: _, indicatorId: _of, series: _s, earlier, ...said } = createRow('measurements', 'x');
  const row = measured('2025-12-31', 60, {
    breakdown: now,
    earlier: [...earlier, { ...said, value: 55, breakdown: was, until: '2026-01-31', reason: '' }],
  });
  expect([...new Set(hiddenOf(row))]).toEqual(['women', 'men']);
  const safe = withoutHiddenCells(progressPlan(risingIndicator(), [row])).measurements[0];
  const numbers = (cells: readonly Cell[] = []) => cells.map(({ value }) => value);
  expect([numbers(safe?.breakdown), numbers(safe?.earlier[0]?.breakdown)]).toEqual([
    [null, null, 40],
    [null, null, 40],
  ]);
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
