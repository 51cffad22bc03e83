import { describe, expect, test } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import { maximumTextLength, type Plan } from '#core/plan/plan-schema.ts';
import { checkPlan, hasBlockers } from '#core/validation/check-plan.ts';
import {
  scheme,
  soundActivity,
  soundGoal,
  soundIndicator,
  soundMeasurement,
  soundPlan,
  soundPlanWith,
} from './sound-plan.ts';

function blockers(plan: Plan): readonly (readonly [string, string, string])[] {
  return checkPlan(plan, scheme)
    .filter(({ severity }) => severity === 'blocker')
    .map(({ code, path, step }) => [code, path, step]);
}

const emptyPlan = createPlan({ id: 'p', language: 'en', scheme: { id: 'annex-2004', version: 1 } });

test('an empty plan misses its programme, a goal and a target, and nothing else', () => {
  expect(checkPlan(emptyPlan, scheme).map(({ code, path, step, severity }) => [code, path, step, severity])).toEqual([
    ['required', 'profile/title', 'profile', 'blocker'],
    ['required', 'profile/organisation/name', 'profile', 'blocker'],
    ['required', 'profile/start', 'profile', 'blocker'],
    ['required', 'profile/end', 'profile', 'blocker'],
    ['noGoal', '', 'goals', 'blocker'],
    ['noTarget', '', 'targets', 'blocker'],
  ]);
  expect([hasBlockers(checkPlan(emptyPlan, scheme)), hasBlockers(checkPlan(soundPlan(), scheme))]).toEqual([
    true,
    false,
  ]);
});

test('what became of a plan is mended where it is entered, not in the steps of the plan', () => {
  const plan = soundPlan({
    activities: [{ ...soundActivity, actual: { ...soundActivity.actual, spending: -5 } }],
    unparsed: {
      [`measurements/${soundMeasurement.id}/value`]: 'about 12',
      [`indicators/${soundIndicator.id}/target/value`]: 'many',
    },
  });
  expect(blockers(plan)).toEqual([
    ['notANumber', `indicators/${soundIndicator.id}/target/value`, 'indicators'],
    ['outOfRange', `activities/${soundActivity.id}/actual/spending`, 'progress'],
    ['notANumber', `measurements/${soundMeasurement.id}/value`, 'progress'],
  ]);
});

test('a final plan says whether the values of an indicator whose meaning was changed go on', () => {
  const changed = applyEdit(soundPlan(), {
    kind: 'form.applied',
    ref: { table: 'indicators', id: soundIndicator.id },
    values: { unit: 'weeks' },
    language: 'en',
  });
  const undecided = ['seriesUndecided', `indicators/${soundIndicator.id}`, 'indicators'];
  expect(blockers(changed)).toContainEqual(undecided);
  const kept = applyEdit(changed, { kind: 'series.decided', indicatorId: soundIndicator.id, split: null });
  expect(blockers(kept)).not.toContainEqual(undecided);
});

test('empty rows miss what a reader could not do without', () => {
  const plan = soundPlan({
    targetGroups: [...soundPlan().targetGroups, createRow('targetGroups', 'x')],
    goals: [soundGoal, createRow('goals', 'x')],
    targets: [...soundPlan().targets, { ...createRow('targets', 'x'), unit: '' }],
    activities: [soundActivity, createRow('activities', 'x')],
    indicators: [soundIndicator, createRow('indicators', 'x')],
    assumptions: [createRow('assumptions', 'x')],
    risks: [createRow('risks', 'x')],
    fundingSources: [...soundPlan().fundingSources, createRow('fundingSources', 'x')],
  });
  expect(blockers(plan)).toEqual([
    ['required', 'goals/x/title', 'goals'],
    ['required', 'targetGroups/x/name', 'target-groups'],
    ['required', 'targets/x/value', 'targets'],
    ['required', 'targets/x/unit', 'targets'],
    ['required', 'targets/x/deadline', 'targets'],
    ['required', 'targets/x/goalId', 'targets'],
    ['required', 'targets/x/title', 'targets'],
    ['required', 'activities/x/title', 'activities'],
    ['required', 'fundingSources/x/name', 'resources'],
    ['required', 'indicators/x/title', 'indicators'],
    ['required', 'indicators/x/targetId', 'indicators'],
    ['required', 'assumptions/x/text', 'indicators'],
    ['required', 'risks/x/title', 'indicators'],
  ]);
});

