import { expect, test } from 'vitest';
import { isShownExactly, shownBeside, shownPair, shownPercent, shownTogether } from '#core/progress/shown-number.ts';

test.each<[string, number, readonly number[], number]>([
  ['one decimal is enough', 77.1929, [80], 77.2],
  ['a half goes up', 33.35, [], 33.4],
  ['a half goes up as it is written, not as binary fractions have it', 1.15, [], 1.2],
  ['below nothing a half goes down', -33.35, [], -33.4],
  ['not yet the target value', 79.96, [80], 79.96],
  ['no longer the target value', 80.04, [80], 80.04],
  ['as many digits as it takes', 79.99962, [80], 79.9996],
  ['the nearest of several decides', 79.96, [80, 79.97], 79.96],
  ['the target value itself', 80, [80], 80],
  ['a target value with more digits', 79.96, [79.962], 79.96],
  ['on the target value with more digits', 79.962, [79.962], 79.962],
  ['little is not nothing', 0.04, [], 0.04],
  ['little below nothing is not nothing', -0.04, [], -0.04],
  ['nothing', 0, [0], 0],
  ['what binary fractions make of a sum', 0.1 + 0.2, [0.3], 0.3],
  ['less than any digits say', 1e-20, [], 1e-20],
])('%s: %d beside %j is %d', (_, value, beside, shown) => {
  expect(shownBeside(value, beside)).toBe(shown);
});

test('nothing has no sign', () => {
  expect(Object.is(shownBeside(-0, []), 0)).toBe(true);
});

test('a formula has four decimals at least', () => {
  expect(shownBeside(77.192982, [80], 4)).toBe(77.193);
  expect(shownBeside(79.999996, [80], 4)).toBe(79.999996);
});

test('a share is never all, nor nothing, when it is not', () => {
  expect([99.97, 100, 100.03, 0.03, 0, 50].map((one) => shownPercent(one))).toEqual([99.97, 100, 100.03, 0.03, 0, 50]);
});

test('numbers that are read against each other stay in their order, and equal ones equal', () => {
  expect([...shownTogether([50.04, 49.96, 50.04])]).toEqual([
    [50.04, 50],
    [49.96, 49.96],
  ]);
  expect([...shownTogether([0.36, 0.44])]).toEqual([
    [0.36, 0.4],
    [0.44, 0.44],
  ]);
  expect(shownPair(55, 44.96, [45])).toEqual([55, 44.96]);
  expect(shownPair(1 / 3, 1 / 3)).toEqual([0.3, 0.3]);
});

test('an exact figure is told from a rounded one', () => {
  expect(isShownExactly(25, 25)).toBe(true);
  expect(isShownExactly(0.3, 0.1 + 0.2)).toBe(true);
  expect(isShownExactly(33.3, 33.33)).toBe(false);
});
