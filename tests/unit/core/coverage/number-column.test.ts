import { expect, test } from 'vitest';
import { createNumbers, numberAt, pushNumber, pushNumberRows } from '#core/coverage/number-column.ts';

const most = 2 ** 30;

function columnOf(...values: readonly number[]) {
  const column = createNumbers();
  for (const value of values) pushNumber(column, value);
  return column;
}

test.each([
  ['whole numbers and none take a cell alone', [0, 1, -1, most - 1, 1 - most, Number.NaN], []],
  ['all others stand apart', [0.5, -0, most, -most, -(2 ** 31), 1e20], [0.5, -0, most, -most, -(2 ** 31), 1e20]],
  ['each where it was', [1, 0.5, 2, 1.5, Number.NaN, 2.5], [0.5, 1.5, 2.5]],
])('%s', (_, values, others) => {
  const column = columnOf(...values);
  expect(values.map((_value, row) => numberAt(column, row))).toEqual(values);
  expect(column.others).toEqual(others);
});

test('rows of another column come to the end, with what stands apart', () => {
  const column = columnOf(7, 0.5);
  pushNumberRows(column, columnOf(1, 1.5, Number.NaN, 2.5, 3), { from: 1, to: 4 });
  expect([0, 1, 2, 3, 4].map((row) => numberAt(column, row))).toEqual([7, 0.5, 1.5, Number.NaN, 2.5]);
  pushNumberRows(column, columnOf(1, 2, 3), { from: 1, to: 3 });
  expect([5, 6].map((row) => numberAt(column, row))).toEqual([2, 3]);
  expect([column.others, column.cells.length]).toEqual([[0.5, 1.5, 2.5], 7]);
});
