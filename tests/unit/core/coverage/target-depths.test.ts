import { expect, test } from 'vitest';
import type { IndicatorFacts, MeasuredValue } from '#core/coverage/plan-facts.ts';
import { isMeasurable, targetDepths } from '#core/coverage/target-depths.ts';
import { activityOf, indicatorOf, targetOf } from './small-facts.ts';

const value = (date: string, said: Partial<MeasuredValue>): MeasuredValue => {
  return { date, value: null, numerator: null, denominator: null, breakdown: [], ...said };
};
const indicator = (said: Partial<IndicatorFacts> = {}) => indicatorOf({ baseline: 0, targetValue: 80, ...said });
const reached = indicator({ values: [value('2026-06-30', { value: 80 })] });
const behind = indicator({ values: [value('2026-06-30', { value: 79 })] });
const depth = (indicators: readonly IndicatorFacts[], day = '2026-06-30', isSet = true, activities = [activityOf(0)]) =>
  targetDepths({ targets: [targetOf(0, [], isSet)], activities, indicators }, day)[0];

test.each([
  [1, 'only worded, whatever else there is', [reached], false, [activityOf(0)]],
  [2, 'set, and served by no activity', [reached], true, [activityOf(1)]],
  [3, 'served, with nothing that can be measured', [], true, [activityOf(0)]],
  [3, 'served, without a baseline', [{ ...reached, baseline: null }], true, [activityOf(0)]],
  [3, 'served, without a target value', [{ ...reached, targetValue: null }], true, [activityOf(0)]],
  [3, 'served, with an indicator of another target', [{ ...reached, target: 1 }], true, [activityOf(0)]],
  [3, 'served, with an indicator of no target', [{ ...reached, target: -1 }], true, [activityOf(0)]],
  [4, 'measurable', [indicator()], true, [activityOf(0)]],
  [5, 'measured', [behind], true, [activityOf(0)]],
  [5, 'measured by one of two', [reached, indicator()], true, [activityOf(0)]],
  [5, 'reached by one of two', [reached, behind], true, [activityOf(0)]],
  [6, 'reached by all', [reached, reached], true, [activityOf(0)]],
] as const)('%d: %s', (expected, _, indicators, isSet, activities) => {
  expect(depth(indicators, '2026-06-30', isSet, [...activities])).toBe(expected);
});

test('what is measured later says nothing yet, and the last value decides', () => {
  expect([depth([reached], '2026-06-29'), depth([reached], '2026-06-30')]).toEqual([4, 6]);
  const lost = indicator({ values: [value('2025-06-30', { value: 90 }), value('2026-06-30', { value: 70 })] });
  expect([depth([lost], '2026-01-01'), depth([lost], '2027-01-01')]).toEqual([6, 5]);
});

test('a share counts by its terms, and more than all meets nothing', () => {
  const share = (numerator: number, denominator: number) =>
    depth([indicator({ measure: 'percentage', values: [value('2026-01-01', { value: 85, numerator, denominator })] })]);
  expect([share(8, 10), share(7, 10), share(11, 10)]).toEqual([6, 5, 5]);
});

test('what is to fall is met by less', () => {
  expect(depth([{ ...behind, direction: 'decrease' }])).toBe(6);
  expect(depth([indicator({ direction: 'decrease', values: [value('2026-01-01', { value: 81 })] })])).toBe(5);
});

test('each target has its own depth', () => {
  const targets = [targetOf(0), targetOf(0), targetOf(0, [], false)];
  const activities = [activityOf(1), activityOf(2)];
  expect(targetDepths({ targets, activities, indicators: [{ ...behind, target: 1 }] }, '2026-06-30')).toEqual([
    2, 5, 1,
  ]);
});

test.each([
  [0, 0, true],
  [null, 5, false],
  [5, null, false],
])('from %j to %j can be measured: %j', (baseline, targetValue, measurable) => {
  expect(isMeasurable({ baseline, targetValue })).toBe(measurable);
});