const { target, activity, indicator, goal } = soundPlanWith;
const profile = soundPlan().profile;

describe('each thing that would make a final document wrong is a blocker at its field', () => {
  test.each<readonly [string, Plan, readonly string[]]>([
    [
      'programme ends before it starts',
      soundPlan({ profile: { ...profile, end: '2026-12-31' } }),
      ['endBeforeStart', 'profile/end'],
    ],
    ['activity ends before it starts', activity({ end: '2027-01-31' }), ['endBeforeStart', 'activities/a/end']],
    ['negative budget', activity({ budget: -1 }), ['outOfRange', 'activities/a/budget']],
    [
      'negative participants',
      activity({ expectedParticipants: -1 }),
      ['outOfRange', 'activities/a/expectedParticipants'],
    ],
    [
      'percentage above 100',
      indicator({ target: { value: 101, date: null } }),
      ['outOfRange', 'indicators/i/target/value'],
    ],
    [
      'percentage below 0',
      indicator({ baseline: { value: -1, date: null, note: '' } }),
      ['outOfRange', 'indicators/i/baseline/value'],
    ],
    [
      'milestone without a date',
      indicator({ milestones: [{ id: 'k', date: null, value: 5 }] }),
      ['required', 'indicators/i/milestones/k/date'],
    ],
    [
      'milestone without a value',
      indicator({ milestones: [{ id: 'k', date: '2027-12-31', value: null }] }),
      ['required', 'indicators/i/milestones/k/value'],
    ],
    ['over-long text', goal({ description: 'x'.repeat(maximumTextLength + 1) }), ['tooLong', 'goals/g/description']],
    [
      'over-long word of a list',
      activity({ partners: ['x'.repeat(maximumTextLength + 1)] }),
      ['tooLong', 'activities/a/partners'],
    ],
    ['over-long title', goal({ title: 'x'.repeat(maximumTextLength + 1) }), ['tooLong', 'goals/g/title']],
    ['link to a goal that is gone', target({ goalId: 'gone' }), ['linkBroken', 'targets/t/goalId']],
    [
      'link to a group that is gone',
      goal({ targetGroupIds: ['employers', 'gone'] }),
      ['linkBroken', 'goals/g/targetGroupIds'],
    ],
    ['link to a target that is gone', indicator({ targetId: 'gone' }), ['linkBroken', 'indicators/i/targetId']],
    [
      'activity for a target that is gone',
      activity({ targetIds: ['t', 'gone'] }),
      ['linkBroken', 'activities/a/targetIds'],
    ],
    [
      'measurement of nothing',
      soundPlan({ measurements: [{ ...soundMeasurement, indicatorId: 'gone' }] }),
      ['linkBroken', 'measurements/m/indicatorId'],
    ],
    ['heading that the scheme lacks', target({ heading: 'soup' }), ['unknownChoice', 'targets/t/heading']],
    ['policy field that the scheme lacks', goal({ policyField: 'soup' }), ['unknownChoice', 'goals/g/policyField']],
    [
      'benchmark type that the scheme lacks',
      indicator({ benchmark: { type: 'soup', value: null, source: '' } }),
      ['unknownChoice', 'indicators/i/benchmark/type'],
    ],
    [
      'two rows with one id',
      soundPlan({
        fundingSources: [
          { id: 'f', name: 'A', amount: 2_000 },
          { id: 'f', name: 'B', amount: 40_000 },
        ],
      }),
      ['duplicateId', 'fundingSources/f'],
    ],
  ])('%s', (_what, plan, expected) => {
    expect(blockers(plan).map(([code, path]) => [code, path])).toEqual([expected]);
  });

  test.each<readonly [string, Plan]>([
    ['a target may be its group, value and date without a title', target({ title: '' })],
    ['a target may serve a heading instead of a goal', target({ goalId: null, heading: 'partners' })],
    ['an indicator may serve a heading', indicator({ targetId: null, heading: 'partners' })],
    ['points may be negative', indicator({ unit: 'pp', target: { value: -5, date: null } })],
    ['counts may pass 100', indicator({ measure: 'number', target: { value: 500, date: null } })],
    ['an empty milestone says nothing wrong', indicator({ milestones: [{ id: 'k', date: null, value: null }] })],
    ['one day is a period', activity({ start: '2027-02-01', end: '2027-02-01' })],
  ])('but %s', (_what, plan) => {
    expect(blockers(plan)).toEqual([]);
  });
});

