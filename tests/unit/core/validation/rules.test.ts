import { describe, expect, test } from 'vitest';
import type { Goal, Indicator, Measurement, Plan, Target } from '#core/plan/plan-schema.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { rules } from '#core/validation/rules/registry.ts';
import {
  scheme,
  soundActivity,
  soundGoal,
  soundIndicator,
  soundMeasurement,
  soundPlan,
  soundPlanWith,
  soundTarget,
} from './sound-plan.ts';

test('there is a rule for every check of the scheme, and no other', () => {
  expect(Object.keys(rules).sort()).toEqual(scheme.checks.map(({ id }) => id).sort());
});

test('nothing is found in a sound plan', () => {
  expect(checkPlan(soundPlan(), scheme)).toEqual([]);
});

/** `[check, plan, path, params]`: the only issues of that check are at the path, with the params. */
type Case = readonly [id: string, plan: Plan, path: string, params: Readonly<Record<string, string | number>>];

const { goal, target, activity, indicator, measurement } = soundPlanWith;
const indicatorParams = { title: 'Share with B1' };
const targetParams = { title: 'reach B1' };
const activityParams = { title: 'Evening courses' };
const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const goals = (count: number): Goal[] => numbered(count).map((id) => ({ ...soundGoal, id }));
const indicators = (count: number, change: Partial<Indicator> = {}): Indicator[] =>
  numbered(count).map((id) => ({ ...soundIndicator, ...change, id }));
const targets = (count: number): Target[] => numbered(count).map((id) => ({ ...soundTarget, id }));
const later: Measurement = {
  ...soundMeasurement,
  id: 'm2',
  date: '2028-12-31',
  value: 40,
  numerator: 40,
  breakdown: [],
};

const found: readonly Case[] = [
  [
    'qc-goal-without-target',
    soundPlan({ goals: [soundGoal, { ...soundGoal, id: 'g2', title: ' ' }] }),
    'goals/g2',
    { position: '2' },
  ],
  ['qc-goal-without-group', goal({ targetGroupIds: [] }), 'goals/g/targetGroupIds', { title: 'Language for work' }],
  ['qc-target-without-activity', activity({ targetIds: [] }), 'targets/t', targetParams],
  ['qc-target-without-indicator', soundPlan({ indicators: [] }), 'targets/t', targetParams],
  [
    'qc-activity-without-target',
    activity({ targetIds: ['gone'] }),
    'activities/a/targetIds',
    { title: 'Evening courses' },
  ],
  ['qc-goal-outputs-only', indicator({ type: 'output' }), 'goals/g', { title: 'Language for work' }],
  ['qc-target-not-measured-in-its-unit', target({ unit: 'persons' }), 'targets/t/unit', targetParams],
  [
    'qc-no-baseline',
    indicator({ baseline: { value: null, date: null, note: 'none' } }),
    'indicators/i/baseline/value',
    indicatorParams,
  ],
  ['qc-percentage-without-terms', indicator({ numerator: ' ' }), 'indicators/i/numerator', indicatorParams],
  ['qc-percentage-without-terms', indicator({ denominator: '' }), 'indicators/i/denominator', indicatorParams],
  ['qc-direction-conflict', indicator({ direction: 'decrease' }), 'indicators/i/target/value', indicatorParams],
  ['qc-date-outside-programme', target({ deadline: '2030-01-01' }), 'targets/t/deadline', targetParams],
  ['qc-date-outside-programme', target({ deadline: '2026-12-31' }), 'targets/t/deadline', targetParams],
  ['qc-date-outside-programme', activity({ start: '2026-12-31' }), 'activities/a/start', activityParams],
  ['qc-date-outside-programme', activity({ end: '2030-01-01' }), 'activities/a/end', activityParams],
  ['qc-activity-after-target', activity({ start: '2028-07-01', end: null }), 'targets/t/deadline', targetParams],
  ['qc-budget-does-not-add-up', activity({ budget: 40_420.5 }), '', { difference: 420.5, currency: 'EUR' }],
  [
    'qc-impossible-percentage',
    measurement({ value: 56 }),
    'measurements/m',
    { ...indicatorParams, numerator: 55, denominator: 100, value: 56 },
  ],
  [
    'qc-impossible-percentage',
    measurement({ denominator: 0, breakdown: [] }),
    'measurements/m',
    { ...indicatorParams, numerator: 55, denominator: 0, value: '?' },
  ],
  [
    'qc-breakdown-does-not-add-up',
    measurement({ value: 50, numerator: 50 }),
    'measurements/m',
    { ...indicatorParams, dimension: 'sex' },
  ],
  [
    'qc-small-cells',
    measurement({
      numerator: 4,
      denominator: 9,
      value: 44.4,
      breakdown: [{ id: 'cell-1', dimension: 'x', category: 'y', value: null, numerator: 4, denominator: 9 }],
    }),
    'measurements/m',
    indicatorParams,
  ],
  [
    'qc-cumulative-falls',
    { ...indicator({ cumulative: true }), measurements: [later, soundMeasurement] },
    'indicators/i/cumulative',
    indicatorParams,
  ],
  ['qc-no-sex-or-age', indicator({ breakdowns: ['municipality'] }), 'indicators/i/breakdowns', indicatorParams],
  ['qc-too-many-goals', soundPlan({ goals: goals(7) }), '', { count: 7 }],
  ['qc-too-many-indicators', soundPlan({ indicators: indicators(4) }), 'targets/t', { ...targetParams, count: 4 }],
  [
    'qc-too-many-indicators',
    soundPlan({
      targets: targets(26),
      indicators: numbered(26).map((id) => ({ ...soundIndicator, id, targetId: id })),
    }),
    '',
    { count: 26 },
  ],
  [
    'qc-large-step',
    indicator({ baseline: { value: 30, date: '2027-06-30', note: '' } }),
    'indicators/i/target/value',
    indicatorParams,
  ],
  [
    'qc-all-or-nothing',
    indicator({ target: { value: 100, date: null } }),
    'indicators/i/target/value',
    indicatorParams,
  ],
  [
    'qc-benchmark-is-target',
    indicator({ benchmark: { type: null, value: 65, source: 'Town X, 2025' } }),
    'indicators/i/benchmark/value',
    indicatorParams,
  ],
  [
    'qc-benchmark-is-target',
    indicator({ benchmark: { type: null, value: 60, source: '' } }),
    'indicators/i/benchmark/source',
    indicatorParams,
  ],
  ['qc-impact-too-early', indicator({ type: 'impact' }), 'indicators/i/target/date', indicatorParams],
  ['qc-only-one-side', goal({ targetGroupIds: ['refugees'] }), '', {}],
];

