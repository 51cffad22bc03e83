import { expect, test } from 'vitest';
import { axisLevels, isSeenFromZero, valueRange } from '#core/progress/value-range.ts';

test.each([
  ['far apart: from nothing', [20, 100, 60], false, 0, 100],
  ['close together: from the lowest', [80, 100], false, 80, 100],
  ['seven tenths of the highest are close', [35, 50], false, 35, 50],
  ['close together, of a whole', [80, 100], true, 0, 100],
  ['from nothing', [0, 50], false, 0, 50],
  ['below nothing', [-20, 50], false, -20, 50],
  ['below nothing, of a whole', [-20, 50], true, -20, 50],
])('%s', (_, values, fromZero, lowest, highest) => {
  expect(valueRange(values, fromZero)).toEqual({ lowest, highest });
});

test('shares of a whole alone are always seen from nothing', () => {
  const seen = (['percentage', 'number', 'score'] as const).map((measure) => isSeenFromZero({ measure }));
  expect(seen).toEqual([true, false, false]);
});

test.each([
  ['yes-no', [], [0, 1]],
  ['qualitative', ['none', 'some', 'all'], [1, 2, 3]],
  ['qualitative', ['none', 'all'], [1, 2]],
  ['qualitative', ['all'], null],
  ['qualitative', [], null],
  ['number', ['none', 'all'], null],
] as const)('the levels of %s with the scale %j: %j', (measure, scale, levels) => {
  expect(axisLevels({ measure, scale: [...scale] })).toEqual(levels);
});
