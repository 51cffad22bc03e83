import { describe, expect, test } from 'vitest';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import {
  type Adoption,
  adoptActivity,
  adoptAssumption,
  adoptGoal,
  adoptIndicator,
  adoptRisk,
  adoptTarget,
  adoptTargetGroup,
  isAdopted,
} from '#core/scheme/adopt-catalogue.ts';
import { annexPack, countingIds, threeYearPlan } from './annex-pack.ts';

const pack = await annexPack('en');

/** Appends rows as the plan's own edits do, and checks that the result is a plan. */
function add(plan: Plan, edit: Extract<PlanEdit, { kind: 'rows.added' }>): Plan {
  const tables = structuredClone(plan);
  for (const { table, row } of edit.rows) Object.assign(tables, { [table]: [...tables[table], structuredClone(row)] });
  return planSchema.parse(tables);
}

function present(adoption: Adoption | null): Adoption {
  if (!adoption) throw new Error('nothing was adopted');
  return adoption;
}

function planWithGoal() {
  const newId = countingIds();
  const { edit, id } = present(adoptGoal(pack, threeYearPlan(), 'intro-language', newId));
  return { plan: add(threeYearPlan(), edit), goalId: id, newId };
}

describe('a goal', () => {
  test('comes with its words, field, alignments and the groups that the plan lacks', () => {
    const { plan, goalId } = planWithGoal();
    expect(plan.goals).toEqual([
      {
        id: goalId,
        catalogueId: 'intro-language',
        policyField: 'introduction-programmes',
        title: pack.text.goals['intro-language']?.title,
        overallPolicyGoal: '',
        description: pack.text.goals['intro-language']?.description,
        targetGroupIds: plan.targetGroups.map(({ id }) => id),
        alignments: [{ framework: 'common-basic-principles', item: 'cbp-4' }],
      },
    ]);
    expect(plan.targetGroups.map(({ catalogueId, name }) => [catalogueId, name])).toEqual([
      ['newly-arrived', 'Newly arrived immigrants'],
      ['recognised-refugees', 'Recognised refugees'],
      ['subsidiary-protection', 'Beneficiaries of subsidiary protection'],
      ['family-migrants', 'Family migrants'],
    ]);
  });

  test('links groups that the plan has, by origin or by the same name, instead of adding them again', () => {
    const group = { id: 'own', catalogueId: null, name: ' Recognised refugees', sizePerYear: 150, needs: '' };
    const start = {
      ...threeYearPlan(),
      targetGroups: [group, { ...group, id: 'adopted', catalogueId: 'family-migrants', name: 'Families' }],
    };
    const plan = add(start, present(adoptGoal(pack, start, 'intro-language', countingIds())).edit);
    expect(plan.targetGroups).toHaveLength(4);
    expect(plan.goals[0]?.targetGroupIds).toEqual([
      plan.targetGroups[2]?.id,
      'own',
      plan.targetGroups[3]?.id,
      'adopted',
    ]);
  });

  test('speaks the language of the pack', async () => {
    const french = await annexPack('fr');
    const { edit } = present(adoptGoal(french, threeYearPlan('fr'), 'intro-language', countingIds()));
    expect(add(threeYearPlan('fr'), edit).targetGroups[1]?.name).toBe('Réfugiés reconnus');
  });
});

describe('a target', () => {
  test('comes with its value, unit, direction and groups, due within the suggested months', () => {
    const { plan, goalId, newId } = planWithGoal();
    const { edit, id } = present(adoptTarget(pack, plan, 'intro-language-start', goalId, newId));
    expect(edit.rows).toHaveLength(1);
    expect(add(plan, edit).targets).toEqual([
      {
        id,
        catalogueId: 'intro-language-start',
        goalId,
        heading: null,
        title: pack.text.targets['intro-language-start']?.title,
        targetGroupIds: plan.targetGroups.map((group) => group.id),
        value: 80,
        unit: '%',
        direction: 'at-least',
        deadline: '2026-01-01',
      },
    ]);
  });

  test('is due at the end of a shorter programme, and undated before the programme has a start', () => {
    const short = { ...threeYearPlan(), profile: { ...threeYearPlan().profile, end: '2025-06-30' } };
    const undated = { ...threeYearPlan(), profile: { ...threeYearPlan().profile, start: null } };
    const deadlineIn = (plan: Plan) =>
      add(plan, present(adoptTarget(pack, plan, 'intro-language-start', null, countingIds())).edit).targets[0]
        ?.deadline;
    expect([deadlineIn(short), deadlineIn(undated)]).toEqual(['2025-06-30', null]);
  });

  test('without a goal row hangs below the copy of its own goal, or loose', () => {
    const { plan, goalId, newId } = planWithGoal();
    const goalOf = (start: Plan) =>
      add(start, present(adoptTarget(pack, start, 'intro-language-start', null, newId)).edit).targets[0]?.goalId;
    expect([goalOf(plan), goalOf(threeYearPlan())]).toEqual([goalId, null]);
  });
});

