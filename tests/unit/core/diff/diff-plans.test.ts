import { expect, test } from 'vitest';
import { applyDiff } from '#core/diff/apply-diff.ts';
import { diffPlans } from '#core/diff/diff-plans.ts';
import type { PlanChange } from '#core/diff/plan-change.ts';
import { createRow } from '#core/plan/create-plan.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { smallPlan } from '../../../support/plans.ts';

const plan = smallPlan();

/** Takes both plans apart and together again, so that no object is shared, and checks the way back. */
function changesOf(before: Plan, after: Plan): readonly PlanChange[] {
  const diff = diffPlans(structuredClone(before), structuredClone(after));
  expect(applyDiff(before, diff)).toStrictEqual(after);
  return diff.changes;
}

function withIndicator(changes: Partial<Indicator>): Plan {
  return { ...plan, indicators: plan.indicators.map((row) => ({ ...row, ...changes })) };
}

test('a title with other words', () => {
  const after = { ...plan, goals: plan.goals.map((row) => ({ ...row, title: 'Language at work' })) };
  expect(changesOf(plan, after)).toEqual([
    {
      kind: 'field.changed',
      place: { table: 'goals', id: 'goal-a' },
      field: ['title'],
      before: 'Language for work',
      after: 'Language at work',
    },
  ]);
});

test('a date that moved, and one of a section', () => {
  const after = {
    ...plan,
    profile: { ...plan.profile, end: '2030-06-30', organisation: { name: 'City', type: null } },
    targets: plan.targets.map((row) => ({ ...row, deadline: '2028-12-31' })),
  };
  const deadline = { before: '2028-06-30', after: '2028-12-31' };
  expect(changesOf(plan, after)).toEqual([
    {
      kind: 'field.changed',
      place: { section: 'profile' },
      field: ['organisation', 'name'],
      before: '',
      after: 'City',
    },
    {
      kind: 'field.changed',
      place: { section: 'profile' },
      field: ['end'],
      before: '2029-12-31',
      after: '2030-06-30',
    },
    { kind: 'field.changed', place: { table: 'targets', id: 'target-a' }, field: ['deadline'], ...deadline },
  ]);
});

test('a goal that comes with its target, and goes with it', () => {
  const goal = { ...createRow('goals', 'goal-b'), title: 'Homes' };
  const target = { ...createRow('targets', 'target-b'), title: 'find a home', goalId: 'goal-b' };
  const after = { ...plan, goals: [goal, ...plan.goals], targets: [...plan.targets, target] };
  expect(changesOf(plan, after)).toEqual([
    { kind: 'row.added', table: 'goals', id: 'goal-b', row: goal, at: 0 },
    { kind: 'row.added', table: 'targets', id: 'target-b', row: target, at: 1 },
  ]);
  expect(changesOf(after, plan)).toEqual([
    { kind: 'row.removed', table: 'goals', id: 'goal-b', row: goal, at: 0 },
    { kind: 'row.removed', table: 'targets', id: 'target-b', row: target, at: 1 },
  ]);
});

test('what the removal of a goal takes along', () => {
  const after = applyEdit(plan, { kind: 'row.removed', table: 'goals', id: 'goal-a' });
  const described = changesOf(plan, after).map((change) => [change.kind, 'table' in change ? change.table : null]);
  expect(described).toEqual([
    ['row.removed', 'goals'],
    ['row.removed', 'targets'],
    ['row.removed', 'activities'],
    ['row.removed', 'indicators'],
    ['row.removed', 'measurements'],
  ]);
});

test('milestones: one with another value, one more, one less', () => {
  const place = { table: 'indicators', id: 'indicator-a' };
  const second = { id: 'mark-2', date: '2028-12-31', value: 50 };
  const first = { id: 'mark-1', date: '2027-12-31', value: 30 };
  expect(changesOf(plan, withIndicator({ milestones: [{ ...first, value: 35 }, second] }))).toEqual([
    { kind: 'field.changed', place, field: ['milestones', 'mark-1', 'value'], before: 30, after: 35 },
    { kind: 'field.changed', place, field: ['milestones', 'mark-2'], before: null, after: second },
  ]);
  expect(changesOf(plan, withIndicator({ milestones: [] }))).toEqual([
    { kind: 'field.changed', place, field: ['milestones', 'mark-1'], before: first, after: null },
  ]);
});

test('milestones in another order are one change of the list', () => {
  const [first, second] = [
    { id: 'mark-1', date: '2027-12-31', value: 30 },
    { id: 'mark-2', date: '2028-12-31', value: 50 },
  ];
  const [before, after] = [
    withIndicator({ milestones: [first, second] }),
    withIndicator({ milestones: [second, first] }),
  ];
  expect(changesOf(before, after)).toEqual([
    {
      kind: 'field.changed',
      place: { table: 'indicators', id: 'indicator-a' },
      field: ['milestones'],
      before: [first, second],
      after: [second, first],
    },
  ]);
});

