import { expect, test } from 'vitest';
import { isEmptyCell } from '#core/progress/empty-cell.ts';
import { seriesGaps } from '#core/progress/series-gaps.ts';
import { typedAlike } from '#core/progress/typed-alike.ts';
import { measured, progressPlan, risingIndicator } from './progress-plan.ts';

const months = ['2025-01', '2025-02', '2025-03'].map((month) => ({ from: `${month}-01`, to: `${month}-28` }));
const gaps = (...dates: string[]) =>
  seriesGaps(
    dates.map((date) => ({ date })),
    months,
  );

test('a line is broken where a whole period lies between two values', () => {
  expect(gaps('2025-01-15', '2025-02-10', '2025-03-20')).toEqual([false, false]);
  expect(gaps('2025-01-15', '2025-03-01')).toEqual([true]);
  // A value on the first or the last day of a period is one of it.
  expect(gaps('2025-02-01', '2025-03-20')).toEqual([false]);
  expect(gaps('2025-01-15', '2025-02-28')).toEqual([false]);
  expect(gaps('2025-01-15', '2025-01-20', '2025-03-20')).toEqual([false, true]);
  expect([gaps('2025-01-15'), gaps()]).toEqual([[], []]);
});

test('a row of a breakdown is empty without a name and without any number', () => {
  const empty = { category: ' ', value: null, numerator: null, denominator: null };
  expect(isEmptyCell(empty)).toBe(true);
  for (const change of [{ category: 'women' }, { value: 0 }, { numerator: 0 }, { denominator: 0 }])
    expect(isEmptyCell({ ...empty, ...change })).toBe(false);
});

test('what was pasted gets the signature and the first day of its period, unless it names who entered it', () => {
  const indicator = risingIndicator({ frequency: 'quarterly' });
  const plan = progressPlan(indicator, []);
  const alike = typedAlike(plan, ' Ana ');
  const told = (row: ReturnType<typeof measured>) => {
    const { enteredBy, from } = alike(indicator, row);
    return [enteredBy, from];
  };
  expect(told(measured('2025-06-30', 1))).toEqual(['Ana', '2025-04-01']);
  expect(told(measured('2025-06-29', 1))).toEqual(['Ana', null]);
  expect(told(measured('2025-06-30', 1, { from: '2025-06-01' }))).toEqual(['Ana', '2025-06-01']);
  expect(told(measured(null, 1))).toEqual(['Ana', null]);
  expect(told(measured('2025-06-30', 1, { enteredBy: 'Bo' }))).toEqual(['Bo', null]);
  const byEvent = risingIndicator({ frequency: '' });
  expect(typedAlike(plan, 'Ana')(byEvent, measured('2025-06-30', 1)).from).toBeNull();
});
