import { expect, test } from 'vitest';
import { factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { smallPlan } from '../../../support/plans.ts';
import { annexPack } from '../scheme/annex-pack.ts';

const { index, text } = await annexPack('en');
const factsOf = (plan: Plan) => factsOfPlan(plan, { asOf: '2027-02-03T04:05:06.000Z', index, text });

const principles = (index.goal('intro-language')?.principles ?? []).map((item) => `common-basic-principles/${item}`);

test('facts say of a plan as a whole what it is, in codes of the field and without stray spaces', () => {
  const plan = smallPlan();
  const { profile } = plan;
  const organisation = { ...profile.organisation, name: 'City office' };
  const facts = factsOf({
    ...plan,
    language: 'deu',
    profile: { ...profile, organisation, level: 'local', country: 'EL', region: ' Attica ', currency: 'EUR' },
    targetGroups: [
      { ...createRow('targetGroups', 'group-1'), name: ' Sailors ' },
      { ...createRow('targetGroups', 'group-2'), name: 'Children', catalogueId: 'children' },
      { ...createRow('targetGroups', 'group-3'), name: '' },
      { ...createRow('targetGroups', 'group-4'), name: 'SAILORS' },
    ],
  });
  const { goals, targets, activities, indicators, ...head } = facts;
  expect(head).toEqual({
    factsVersion: 4,
    planId: 'plan-1',
    asOf: '2027-02-03T04:05:06.000Z',
    title: 'Arriving in Lindenhafen',
    organisation: 'City office',
    language: 'de',
    scheme: { id: 'annex-2004', version: 1 },
    level: 'local',
    country: 'GR',
    region: 'Attica',
    currency: 'EUR',
    firstYear: 2027,
    lastYear: 2029,
    start: '2027-01-01',
    end: '2029-12-31',
    groups: ['own:sailors', 'children'],
    groupNames: ['Sailors', 'SAILORS'],
  });
  const undated = factsOf({ ...plan, profile: { ...profile, country: null, start: null, end: null } });
  expect([undated.country, undated.firstYear, undated.lastYear, undated.start, undated.end]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a goal that says no principle of its own has those of its entry', () => {
  const goal = { ...createRow('goals', 'goal-1'), title: 'Language' };
  const own = { framework: 'common-basic-principles', item: 'cbp-9' };
  const other = { framework: 'action-plan', item: 'two' };
  const { goals } = factsOf({
    ...smallPlan(),
    goals: [
      { ...goal, id: 'a', catalogueId: 'intro-language', policyField: 'health', targetGroupIds: ['group-1', 'gone'] },
      { ...goal, id: 'b', catalogueId: 'intro-language', alignments: [other, other] },
      { ...goal, id: 'c', catalogueId: 'intro-language', alignments: [other, own] },
      { ...goal, id: 'd', alignments: [] },
      { ...goal, id: 'e', catalogueId: 'gone' },
    ],
  });
  expect(principles).not.toEqual([]);
  expect(goals).toEqual([
    {
      catalogueId: 'intro-language',
      policyField: 'health',
      title: 'Language',
      groups: ['own:recognised refugees'],
      alignments: principles,
    },
    expect.objectContaining({ policyField: null, groups: [], alignments: ['action-plan/two', ...principles] }),
    expect.objectContaining({ alignments: ['action-plan/two', 'common-basic-principles/cbp-9'] }),
    expect.objectContaining({ catalogueId: null, alignments: [] }),
    expect.objectContaining({ catalogueId: 'gone', alignments: [] }),
  ]);
});

test('a target is set by its value and its deadline, and has the groups of its goal where it names none', () => {
  const target = { ...createRow('targets', 'target'), goalId: 'goal-a' };
  const { targets } = factsOf({
    ...smallPlan(),
    targetGroups: ['group-1', 'group-2'].map((id) => ({ ...createRow('targetGroups', id), name: id })),
    targets: [
      { ...target, id: 'a', value: 0, deadline: '2028-06-30', targetGroupIds: ['group-2'] },
      { ...target, id: 'b', value: 5 },
      { ...target, id: 'c', deadline: '2030-01-01' },
      { ...target, id: 'd', goalId: 'gone' },
      { ...target, id: 'e', goalId: null, targetGroupIds: ['gone'] },
    ],
  });
  expect(targets).toEqual([
    { goal: 0, isSet: true, due: 2028, groups: ['own:group-2'] },
    { goal: 0, isSet: false, due: null, groups: ['own:group-1'] },
    { goal: 0, isSet: false, due: 2030, groups: ['own:group-1'] },
    { goal: -1, isSet: false, due: null, groups: [] },
    { goal: -1, isSet: false, due: null, groups: [] },
  ]);
});

test('an activity names the targets that are there, each once, and who leads it', () => {
  const activity = createRow('activities', 'activity');
  const { activities } = factsOf({
    ...smallPlan(),
    activities: [
      {
        ...activity,
        ...{ id: 'a', targetIds: ['gone', 'target-a', 'target-a'], lead: ' City ', start: '2027-01-01' },
        ...{ end: '2027-06-30', budget: 1000.5, expectedParticipants: 12 },
      },
      { ...activity, id: 'b' },
    ],
  });
  expect(activities).toEqual([
    { targets: [0], lead: 'City', start: '2027-01-01', end: '2027-06-30', money: 1000.5, people: 12 },
    { targets: [], lead: '', start: null, end: null, money: null, people: null },
  ]);
});

test('an indicator says what it means in its own words, and what was measured in its present series', () => {
  const indicator = { ...createRow('indicators', 'own'), title: 'Homes', targetId: 'target-a', unit: ' homes ' };
  const said = { numerator: ' Homes found ', denominator: ' All homes ', calculation: ' Counted. ' };
  const measured = (id: string, value: number, series: string | null) => {
    return { ...createRow('measurements', id), indicatorId: 'own', date: '2027-12-31', value, series };
  };
  const { indicators } = factsOf({
    ...smallPlan(),
    indicators: [
      {
        ...indicator,
        ...{ ...said, measure: 'number', baseline: { ...indicator.baseline, value: 1 } },
        target: { ...indicator.target, value: 9 },
      },
      { ...indicator, ...{ id: 'b', targetId: 'gone', measure: 'number', calculation: said.calculation } },
    ],
    measurements: [measured('a', 3, null), measured('b', 4, 'series-1')],
  });
  expect(indicators).toEqual([
    {
      target: 0,
      catalogueId: null,
      title: 'Homes',
      definition: expect.stringMatching(/^~[0-9A-F]{13}$/u),
      wording: { numerator: 'Homes found', denominator: 'All homes', calculation: '' },
      measure: 'number',
      unit: 'homes',
      direction: 'increase',
      baseline: 1,
      targetValue: 9,
      values: [{ date: '2027-12-31', value: 3, numerator: null, denominator: null, breakdown: [] }],
    },
    expect.objectContaining({
      target: -1,
      wording: { numerator: '', denominator: '', calculation: 'Counted.' },
      baseline: null,
      targetValue: null,
      values: [],
    }),
  ]);
});