describe('typed text without a value', () => {
  test('is reported as what it is at its field, instead of as missing', () => {
    const plan = {
      ...target({ value: null, deadline: null }),
      unparsed: { 'targets/t/value': '12,5x', 'targets/t/deadline': '30/06/27' },
    };
    expect(checkPlan(plan, scheme).filter(({ severity }) => severity === 'blocker')).toEqual([
      {
        code: 'notANumber',
        severity: 'blocker',
        params: { title: 'reach B1', text: '12,5x' },
        path: 'targets/t/value',
        table: 'targets',
        itemId: 't',
        step: 'targets',
      },
      {
        code: 'ambiguousDate',
        severity: 'blocker',
        params: { title: 'reach B1', text: '30/06/27' },
        path: 'targets/t/deadline',
        table: 'targets',
        itemId: 't',
        step: 'targets',
      },
    ]);
  });

  test('is ambiguous when only the language of the plan could read it', () => {
    const plan = { ...target({ value: null }), unparsed: { 'targets/t/value': '1.234' } };
    expect(blockers(plan)).toEqual([['ambiguousNumber', 'targets/t/value', 'targets']]);
    expect(blockers({ ...plan, language: 'fr' })).toEqual([['ambiguousNumber', 'targets/t/value', 'targets']]);
  });

  test('is found in sub-rows and sections, and passed by where no field is', () => {
    const plan = {
      ...indicator({ milestones: [{ id: 'k', date: null, value: 5 }] }),
      unparsed: {
        'indicators/i/milestones/k/date': 'soon',
        'monitoring/budget': '5 q',
        'targets/gone/value': 'x',
        'goals/g/title': 'x',
        nowhere: 'x',
      },
    };
    expect(blockers(plan)).toEqual([
      ['notADate', 'indicators/i/milestones/k/date', 'indicators'],
      ['notANumber', 'monitoring/budget', 'indicators'],
    ]);
  });
});

test('blockers come first, then warnings, then advice, each in the order of the steps', () => {
  const plan = {
    ...soundPlanWith.target({ deadline: null }),
    goals: [{ ...soundGoal, targetGroupIds: ['refugees'] }],
    indicators: [],
  };
  expect(checkPlan(plan, scheme).map(({ severity, code }) => [severity, code])).toEqual([
    ['blocker', 'required'],
    ['blocker', 'linkBroken'],
    ['warning', 'qc-target-without-indicator'],
    ['advice', 'qc-only-one-side'],
  ]);
});

test('a check that this build does not know finds nothing', () => {
  const newer = { ...scheme, checks: scheme.checks.map((check) => ({ ...check, id: `qc-later-${check.id}` })) };
  expect(checkPlan(soundPlanWith.goal({ targetGroupIds: [] }), newer)).toEqual([]);
});
