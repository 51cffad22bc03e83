import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { practiceOf, sharedActivities } from '#core/plan/practice-of.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';

const plan = reportedPlan(await loadExample('lindenhafen', 'en'));
const [first] = plan.goals;
if (!first) throw new Error('The example has goals');

test('one goal with what hangs on it, under a new id, without contact, funding and reports', () => {
  const practice = practiceOf(plan, first.id, 'practice-1');
  const targets = plan.targets.filter(({ goalId }) => goalId === first.id);
  expect(practice?.id).toBe('practice-1');
  expect(practice?.goals).toEqual([first]);
  expect(practice?.targets).toEqual(targets);
  expect(practice?.profile).toEqual({ ...plan.profile, contact: '' });
  expect(plan.profile.contact).not.toBe('');
  expect(practice).toMatchObject({ fundingSources: [], risks: [], activityReports: [], assumptions: [] });
  expect(practice?.activities.length).toBeGreaterThan(0);
  expect(practice?.indicators.every(({ targetId }) => targets.some(({ id }) => id === targetId))).toBe(true);
});

test('no person who entered a value and no small number goes along', () => {
  const practice = practiceOf(plan, first.id, 'practice-1');
  expect(JSON.stringify(plan.measurements)).toContain('A. Clerk');
  expect(JSON.stringify(practice)).not.toContain('A. Clerk');
  const small = practice?.measurements
    .flatMap(({ breakdown }) => breakdown)
    .filter(({ numerator }) => numerator !== null && numerator < 5);
  expect(small).toEqual([]);
  expect(practice?.measurements.length).toBeGreaterThan(3);
});

test('who answers for an indicator, and what was noted beside a value, stay out, however they were typed', () => {
  const named: Plan = {
    ...plan,
    indicators: plan.indicators.map((row) => ({ ...row, owner: 'B. Owner' })),
    measurements: plan.measurements.map((row) => ({ ...row, note: 'Ask B. Owner', evidence: 'Mail of B. Owner' })),
    activities: plan.activities.map((row) => ({ ...row, lead: 'Language office' })),
  };
  const [indicator, measurement] = [named.indicators[0], named.measurements[0]];
  const unparsed = {
    [`indicators/${indicator?.id}/owner`]: 'B. Owner',
    [`measurements/${measurement?.id}/evidence`]: 'B. Owner',
    [`measurements/${measurement?.id}/value`]: '12x',
  };
  const practice = practiceOf({ ...named, unparsed }, first.id, 'practice-1');
  expect(JSON.stringify(practice)).not.toContain('B. Owner');
  expect(JSON.stringify(practice)).not.toContain('Minutes of the board');
  expect(practice?.measurements.every(({ earlier }) => earlier.length === 0)).toBe(true);
  expect(practice?.activities[0]?.lead).toBe('Language office');
  expect(practice?.unparsed).toEqual({ [`measurements/${measurement?.id}/value`]: '12x' });
});

test('an activity is shared when it serves a target beside those of the goal', () => {
  const [activity] = plan.activities.filter(({ targetIds }) => targetIds.includes(plan.targets[0]?.id ?? ''));
  const other = plan.targets.find(({ goalId }) => goalId !== first.id);
  if (!activity || !other) throw new Error('The example has them');
  const both = { ...activity, targetIds: [...activity.targetIds, other.id] };
  const shared = { ...plan, activities: plan.activities.map((row) => (row === activity ? both : row)) };
  const coordination = 'ex-intro-act-coordination';
  expect([...sharedActivities(plan, first.id)]).toEqual([coordination]);
  expect([...sharedActivities(shared, first.id)]).toEqual([activity.id, coordination]);
});

test('a goal that the plan does not have is no practice', () => {
  expect(practiceOf(plan, 'nobody', 'practice-1')).toBeNull();
});

test('it opens anywhere as the plan that it is', async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary, async (any) => {
      for (const { id } of any.goals) {
        const practice = planSchema.parse(practiceOf(any, id, 'practice-1'));
        const known = new Set(practice.targets.map((row) => row.id));
        for (const row of practice.activities) expect(row.targetIds.every((target) => known.has(target))).toBe(true);
        const bytes = new TextEncoder().encode(planToJson(practice));
        expect(await openPlanBytes(bytes, { newId: () => 'new' })).toMatchObject({
          ok: true,
          value: { plan: practice },
        });
      }
    }),
    { numRuns: 30 },
  );
});
