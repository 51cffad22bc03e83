import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJsonObject, type Json } from '#core/migrate/json-value.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import { createPlan } from '#core/plan/create-plan.ts';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import { practiceOf } from '#core/plan/practice-of.ts';
import { startedFrom } from '#core/plan/started-from.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';

const plan = reportedPlan(await loadExample('lindenhafen', 'en'));

function started(from: Plan): Plan {
  let count = 0;
  return startedFrom(from, { newId: () => `fresh-${++count}` });
}

/** Every value within a plan, with the names and positions that lead to it. */
function leavesOf(value: Json, path = ''): readonly { readonly path: string; readonly value: Json }[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => leavesOf(one, `${path}/${at}`));
  if (isJsonObject(value)) return Object.entries(value).flatMap(([name, one]) => leavesOf(one, `${path}/${name}`));
  return [{ path, value }];
}

/** All objects and lists within a value, itself included. */
function objectsOf(value: Json): readonly object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsOf)] : [];
}

test('words of the chain are kept, and it hangs together as before', () => {
  const start = started(plan);
  const goalOf = ({ goals }: Plan, id: string | null) => goals.find((goal) => goal.id === id)?.title;
  const targetOf = ({ targets }: Plan, id: string | null) => targets.find((target) => target.id === id)?.title;
  const chainOf = (one: Plan) => ({
    goals: one.goals.map(({ title, description, alignments }) => [title, description, alignments]),
    groups: one.goals.map(({ targetGroupIds }) =>
      targetGroupIds.map((id) => one.targetGroups.find((group) => group.id === id)?.name),
    ),
    targets: one.targets.map(({ title, unit, direction, goalId }) => [title, unit, direction, goalOf(one, goalId)]),
    activities: one.activities.map(({ title, description, targetIds }) => [
      title,
      description,
      targetIds.map((id) => targetOf(one, id)),
    ]),
    indicators: one.indicators.map(({ title, calculation, numerator, sources, frequency, targetId }) => [
      [title, calculation, numerator, sources, frequency],
      targetOf(one, targetId),
    ]),
    assumptions: one.assumptions.map(({ id, ...words }) => words),
    risks: one.risks.map(({ title, category, response }) => [title, category, response]),
  });
  expect(chainOf(start)).toEqual(chainOf(plan));
  expect(start.goals.length).toBeGreaterThan(2);
});

test('where the plan comes from is said, and nothing else of who, where and when', () => {
  const { title, organisation } = plan.profile;
  const start = started(plan);
  expect(start.origin).toEqual({ kind: 'start', title, organisation: organisation.name });
  const blank = createPlan({ id: start.id, language: plan.language, scheme: plan.scheme });
  const { targetGroups, goals, targets, activities, indicators, assumptions, risks, origin, notes, ...rest } = start;
  expect(blank).toMatchObject(rest);
  const byWhom = activities.map(({ lead, partners, status }) => [lead, ...partners, status].join(' '));
  expect(new Set(byWhom)).toEqual(new Set([' planned']));
  const persons = plan.activities.flatMap(({ lead, partners }) => [lead, ...partners]).filter(Boolean);
  const values = new Set(leavesOf(start).map(({ value }) => value));
  expect(persons.length).toBeGreaterThan(5);
  expect(persons.filter((name) => name !== organisation.name && values.has(name))).toEqual([]);
});

test('goals and targets whose titles name the place or a figure are marked to come back to, others are not', () => {
  const [goal, target] = [plan.goals[0], plan.targets[0]];
  if (!goal || !target) throw new Error('The example has goals and targets');
  const goals = ['Refugees in Lindenhafen settle', 'Courses within 18 months', 'Friends of the harbour', 'fictional'];
  const targets = ['80% start by the end of 2025', '٣ months', 'Everybody has a contact person'];
  const start = started({
    ...plan,
    profile: { ...plan.profile, region: 'Lindenhafen (fictional, 92 000 inhabitants)' },
    goals: goals.map((title, at) => ({ ...goal, id: `g${at}`, title })),
    targets: targets.map((title, at) => ({ ...target, id: `t${at}`, title })),
  });
  const markedIn = (table: 'goals' | 'targets') =>
    start[table].filter(({ id }) => start.notes.comeBackLater.includes(`${table}/${id}`)).map(({ title }) => title);
  expect(markedIn('goals')).toEqual(goals.slice(0, 2));
  expect(markedIn('targets')).toEqual(targets.slice(0, 2));
  expect(start.notes.comeBackLater).toHaveLength(4);
});

test('a start of a practice names the plan that the practice is of', () => {
  const practice = practiceOf(plan, plan.goals[0]?.id ?? '', 'practice-1');
  expect(practice?.origin?.kind).toBe('practice');
  expect(practice && started(practice).origin).toEqual({ ...practice?.origin, kind: 'start' });
});

test('of any plan it opens without remarks, with no number, no date, no measurement and no id of that plan, and shares nothing with it', () => {
  fc.assert(
    fc.property(planArbitrary, (any) => {
      const start = started(any);
      expect(planSchema.parse(start)).toEqual(start);
      expect(openPlanText(planToJson(start), { newId: () => 'never' })).toEqual({
        ok: true,
        value: { plan: start, remarks: [] },
      });
      const leaves = leavesOf(start);
      const numbers = leaves.filter(({ value }) => typeof value === 'number').map(({ path }) => path);
      expect(numbers).toEqual(['/formatVersion', '/scheme/version']);
      const dated = leaves.filter(({ path }) => /\/(?:start|end|date|until|due|deadline|toBeEstablished)$/u.test(path));
      expect(dated.every(({ value }) => value === null)).toBe(true);
      expect([start.measurements, start.activityReports, start.fundingSources]).toEqual([[], [], []]);
      const ids = leaves.filter(({ path }) => path.endsWith('/id') && path !== '/scheme/id').map(({ value }) => value);
      expect(ids.filter((id) => !String(id).startsWith('fresh-'))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      const theirs = new Set(objectsOf(any));
      expect(objectsOf(start).filter((part) => theirs.has(part))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