describe('what hangs below a target', () => {
  const { plan: start, goalId, newId } = planWithGoal();
  const target = present(adoptTarget(pack, start, 'intro-language-start', goalId, newId));
  const plan = add(start, target.edit);

  test('an activity comes with its words for the target', () => {
    const { edit, id } = present(adoptActivity(pack, plan, 'intro-act-placement-test', target.id, newId));
    const [activity] = add(plan, edit).activities;
    expect(activity).toMatchObject({
      id,
      catalogueId: 'intro-act-placement-test',
      ...pack.text.activities['intro-act-placement-test'],
    });
    expect([activity?.targetIds, activity?.budget, activity?.lead]).toEqual([[target.id], null, '']);
  });

  test('the indicator that measures the target aims at its value and date', () => {
    const { edit, id } = present(adoptIndicator(pack, plan, 'intro-ind-start-8w', target.id, newId));
    const words = pack.text.indicators['intro-ind-start-8w'];
    expect(add(plan, edit).indicators).toEqual([
      {
        id,
        catalogueId: 'intro-ind-start-8w',
        targetId: target.id,
        heading: null,
        title: words?.title,
        type: 'output',
        measure: 'percentage',
        unit: '%',
        direction: 'increase',
        cumulative: false,
        calculation: words?.calculation,
        numerator: words?.numerator,
        scale: [],
        denominator: words?.denominator,
        sources: ['programme-register', 'course-records'],
        frequency: 'quarterly',
        breakdowns: ['sex', 'age-group', 'legal-status', 'municipality'],
        owner: '',
        baseline: { value: null, date: null, note: '' },
        toBeEstablished: null,
        target: { value: 80, date: '2026-01-01' },
        milestones: [],
        benchmark: { type: 'own-baseline', value: null, source: words?.benchmark },
        earlierSeries: [],
      },
    ]);
  });

  test.each([
    ['of an edited target takes the edited value', { value: 60 }, 60],
    ['of a target in another unit takes the date only', { unit: 'persons' }, null],
    ['of a target turned round takes the date only', { direction: 'at-most' as const }, null],
    ['of a target of the authors takes the date only', { catalogueId: null }, null],
  ])('the measuring indicator %s', (_, change, value) => {
    const edited = { ...plan, targets: plan.targets.map((row) => ({ ...row, ...change })) };
    const { edit } = present(adoptIndicator(pack, edited, 'intro-ind-start-8w', target.id, newId));
    expect(add(edited, edit).indicators[0]?.target).toEqual({ value, date: '2026-01-01' });
  });

  test('any other indicator takes the date only', () => {
    const { edit } = present(adoptIndicator(pack, plan, 'intro-ind-wait-days', target.id, newId));
    expect(add(plan, edit).indicators[0]?.target).toEqual({ value: null, date: '2026-01-01' });
  });

  test('without a target row both find the copy of their own target', () => {
    const activity = add(plan, present(adoptActivity(pack, plan, 'intro-act-placement-test', null, newId)).edit)
      .activities[0];
    const indicator = add(plan, present(adoptIndicator(pack, plan, 'intro-ind-start-8w', null, newId)).edit)
      .indicators[0];
    expect([activity?.targetIds, indicator?.targetId]).toEqual([[target.id], target.id]);
    const loose = add(start, present(adoptActivity(pack, start, 'intro-act-placement-test', null, newId)).edit)
      .activities[0];
    expect(loose?.targetIds).toEqual([]);
  });

  test('copies share nothing with the catalogue', () => {
    const { edit } = present(adoptIndicator(pack, plan, 'intro-ind-start-8w', target.id, newId));
    const entry = pack.index.indicator('intro-ind-start-8w');
    for (const { table, row } of edit.rows) if (table === 'indicators') row.sources.push('own words');
    expect(entry?.dataSourceIds).toEqual(['programme-register', 'course-records']);
  });
});

