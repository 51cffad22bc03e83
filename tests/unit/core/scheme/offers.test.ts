import { describe, expect, test } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type OfferPlace, offersFor } from '#core/scheme/offers.ts';
import { annexPack, threeYearPlan } from './annex-pack.ts';

const pack = await annexPack('en');
const { index, scheme } = pack;

/** One adopted goal with one adopted target, and one goal and target in own words. */
const plan: Plan = {
  ...threeYearPlan(),
  targetGroups: [{ ...createRow('targetGroups', 'landlords'), catalogueId: 'landlords-group' }],
  goals: [
    { ...createRow('goals', 'adopted'), catalogueId: 'intro-language', policyField: 'introduction-programmes' },
    { ...createRow('goals', 'own'), policyField: 'housing', targetGroupIds: ['landlords'] },
    createRow('goals', 'silent'),
  ],
  targets: [
    { ...createRow('targets', 'start'), catalogueId: 'intro-language-start', goalId: 'adopted' },
    { ...createRow('targets', 'own-target'), goalId: 'own' },
    { ...createRow('targets', 'loose') },
  ],
  activities: [{ ...createRow('activities', 'test'), catalogueId: 'intro-act-placement-test', targetIds: ['start'] }],
  indicators: [{ ...createRow('indicators', 'share'), targetId: 'start' }],
};

function offered(place: OfferPlace, of: Plan = plan) {
  return offersFor(pack, of, place).map(({ level, id }) => `${level} ${id}`);
}

const named = (level: string, entries: readonly { id: string }[]) => entries.map(({ id }) => `${level} ${id}`);

describe('goals', () => {
  test('a new plan is offered every goal in the order of the catalogue', () => {
    expect(offered({ step: 'goals' }, threeYearPlan())).toEqual(named('goal', scheme.goals));
  });

  test('a plan with goals is offered those of its fields first', () => {
    const fields = offersFor(pack, plan, { step: 'goals' })
      .slice(0, 10)
      .map(({ id }) => index.goal(id)?.policyField);
    expect(new Set(fields)).toEqual(new Set(['introduction-programmes', 'housing']));
    expect(offered({ step: 'goals' })).toHaveLength(scheme.goals.length);
  });

  test('an open goal of the catalogue is offered its targets, adopted ones flagged', () => {
    expect(offersFor(pack, plan, { step: 'goals', itemId: 'adopted' })).toEqual([
      { level: 'target', id: 'intro-language-start', parentId: 'adopted', adopted: true },
      { level: 'target', id: 'intro-language-level', parentId: 'adopted', adopted: false },
      { level: 'target', id: 'intro-language-complete', parentId: 'adopted', adopted: false },
    ]);
  });

  test('an open goal in own words is offered goals of its field, those with its groups first', () => {
    const goals = offersFor(pack, plan, { step: 'goals', itemId: 'own' }).map(({ id }) => index.goal(id));
    expect(goals.slice(0, 3).map((goal) => goal?.policyField)).toEqual(['housing', 'housing', 'housing']);
    expect(goals[0]?.targetGroupIds).toContain('landlords-group');
  });
});

describe('targets', () => {
  test('the goal that is open, or the goal of the target that is open, decides', () => {
    const expected = named('target', index.targetsOfGoal('intro-language'));
    expect(offered({ step: 'targets', itemId: 'adopted' })).toEqual(expected);
    expect(offered({ step: 'targets', itemId: 'start' })).toEqual(expected);
  });

  test('a goal in own words borrows from its field', () => {
    const fields = offersFor(pack, plan, { step: 'targets', itemId: 'own' })
      .slice(0, 5)
      .map(({ id }) => index.goal(index.target(id)?.goalId ?? '')?.policyField);
    expect(new Set(fields)).toEqual(new Set(['housing']));
  });

  test('a goal that says nothing yet has nothing to offer, and neither has a row that does not exist', () => {
    expect(offered({ step: 'targets', itemId: 'silent' })).toEqual([]);
    expect(offered({ step: 'targets', itemId: 'gone' })).toEqual([]);
  });

  test('the step as a whole offers those of every goal, each once', () => {
    const all = offered({ step: 'targets' });
    expect(all.slice(0, 3)).toEqual(named('target', index.targetsOfGoal('intro-language')));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('activities and indicators', () => {
  test('come from the target, or from the target of the row that is open', () => {
    const activities = named('activity', index.activitiesOfTarget('intro-language-start'));
    const indicators = named('indicator', index.indicatorsOfTarget('intro-language-start'));
    expect(offered({ step: 'activities', itemId: 'start' })).toEqual(activities);
    expect(offered({ step: 'activities', itemId: 'test' })).toEqual(activities);
    expect(offered({ step: 'indicators', itemId: 'start' })).toEqual(indicators);
    expect(offered({ step: 'indicators', itemId: 'share' })).toEqual(indicators);
  });

  test('say below which row they belong and which the plan has', () => {
    expect(offersFor(pack, plan, { step: 'activities', itemId: 'start' })[0]).toEqual({
      level: 'activity',
      id: 'intro-act-placement-test',
      parentId: 'start',
      adopted: true,
    });
  });

  test('a target in own words borrows from the field of its goal; a loose one has nothing', () => {
    const offers = offersFor(pack, plan, { step: 'activities', itemId: 'own-target' });
    expect(offers.length).toBeGreaterThan(0);
    expect(new Set(offers.map(({ parentId }) => parentId))).toEqual(new Set(['own-target']));
    expect(offered({ step: 'indicators', itemId: 'loose' })).toEqual([]);
  });

  test('the indicator step offers risks and assumptions too', () => {
    expect(offered({ step: 'indicators' })).toEqual(
      expect.arrayContaining([...named('risk', scheme.risks), ...named('assumption', scheme.assumptions)]),
    );
  });
});

test('groups of the adopted goals come before the rest of the vocabulary', () => {
  const offers = offersFor(pack, plan, { step: 'target-groups' });
  expect(offers.slice(0, 4).map(({ id }) => id)).toEqual(index.goal('intro-language')?.targetGroupIds);
  expect(offers).toHaveLength(scheme.vocabularies.targetGroups.length);
  expect(offers.filter(({ adopted }) => adopted).map(({ id }) => id)).toEqual(['landlords-group']);
});

test('steps without a catalogue have no offers', () => {
  expect((['profile', 'partners', 'resources'] as const).map((step) => offered({ step }))).toEqual([[], [], []]);
});
