import { expect, test } from 'vitest';
import { isImpossibleShare, reachesTarget, reportedValue, shareOf } from '#core/progress/reported-value.ts';

const told = (value: number | null, numerator: number | null, denominator: number | null) => {
  return { value, numerator, denominator };
};

test.each([
  ['percentage', told(40, 1, 4), 25],
  ['percentage', told(40, null, 4), 40],
  ['percentage', told(40, 1, null), 40],
  ['percentage', told(40, 1, 0), 40],
  ['percentage', told(null, 0, 4), 0],
  ['percentage', told(null, null, 4), null],
  ['number', told(40, 1, 4), 40],
  ['number', told(null, 1, 4), null],
  ['score', told(null, 3, 4), null],
] as const)('%s of %j says %j', (measure, measurement, expected) => {
  expect(reportedValue(measure, measurement)).toBe(expected);
});

test('terms give a share of percentages alone', () => {
  expect(shareOf('percentage', { numerator: 3, denominator: 4 })).toBe(75);
  expect(shareOf('number', { numerator: 3, denominator: 4 })).toBeNull();
});

test.each([
  ['percentage', told(null, 5, 4), true],
  ['percentage', told(null, 4, 4), false],
  ['percentage', told(null, 0, 4), false],
  ['percentage', told(null, 0, 0), false],
  ['percentage', told(null, -1, 4), true],
  ['percentage', told(null, -5, -4), true],
  ['percentage', told(null, null, -4), false],
  ['percentage', told(null, 5, null), false],
  ['number', told(7, 5, 4), false],
] as const)('%s of %j is impossible: %j', (measure, measurement, expected) => {
  expect(isImpossibleShare(measure, measurement)).toBe(expected);
});

test.each([
  ['increase', 80, 80, true],
  ['increase', 79.9, 80, false],
  ['decrease', 30, 30, true],
  ['decrease', 30.1, 30, false],
  ['decrease', 12, 30, true],
  ['maintain', 80, 80, true],
  ['maintain', 81, 80, true],
  ['maintain', 79, 80, false],
] as const)('to %s: %d against %d is reached: %j', (direction, value, aim, expected) => {
  expect(reachesTarget(value, aim, direction)).toBe(expected);
});
