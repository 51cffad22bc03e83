import { describe, expect, it } from 'vitest';
import { applyEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type Adoption, adoptActivity, adoptGoal, adoptTarget } from '#core/scheme/adopt-catalogue.ts';
import { hasParent, offersHere } from '#ui/wizard/panel/offers-here.ts';
import { annexPack, countingIds, threeYearPlan } from '../../../unit/core/scheme/annex-pack.ts';

const pack = await annexPack('en');
const newId = countingIds();

function adopted(plan: Plan, adoption: Adoption | null): { plan: Plan; id: string } {
  if (!adoption) throw new Error('Unknown entry');
  return { plan: applyEdit(plan, adoption.edit), id: adoption.id };
}

const goal = adopted(threeYearPlan(), adoptGoal(pack, threeYearPlan(), 'intro-language', newId));
const target = adopted(goal.plan, adoptTarget(pack, goal.plan, 'intro-language-start', goal.id, newId));
const activity = adopted(target.plan, adoptActivity(pack, target.plan, 'intro-act-placement-test', target.id, newId));

describe('offersHere', () => {
  it('puts what hangs on the open target before its neighbours, and what the plan has last below each', () => {
    const offers = offersHere(pack, activity.plan, { step: 'targets', itemId: target.id });
    const brief = offers.map(({ level, id, parentId, adopted: isIn }) => [level, id, parentId === target.id, isIn]);
    const activities = pack.index.activitiesOfTarget('intro-language-start').map(({ id }) => id);
    const indicators = pack.index.indicatorsOfTarget('intro-language-start').map(({ id }) => id);
    const targets = pack.index.targetsOfGoal('intro-language').map(({ id }) => id);
    expect(brief).toEqual([
      ...activities.filter((id) => id !== 'intro-act-placement-test').map((id) => ['activity', id, true, false]),
      ...indicators.map((id) => ['indicator', id, true, false]),
      ['activity', 'intro-act-placement-test', true, true],
      ...targets.filter((id) => id !== 'intro-language-start').map((id) => ['target', id, false, false]),
      ['target', 'intro-language-start', false, true],
    ]);
  });

  it('names each entry once for an open goal of the catalogue', () => {
    const offers = offersHere(pack, goal.plan, { step: 'goals', itemId: goal.id });
    expect(offers.map(({ id }) => id)).toEqual(pack.index.targetsOfGoal('intro-language').map(({ id }) => id));
  });

  it('has nothing for a step about the programme alone', () => {
    expect(offersHere(pack, goal.plan, { step: 'profile' })).toEqual([]);
  });
});

describe('hasParent', () => {
  it('holds as long as the row is in the plan', () => {
    const [offer] = offersHere(pack, target.plan, { step: 'activities' });
    if (!offer) throw new Error('The target has activities in the catalogue');
    expect(hasParent(target.plan, offer)).toBe(true);
    expect(hasParent(goal.plan, offer)).toBe(false);
    expect(hasParent(goal.plan, { ...offer, parentId: null })).toBe(true);
  });
});
