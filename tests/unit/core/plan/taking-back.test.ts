import { describe, expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { applyEdit, type PlanEdit, type RowAddition } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { smallPlan } from '../../../support/plans.ts';

/** The small plan with a second row before and after each that is removed, typed texts and marks. */
function fullPlan(): Plan {
  const plan = smallPlan();
  return {
    ...plan,
    targetGroups: [createRow('targetGroups', 'group-0'), ...plan.targetGroups, createRow('targetGroups', 'group-2')],
    goals: [
      createRow('goals', 'goal-0'),
      ...plan.goals,
      { ...createRow('goals', 'goal-z'), targetGroupIds: ['group-0', 'group-1', 'group-2'] },
    ],
    targets: [...plan.targets, { ...createRow('targets', 'target-z'), goalId: 'goal-z' }],
    activities: [...plan.activities, { ...createRow('activities', 'activity-z'), targetIds: ['target-a', 'target-z'] }],
    notes: { comeBackLater: ['profile/title', 'targets/target-a', 'step/goals'] },
    unparsed: {
      'profile/end': 'soon',
      'indicators/indicator-a/baseline/value': '12,5x',
      [`measurements/${plan.measurements[0]?.id}/value`]: 'about 12',
    },
  };
}

const retitled = (title: string): PlanEdit => ({
  kind: 'form.applied',
  ref: { section: 'profile' },
  values: { title },
  language: 'en',
});

describe('taking back a removal', () => {
  test.each([
    ['goals', 'goal-a'],
    ['targets', 'target-a'],
    ['targetGroups', 'group-1'],
    ['activities', 'activity-a'],
    ['indicators', 'indicator-a'],
  ] as const)('of %s gives the plan as it was', (table, id) => {
    const before = fullPlan();
    const removed = applyEdit(before, { kind: 'row.removed', table, id });
    expect(removed).not.toEqual(before);
    const there = new Set(removed.measurements.map((row) => row.id));
    const typed = Object.keys(removed.unparsed).filter((path) => path.startsWith('measurements/'));
    expect(typed.filter((path) => !there.has(path.split('/')[1] ?? ''))).toEqual([]);
    expect(applyEdit(removed, { kind: 'rows.restored', table, id, before })).toEqual(before);
  });

  test('keeps what was written since', () => {
    const before = fullPlan();
    const removed = applyEdit(before, { kind: 'row.removed', table: 'goals', id: 'goal-a' });
    const later = applyEdit(applyEdit(removed, retitled('New title')), {
      kind: 'rows.added',
      rows: [{ table: 'goals', row: createRow('goals', 'goal-new') }],
    });
    expect(applyEdit(later, { kind: 'rows.restored', table: 'goals', id: 'goal-a', before })).toEqual({
      ...before,
      profile: { ...before.profile, title: 'New title' },
      goals: [...before.goals, createRow('goals', 'goal-new')],
    });
  });

  test('leaves out links to rows that went meanwhile', () => {
    const before = fullPlan();
    const removed = applyEdit(before, { kind: 'row.removed', table: 'targets', id: 'target-a' });
    const later = ['goal-a', 'goal-z'].reduce(
      (plan, id) => applyEdit(plan, { kind: 'row.removed', table: 'goals', id }),
      removed,
    );
    const restored = applyEdit(later, { kind: 'rows.restored', table: 'targets', id: 'target-a', before });
    expect(restored.targets).toEqual([{ ...before.targets[0], goalId: null }]);
    expect(restored.activities.map(({ id, targetIds }) => [id, targetIds])).toEqual([['activity-a', ['target-a']]]);
    expect(restored.indicators).toEqual(before.indicators);
  });

  test('changes nothing when the rows are there, and no row that has nothing to do with it', () => {
    const before = fullPlan();
    const edit: PlanEdit = { kind: 'rows.restored', table: 'targets', id: 'target-a', before };
    expect(applyEdit(before, edit)).toBe(before);
    const removed = applyEdit(before, { kind: 'row.removed', table: 'targets', id: 'target-a' });
    const restored = applyEdit(removed, edit);
    expect(restored.goals).toBe(removed.goals);
    expect(restored.targets[1]).toBe(removed.targets[0]);
  });
});

describe('taking back an addition', () => {
  const rows: readonly RowAddition[] = [
    { table: 'targetGroups', row: createRow('targetGroups', 'group-new') },
    { table: 'goals', row: { ...createRow('goals', 'goal-new'), targetGroupIds: ['group-new'] } },
    {
      table: 'targets',
      row: { ...createRow('targets', 'target-new'), goalId: 'goal-new', targetGroupIds: ['group-new'] },
    },
  ];
  const added = applyEdit(fullPlan(), { kind: 'rows.added', rows });
  const takenOut: PlanEdit = { kind: 'rows.takenOut', rows };

  test('gives the plan as it was, with what was written since', () => {
    expect(applyEdit(added, takenOut)).toEqual(fullPlan());
    const later = applyEdit(added, retitled('New title'));
    expect(applyEdit(later, takenOut)).toEqual(applyEdit(fullPlan(), retitled('New title')));
  });

  test('keeps own rows that were hung on it since, without their links', () => {
    const own = { ...createRow('indicators', 'own'), targetId: 'target-new', title: 'My words' };
    const later = applyEdit(added, { kind: 'rows.added', rows: [{ table: 'indicators', row: own }] });
    expect(applyEdit(later, takenOut).indicators).toEqual([...fullPlan().indicators, { ...own, targetId: null }]);
  });

  test('keeps a target group that another goal names by now', () => {
    const other = { ...createRow('goals', 'goal-other'), targetGroupIds: ['group-new'] };
    const later = applyEdit(added, { kind: 'rows.added', rows: [{ table: 'goals', row: other }] });
    const plan = applyEdit(later, takenOut);
    expect([plan.goals.at(-1), plan.targetGroups.at(-1)?.id]).toEqual([other, 'group-new']);
  });

  test('changes nothing when the rows are gone', () => {
    const plan = fullPlan();
    expect(applyEdit(plan, takenOut)).toBe(plan);
  });
});
