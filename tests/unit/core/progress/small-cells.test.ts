import { expect, test } from 'vitest';
import { hiddenCells, hiddenInDimension, leftOfWhole } from '#core/progress/small-cells.ts';

const none = { value: null, numerator: null, denominator: null };
const value = (count: number | null) => ({ ...none, value: count });
const share = (numerator: number | null, denominator: number | null) => ({ ...none, numerator, denominator });

/** Of counts below this there is no reason to hide anything. */
const least = 1e-6;

test.each([
  ['none small', [5, 8, 40], [false, false, false]],
  ['a small one and the next smallest', [3, 40, 8], [true, false, true]],
  ['nobody is few', [0, 8, 40], [true, true, false]],
  ['two small ones and one of five or more, or their sum would tell', [2, 40, 3, 8], [true, false, true, true]],
  ['five is enough beside a small one', [4, 5, 40], [true, true, false]],
  ['of two alike the first', [3, 8, 8], [true, true, false]],
  ['what is not known cannot hide another', [3, null, 40], [true, false, true]],
  ['all of few', [3, 4], [true, true]],
])('%s', (_, counts, hidden) => {
  expect(hiddenCells(counts)).toEqual(hidden);
});

test.each([
  ['nobody is no reason to hide', [0, 8, 40], [false, false, false]],
  ['nobody follows last', [3, 0, 40], [true, false, true]],
  ['nobody follows last, wherever it stands', [0, 3, 40, 0], [false, true, true, false]],
  ['nobody hides no other', [3, 0, 0], [true, true, true]],
])('of rests: %s', (_, counts, hidden) => {
  expect(hiddenCells(counts, least)).toEqual(hidden);
});

test('everybody of a category is no rest that tells of a person', () => {
  expect(hiddenInDimension([share(20, 20), share(30, 30)], share(50, 50), false)).toEqual([false, false]);
  expect(hiddenInDimension([share(18, 20), share(30, 30)], share(48, 50), false)).toEqual([true, true]);
});

test('a rest is known of both terms only', () => {
  expect(hiddenInDimension([share(20, 22), share(30, null)], none, false)).toEqual([true, false]);
  expect(hiddenInDimension([share(20, 22), share(null, 30)], none, false)).toEqual([true, false]);
});

test.each([
  ['persons', [value(12), value(40)], value(55), true, [true, false, false, false]],
  ['nobody', [value(12), value(43)], value(55), true, [false, false, false, false]],
  ['fewer than none: categories overlap', [value(20), value(40)], value(55), true, [false, false, false, false]],
  ['values of something else than persons', [value(12), value(40)], value(55), false, [false, false, false, false]],
  ['a whole of which no category has a number', [value(null)], value(43), true, [false, false, false, false]],
  ['persons of an unknown whole', [value(12)], none, true, [false, false, false, false]],
  ['both terms and the rest', [share(4, 20)], share(10, 50), false, [false, true, true, true]],
  ['nobody of many', [share(10, 20)], share(10, 50), false, [false, false, true, true]],
  ['some of nobody', [share(4, 50)], share(10, 50), false, [false, false, false, false]],
  ['the numerator alone', [share(4, null)], share(10, null), false, [false, true, false, false]],
  ['the denominator alone', [share(null, 20)], share(null, 50), false, [false, false, true, false]],
  ['a denominator whose numerator is unknown', [share(10, 20)], share(null, 50), false, [false, false, true, false]],
] as const)('what categories leave of the whole: %s', (_, cells, whole, isCount, left) => {
  expect(leftOfWhole(cells, whole, isCount)).toEqual(left);
});