describe('risks, assumptions and groups', () => {
  test('a risk comes rated and answered, its owner open', () => {
    const { edit, id } = present(adoptRisk(pack, 'risk-law-change', countingIds()));
    const words = pack.text.risks['risk-law-change'];
    expect(add(threeYearPlan(), edit).risks).toEqual([
      {
        id,
        catalogueId: 'risk-law-change',
        category: 'political',
        title: words?.title,
        likelihood: 'medium',
        impact: 'high',
        response: words?.mitigation,
        owner: '',
      },
    ]);
  });

  test('an assumption comes with its check and its fallback', () => {
    const { edit, id } = present(adoptAssumption(pack, 'as-arrivals', countingIds()));
    expect(add(threeYearPlan(), edit).assumptions).toEqual([
      { id, catalogueId: 'as-arrivals', ...pack.text.assumptions['as-arrivals'] },
    ]);
  });

  test('a group is added once', () => {
    const { edit, id } = present(adoptTargetGroup(pack, threeYearPlan(), 'students', countingIds()));
    const plan = add(threeYearPlan(), edit);
    expect(plan.targetGroups).toEqual([
      { id, catalogueId: 'students', name: 'International students', sizePerYear: null, needs: '' },
    ]);
    expect(adoptTargetGroup(pack, plan, 'students', countingIds())).toEqual({
      edit: { kind: 'rows.added', rows: [] },
      id,
    });
  });
});

test('an id that the catalogue lacks adopts nothing', () => {
  const plan = threeYearPlan();
  const newId = countingIds();
  expect([
    adoptGoal(pack, plan, 'gone', newId),
    adoptTarget(pack, plan, 'gone', null, newId),
    adoptActivity(pack, plan, 'gone', null, newId),
    adoptIndicator(pack, plan, 'gone', null, newId),
    adoptRisk(pack, 'gone', newId),
    adoptAssumption(pack, 'gone', newId),
    adoptTargetGroup(pack, plan, 'gone', newId),
  ]).toEqual([null, null, null, null, null, null, null]);
});

test('what was adopted is known by its origin', () => {
  const { plan } = planWithGoal();
  expect(['intro-language', 'recognised-refugees', 'intro-orientation'].map((id) => isAdopted(plan, id))).toEqual([
    true,
    true,
    false,
  ]);
});

test('every entry of the catalogue can be adopted and makes a plan', () => {
  const newId = countingIds();
  let plan = threeYearPlan();
  const { goals, targets, activities, indicators, risks, assumptions } = pack.scheme;
  const adopt = (take: (current: Plan) => Adoption | null) => {
    for (const { table, row } of present(take(plan)).edit.rows) plan = { ...plan, [table]: [...plan[table], row] };
  };
  for (const { id } of goals) adopt((current) => adoptGoal(pack, current, id, newId));
  for (const { id } of targets) adopt((current) => adoptTarget(pack, current, id, null, newId));
  for (const { id } of activities) adopt((current) => adoptActivity(pack, current, id, null, newId));
  for (const { id } of indicators) adopt((current) => adoptIndicator(pack, current, id, null, newId));
  for (const { id } of risks) adopt(() => adoptRisk(pack, id, newId));
  for (const { id } of assumptions) adopt(() => adoptAssumption(pack, id, newId));
  expect(planSchema.safeParse(plan).success).toBe(true);
  expect([plan.goals.length, plan.targets.length, plan.activities.length, plan.indicators.length]).toEqual([
    34, 84, 167, 174,
  ]);
  expect(plan.targets.filter(({ goalId }) => goalId === null)).toEqual([]);
  expect(new Set(plan.targetGroups.map(({ name }) => name)).size).toBe(plan.targetGroups.length);
});
