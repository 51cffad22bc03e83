import { describe, expect, it } from 'vitest';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { adoptEntry, type ParentChoice, parentChoices } from '#ui/wizard/panel/adopt-entry.ts';
import type { EntryKey } from '#ui/wizard/panel/catalogue-entry.ts';
import { annexPack, countingIds, threeYearPlan } from '../../../unit/core/scheme/annex-pack.ts';

const pack = await annexPack('en');
const goal: EntryKey = { level: 'goal', id: 'intro-language' };
const target: EntryKey = { level: 'target', id: 'intro-language-start' };
const activity: EntryKey = { level: 'activity', id: 'intro-act-placement-test' };

const newId = countingIds();
const emptyPlan = threeYearPlan();

function adopted(plan: Plan, entry: EntryKey, parent: ParentChoice): { plan: Plan; id: string } {
  const adoption = adoptEntry(pack, plan, entry, parent, newId);
  if (!adoption) throw new Error('Unknown entry');
  return { plan: applyEdit(plan, adoption.edit), id: adoption.id };
}

describe('adoptEntry', () => {
  it('brings the target and goal of an activity along in one edit', () => {
    const { plan, id } = adopted(emptyPlan, activity, { kind: 'catalogue', entry: target });
    const [goalRow] = plan.goals;
    const [targetRow] = plan.targets;
    expect(plan.goals.map((row) => row.catalogueId)).toEqual([goal.id]);
    expect(plan.targets.map((row) => [row.catalogueId, row.goalId])).toEqual([[target.id, goalRow?.id]]);
    expect(plan.activities.map((row) => [row.id, row.targetIds])).toEqual([[id, [targetRow?.id]]]);
  });

  it('hangs the target that comes along on the goal that the plan has already', () => {
    const start = adopted(emptyPlan, goal, { kind: 'none' });
    const { plan } = adopted(start.plan, activity, { kind: 'catalogue', entry: target });
    expect(plan.goals.map((row) => row.id)).toEqual([start.id]);
    expect(plan.targets.map((row) => row.goalId)).toEqual([start.id]);
  });

  it('hangs an entry on the row that was chosen, whatever the catalogue says', () => {
    const own = adopted(emptyPlan, { level: 'goal', id: 'intro-work' }, { kind: 'none' });
    const { plan } = adopted(own.plan, target, { kind: 'row', id: own.id });
    expect(plan.targets.map((row) => row.goalId)).toEqual([own.id]);
  });
});

describe('parentChoices', () => {
  it('asks nothing for a goal, nor for a target whose goal is in the plan once', () => {
    const start = adopted(emptyPlan, goal, { kind: 'none' });
    expect(parentChoices(pack, start.plan, goal, undefined)).toEqual([{ kind: 'none' }]);
    expect(parentChoices(pack, start.plan, target, undefined)).toEqual([{ kind: 'row', id: start.id }]);
  });

  it('offers the open goal first, then the goal of the catalogue, the others, and to decide later', () => {
    const first = adopted(emptyPlan, { level: 'goal', id: 'intro-work' }, { kind: 'none' });
    const second = adopted(first.plan, { level: 'goal', id: 'intro-orientation' }, { kind: 'none' });
    expect(parentChoices(pack, second.plan, target, second.id)).toEqual([
      { kind: 'row', id: second.id },
      { kind: 'catalogue', entry: goal },
      { kind: 'row', id: first.id },
      { kind: 'none' },
    ]);
  });

  it('offers each of several copies of the goal before the others, and nothing else to add', () => {
    const first = adopted(emptyPlan, goal, { kind: 'none' });
    const other = adopted(first.plan, { level: 'goal', id: 'intro-work' }, { kind: 'none' });
    const twice = adopted(other.plan, goal, { kind: 'none' });
    expect(parentChoices(pack, twice.plan, target, undefined)).toEqual([
      { kind: 'row', id: first.id },
      { kind: 'row', id: twice.id },
      { kind: 'row', id: other.id },
    ]);
  });
});