/** A date outside the programme and a measurement are mended where they stand, whatever step the scheme gives the check. */
function stepOf(id: string, path: string): string | undefined {
  if (path.startsWith('measurements/')) return 'progress';
  return id === 'qc-date-outside-programme' && path.startsWith('activities/') ? 'activities' : undefined;
}

describe('each check finds its gap, with the severity and step of the scheme', () => {
  test.each(found)('%s', (id, plan, path, params) => {
    const check = scheme.checks.find((entry) => entry.id === id);
    const issues = checkPlan(plan, scheme).filter(({ code }) => code === id);
    expect(issues.map((issue) => [issue.path, issue.params, issue.severity, issue.step])).toEqual([
      [path, params, check?.severity, stepOf(id, path) ?? check?.stepId],
    ]);
  });

  test('every check has such a case', () => {
    expect(new Set(found.map(([id]) => id)).size).toBe(scheme.checks.length);
  });
});

const notFound: readonly (readonly [id: string, why: string, plan: Plan])[] = [
  ['qc-target-not-measured-in-its-unit', 'points are measured in per cent', target({ unit: 'pp' })],
  ['qc-goal-outputs-only', 'an indicator without a type may become an outcome', indicator({ type: null })],
  [
    'qc-no-baseline',
    'a date to find the baseline is enough',
    indicator({ baseline: { value: null, date: null, note: '' }, toBeEstablished: '2027-06-30' }),
  ],
  [
    'qc-no-baseline',
    'typed text has its own issue',
    {
      ...indicator({ baseline: { value: null, date: null, note: '' } }),
      unparsed: { 'indicators/i/baseline/value': '5x' },
    },
  ],
  [
    'qc-no-baseline',
    'what is not a number starts with words',
    indicator({ measure: 'yes-no', baseline: { value: null, date: null, note: 'No council yet' } }),
  ],
  [
    'qc-percentage-without-terms',
    'only percentages have terms',
    indicator({ measure: 'number', numerator: '', denominator: '' }),
  ],
  [
    'qc-direction-conflict',
    'totals since the start have no side',
    indicator({ direction: 'decrease', cumulative: true }),
  ],
  ['qc-date-outside-programme', 'the last day is inside', target({ deadline: '2029-12-31' })],
  [
    'qc-activity-after-target',
    'one activity in time is enough',
    soundPlan({ activities: [soundActivity, { ...soundActivity, id: 'a2', start: '2029-01-01', end: null }] }),
  ],
  ['qc-activity-after-target', 'a start that is not known yet may be in time', activity({ start: null })],
  ['qc-budget-does-not-add-up', 'one per cent is tolerated', activity({ budget: 40_420 })],
  ['qc-impossible-percentage', 'rounding by a tenth is tolerated', measurement({ value: 55.1 })],
  ['qc-impossible-percentage', 'terms alone are fine', measurement({ value: null })],
  [
    'qc-breakdown-does-not-add-up',
    'cells without numbers are not added up',
    measurement({
      breakdown: [{ id: 'cell-2', dimension: 'sex', category: 'women', value: 60, numerator: null, denominator: null }],
    }),
  ],
  [
    'qc-breakdown-does-not-add-up',
    'a category that is not known yet keeps the others from being added up',
    measurement({
      breakdown: [
        { id: 'cell-4', dimension: 'sex', category: 'women', value: null, numerator: 30, denominator: 50 },
        { id: 'cell-5', dimension: 'sex', category: 'men', value: null, numerator: null, denominator: null },
      ],
    }),
  ],
  [
    'qc-breakdown-does-not-add-up',
    'spaces make no other dimension',
    measurement({
      breakdown: [
        { id: 'cell-6', dimension: 'sex', category: 'women', value: null, numerator: 30, denominator: 50 },
        { id: 'cell-7', dimension: 'sex ', category: 'men', value: null, numerator: 25, denominator: 50 },
      ],
    }),
  ],
  [
    'qc-small-cells',
    'five people are not few',
    measurement({
      breakdown: [{ id: 'cell-3', dimension: 'sex', category: 'women', value: 50, numerator: 5, denominator: 10 }],
    }),
  ],
  ['qc-cumulative-falls', 'values of a period may fall', soundPlan({ measurements: [soundMeasurement, later] })],
  [
    'qc-no-sex-or-age',
    'organisations have neither',
    { ...indicator({ breakdowns: [] }), targets: [{ ...soundTarget, targetGroupIds: ['employers'] }] },
  ],
  ['qc-no-sex-or-age', 'one of the two is enough', indicator({ breakdowns: ['age-group'] })],
  ['qc-no-sex-or-age', 'the bands of a fund are ages', indicator({ breakdowns: ['age-group-amif'] })],
  ['qc-too-many-goals', 'six can be followed', soundPlan({ goals: goals(6) })],
  ['qc-too-many-indicators', 'three of a target are fine', soundPlan({ indicators: indicators(3) })],
  [
    'qc-large-step',
    'thirty points are not more than thirty',
    indicator({ baseline: { value: 35, date: '2027-06-30', note: '' } }),
  ],
  [
    'qc-large-step',
    'more than a year is time enough',
    indicator({ baseline: { value: 30, date: '2027-06-29', note: '' } }),
  ],
  ['qc-all-or-nothing', 'a process may be complete', indicator({ type: 'output', target: { value: 100, date: null } })],
  [
    'qc-benchmark-is-target',
    'another value with a source',
    indicator({ benchmark: { type: 'peer', value: 60, source: 'Town X, 2025' } }),
  ],
  [
    'qc-impact-too-early',
    'two years are enough',
    indicator({ type: 'impact', target: { value: 65, date: '2029-01-01' } }),
  ],
  [
    'qc-only-one-side',
    'a target for the other side is enough',
    { ...goal({ targetGroupIds: ['refugees'] }), targets: [{ ...soundTarget, targetGroupIds: ['employers'] }] },
  ],
];

describe('a check is silent where there is no gap', () => {
  test.each(notFound)('%s: %s', (id, _why, plan) => {
    expect(checkPlan(plan, scheme).filter(({ code }) => code === id)).toEqual([]);
  });
});
