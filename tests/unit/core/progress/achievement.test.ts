import { describe, expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { achievementOf } from '#core/progress/achievement.ts';
import { reportedValue } from '#core/progress/reported-value.ts';

type Change = Partial<Omit<Indicator, 'baseline' | 'target'>> & {
  readonly from?: number | null;
  readonly to?: number | null;
};

function indicator({ from = null, to = null, ...change }: Change): Indicator {
  return {
    ...createRow('indicators', 'i'),
    measure: 'number',
    unit: 'persons',
    ...change,
    baseline: { value: from, date: '2025-01-01', note: '' },
    target: { value: to, date: '2027-01-01' },
  };
}

// Every row was worked out by hand: [case, indicator, value, percent of the figure or its reason, met].
const cases: readonly (readonly [string, Change, number, number | string, boolean | null])[] = [
  ['rises from 100 to 200, measured 150', { from: 100, to: 200 }, 150, 50, false],
  ['rises from 38 to 80, measured 77.2', { from: 38, to: 80 }, 77.2, (39.2 / 42) * 100, false],
  ['rises beyond its target', { from: 0, to: 40 }, 50, 125, true],
  ['exactly at its target', { from: 10, to: 40 }, 40, 100, true],
  ['moved away from its target', { from: 50, to: 80 }, 44, -20, false],
  ['falls from 400 to 200, measured 300', { direction: 'decrease', from: 400, to: 200 }, 300, 50, false],
  ['falls from 98 to 30, measured 34', { direction: 'decrease', from: 98, to: 30 }, 34, (64 / 68) * 100, false],
  ['at most 15, reached 15', { direction: 'decrease', from: 24, to: 15 }, 15, 100, true],
  ['at most 15, 21 measured', { direction: 'decrease', from: 24, to: 15 }, 21, (3 / 9) * 100, false],
  ['at most 15 without a baseline', { direction: 'decrease', to: 15 }, 12, 'no-baseline', true],
  [
    'at most 15, starting at 10 already',
    { direction: 'decrease', from: 10, to: 15 },
    12,
    'baseline-beyond-target',
    true,
  ],
  [
    'at most 15, starting at 10, now too high',
    { direction: 'decrease', from: 10, to: 15 },
    16,
    'baseline-beyond-target',
    false,
  ],
  ['falls to zero', { direction: 'decrease', from: 8, to: 0 }, 2, 75, false],
  ['zero baseline', { from: 0, to: 80 }, 20, 25, false],
  ['zero baseline and zero target', { from: 0, to: 0 }, 0, 'baseline-is-target', true],
  ['baseline equal to target', { from: 60, to: 60 }, 55, 'baseline-is-target', false],
  ['baseline above what is to be at least reached', { from: 70, to: 60 }, 65, 'baseline-beyond-target', true],
  ['maintained', { direction: 'maintain', from: 90, to: 90 }, 91, 'maintain', true],
  ['not maintained', { direction: 'maintain', from: 90, to: 90 }, 88, 'maintain', false],
  ['no baseline, to rise: share of the target', { to: 80 }, 20, 25, false],
  ['no baseline, target below zero', { to: -10 }, -5, 'target-not-above-zero', true],
  ['no baseline, value below zero', { to: 40 }, -8, 'value-below-zero', false],
  ['no baseline, value zero', { to: 40 }, 0, 0, false],
  ['no baseline, target zero', { to: 0 }, 3, 'target-not-above-zero', true],
  ['counted from the start without a baseline: from 0', { cumulative: true, to: 36 }, 9, 25, false],
  ['counted from a known baseline', { cumulative: true, from: 10, to: 30 }, 15, 25, false],
  ['negative values', { unit: 'EUR', from: -100, to: 100 }, 0, 50, false],
  [
    'percentage points that are to fall',
    { measure: 'percentage', unit: 'pp', direction: 'decrease', from: 12, to: 4 },
    8,
    50,
    false,
  ],
  ['score', { measure: 'score', unit: 'score', from: 2, to: 4 }, 3.5, 75, false],
  ['no target value', { from: 10 }, 20, 'no-target', null],
  ['yes', { measure: 'yes-no', from: 0, to: 1 }, 1, 'yes-no', true],
  ['no', { measure: 'yes-no', from: 0, to: 1 }, 0, 'yes-no', false],
  [
    'a level below the one aimed at',
    { measure: 'qualitative', scale: ['a', 'b', 'c'], from: 1, to: 3 },
    2,
    'ordinal',
    false,
  ],
  ['the level aimed at', { measure: 'qualitative', scale: ['a', 'b', 'c'], from: 1, to: 3 }, 3, 'ordinal', true],
];

describe('achievement', () => {
  test.each(cases)('%s', (_, change, value, expected, met) => {
    const achievement = achievementOf(indicator(change), value);
    const { figure } = achievement;
    expect([achievement.value, achievement.met]).toEqual([value, met]);
    if (typeof expected === 'string') expect(figure).toEqual({ kind: 'none', reason: expected });
    else expect(figure.kind === 'none' ? figure : figure.percent).toBeCloseTo(expected, 10);
  });

  test('the working holds the terms of the figure', () => {
    expect(achievementOf(indicator({ direction: 'decrease', from: 400, to: 200 }), 300).figure).toEqual({
      kind: 'way',
      percent: 50,
      value: 300,
      baseline: 400,
      target: 200,
    });
    expect(achievementOf(indicator({ to: 80 }), 20).figure).toEqual({
      kind: 'of-target',
      percent: 25,
      value: 20,
      target: 80,
    });
  });
});

type Terms = Pick<Measurement, 'value' | 'numerator' | 'denominator'>;

describe('the value of a percentage', () => {
  test.each<[string, Terms, number | null]>([
    ['both terms', { value: null, numerator: 22, denominator: 50 }, 44],
    ['both terms win over a rounded value', { value: 71.2, numerator: 37, denominator: 52 }, (100 * 37) / 52],
    ['no denominator, no value', { value: null, numerator: 22, denominator: null }, null],
    ['no denominator, a value', { value: 40, numerator: 22, denominator: null }, 40],
    ['a denominator of nobody', { value: null, numerator: 0, denominator: 0 }, null],
    ['neither', { value: null, numerator: null, denominator: null }, null],
  ])('%s', (_, terms, value) => {
    expect(reportedValue('percentage', terms)).toBe(value);
  });
});