test('a list of words, and of links, as a whole', () => {
  const after = {
    ...plan,
    activities: plan.activities.map((row) => ({ ...row, partners: ['Library', 'School'], targetIds: [] })),
  };
  const place = { table: 'activities', id: 'activity-a' };
  expect(changesOf(plan, after)).toEqual([
    { kind: 'field.changed', place, field: ['targetIds'], before: ['target-a'], after: [] },
    { kind: 'field.changed', place, field: ['partners'], before: [], after: ['Library', 'School'] },
  ]);
});

test('the order of rows, without those that came or went', () => {
  const goals = ['a', 'b', 'c', 'd'].map((letter) => ({ ...createRow('goals', letter), title: letter }));
  const [a, b, c, d] = goals;
  if (!a || !b || !c || !d) throw new Error('there are four');
  const targets = { targets: [], activities: [], indicators: [], measurements: [] };
  const [before, after] = [
    { ...plan, ...targets, goals: [a, b, c] },
    { ...plan, ...targets, goals: [c, d, a] },
  ];
  expect(changesOf(before, after)).toEqual([
    { kind: 'row.removed', table: 'goals', id: 'b', row: b, at: 1 },
    { kind: 'row.added', table: 'goals', id: 'd', row: d, at: 1 },
    { kind: 'rows.ordered', table: 'goals', ids: ['c', 'a'] },
  ]);
});

test('parts of the plan itself', () => {
  const after: Plan = {
    ...plan,
    language: 'fr',
    scheme: { id: 'annex-2004', version: 2 },
    notes: { comeBackLater: ['goals/goal-a/title'] },
    notCarried: [{ path: 'weather', value: 'fine' }],
    unparsed: { 'profile/start': 'spring', 'activities/activity-a/budget': '1.234' },
  };
  const place = { section: 'plan' };
  const changed = (field: readonly string[], from: unknown, to: unknown) => ({
    kind: 'field.changed',
    place,
    field,
    before: from,
    after: to,
  });
  expect(changesOf(plan, after)).toEqual([
    changed(['scheme', 'version'], 1, 2),
    changed(['language'], 'en', 'fr'),
    changed(['notes', 'comeBackLater'], [], ['goals/goal-a/title']),
    changed(['unparsed', 'profile/start'], null, 'spring'),
    changed(['unparsed', 'activities/activity-a/budget'], null, '1.234'),
    changed(['notCarried'], [], [{ path: 'weather', value: 'fine' }]),
  ]);
});

test('fields and tables that this version does not know', () => {
  const report = (id: string, text: string) => ({ id, activityId: 'activity-a', text });
  const [before, after] = [
    {
      ...plan,
      activities: plan.activities.map((row) => ({ ...row, outcome: { budget: null } })),
      siteVisits: [report('report-1', 'Quiet')],
    },
    {
      ...plan,
      activities: plan.activities.map((row) => ({ ...row, outcome: { budget: 90, end: '2027-01-01' } })),
      siteVisits: [report('report-1', 'Lively'), report('report-2', 'New')],
    },
  ];
  // Plans of a later version, which this one only keeps.
  const place = { table: 'activities', id: 'activity-a' };
  expect(changesOf(before as unknown as Plan, after as unknown as Plan)).toEqual([
    { kind: 'field.changed', place, field: ['outcome', 'budget'], before: null, after: 90 },
    { kind: 'field.changed', place, field: ['outcome', 'end'], before: null, after: '2027-01-01' },
    {
      kind: 'field.changed',
      place: { table: 'siteVisits', id: 'report-1' },
      field: ['text'],
      before: 'Quiet',
      after: 'Lively',
    },
    { kind: 'row.added', table: 'siteVisits', id: 'report-2', row: report('report-2', 'New'), at: 1 },
  ]);
  expect(changesOf(after as unknown as Plan, before as unknown as Plan)).toContainEqual({
    kind: 'field.changed',
    place,
    field: ['outcome'],
    before: { budget: 90, end: '2027-01-01' },
    after: { budget: null },
  });
});

test('rows that are the same object are equal without a look inside', () => {
  const untouchable = new Proxy(plan.targets[0] ?? createRow('targets', 'none'), {
    get: (row, name) => {
      if (name === 'id') return row.id;
      throw new Error(`${String(name)} was read`);
    },
  });
  const before = { ...plan, targets: [untouchable] };
  expect(diffPlans(before, { ...before, targets: [untouchable] })).toEqual({ changes: [] });
});
