import { describe, expect, it } from 'vitest';
import { createPlan, createRow } from '#core/plan/create-plan.ts';
import { applyEdit, findRow, type PlanEdit } from '#core/plan/plan-edit.ts';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { removalOf } from '#core/plan/removal.ts';

/** Two goals; target t1 of g1, t2 of g2; activity a1 serves t1 only, a12 both; indicators i1 of t1, i2 of t2; measured by m1. */
function smallPlan(): Plan {
  const empty = createPlan({ id: 'plan', language: 'en', scheme: { id: 'annex-2004', version: 1 } });
  return {
    ...empty,
    targetGroups: [createRow('targetGroups', 'tg')],
    goals: [{ ...createRow('goals', 'g1'), targetGroupIds: ['tg'] }, createRow('goals', 'g2')],
    targets: [
      { ...createRow('targets', 't1'), goalId: 'g1', targetGroupIds: ['tg'] },
      { ...createRow('targets', 't2'), goalId: 'g2' },
    ],
    activities: [
      { ...createRow('activities', 'a1'), targetIds: ['t1'] },
      { ...createRow('activities', 'a12'), targetIds: ['t1', 't2'] },
    ],
    indicators: [
      { ...createRow('indicators', 'i1'), targetId: 't1' },
      { ...createRow('indicators', 'i2'), targetId: 't2' },
    ],
    measurements: [
      {
        ...createRow('measurements', 'm1'),
        indicatorId: 'i1',
        date: null,
        value: 1,
        numerator: null,
        denominator: null,
        breakdown: [],
        note: '',
        evidence: '',
      },
    ],
    notes: { comeBackLater: ['targets/t1', 'step/goals'] },
    unparsed: { 'indicators/i1/target/value': '12,5x', 'profile/start': 'soon' },
  };
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

describe('applyEdit', () => {
  it('gives an empty plan and empty rows that satisfy the schema', () => {
    expect(planSchema.safeParse(smallPlan()).success).toBe(true);
  });

  it('removes a goal with its targets, their indicators and measurements, and activities that serve nothing else', () => {
    const plan = applyEdit(smallPlan(), { kind: 'row.removed', table: 'goals', id: 'g1' });
    expect(ids(plan.goals)).toEqual(['g2']);
    expect(ids(plan.targets)).toEqual(['t2']);
    expect(plan.activities.map((row) => [row.id, row.targetIds])).toEqual([['a12', ['t2']]]);
    expect(ids(plan.indicators)).toEqual(['i2']);
    expect(plan.measurements).toEqual([]);
    expect(plan.notes.comeBackLater).toEqual(['step/goals']);
    expect(plan.unparsed).toEqual({ 'profile/start': 'soon' });
  });

  it('removes a target group from the goals and targets that name it', () => {
    const plan = applyEdit(smallPlan(), { kind: 'row.removed', table: 'targetGroups', id: 'tg' });
    expect(plan.goals.map((goal) => goal.targetGroupIds)).toEqual([[], []]);
    expect(plan.targets.map((target) => target.targetGroupIds)).toEqual([[], []]);
  });

  it('says beforehand what goes with a row', () => {
    expect(removalOf(smallPlan(), 'targets', 't1')).toEqual({
      targets: new Set(['t1']),
      activities: new Set(['a1']),
      indicators: new Set(['i1']),
    });
    expect(removalOf(smallPlan(), 'activities', 'a12')).toEqual({ activities: new Set(['a12']) });
  });

  it('moves a row past rows of other parents to the next with the same parent', () => {
    const plan = smallPlan();
    const targets = [plan.targets[0], plan.targets[1], { ...createRow('targets', 't3'), goalId: 'g1' }].flatMap(
      (row) => row ?? [],
    );
    const moved = applyEdit({ ...plan, targets }, { kind: 'row.moved', table: 'targets', id: 't1', by: 1 });
    expect(ids(moved.targets)).toEqual(['t3', 't2', 't1']);
    expect(ids(applyEdit(moved, { kind: 'row.moved', table: 'targets', id: 't1', by: -1 }).targets)).toEqual([
      't1',
      't2',
      't3',
    ]);
  });

  it('sets and takes back a mark and an alignment', () => {
    const mark: PlanEdit = { kind: 'later.toggled', path: 'goals/g1' };
    const align: PlanEdit = {
      kind: 'alignment.toggled',
      goalId: 'g1',
      framework: 'common-basic-principles',
      item: 'cbp-4',
    };
    const plan = smallPlan();
    const changed = applyEdit(applyEdit(plan, mark), align);
    expect(changed.notes.comeBackLater).toEqual(['targets/t1', 'step/goals', 'goals/g1']);
    expect(findRow(changed, 'goals', 'g1')?.alignments).toEqual([
      { framework: 'common-basic-principles', item: 'cbp-4' },
    ]);
    expect(applyEdit(applyEdit(changed, mark), align)).toEqual(plan);
  });

  it.each<PlanEdit>([
    { kind: 'row.removed', table: 'goals', id: 'nobody' },
    { kind: 'row.moved', table: 'goals', id: 'g1', by: -1 },
    { kind: 'row.moved', table: 'goals', id: 'nobody', by: 1 },
    { kind: 'language.set', language: 'en' },
    { kind: 'alignment.toggled', goalId: 'nobody', framework: 'f', item: 'i' },
    { kind: 'rows.added', rows: [{ table: 'goals', row: createRow('goals', 'g1') }] },
    { kind: 'form.applied', ref: { table: 'goals', id: 'nobody' }, values: { title: 'x' }, language: 'en' },
  ])('gives the same object when nothing changes: $kind', (edit) => {
    const plan = smallPlan();
    expect(applyEdit(plan, edit)).toBe(plan);
  });
});
