import { createPlan, createRow } from '#core/plan/create-plan.ts';
import type { Activity, Goal, Indicator, Plan, Target, TargetGroup } from '#core/plan/plan-schema.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import { phrase, sentences, title } from './bench-texts.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

export type PlanSize = {
  readonly goals: number;
  readonly targets: number;
  readonly activities: number;
  readonly indicators: number;
};

/** The plan that the bars of typing, opening and editing are about. */
export const largePlanSize: PlanSize = { goals: 50, targets: 200, activities: 600, indicators: 1_000 };

/** The same proportions with 10,000 rows in all: 62 of them are target groups, risks, assumptions and funding sources. */
export const hugePlanSize: PlanSize = { goals: 268, targets: 1_074, activities: 3_223, indicators: 5_373 };

export type SideRows = {
  readonly targetGroups: number;
  readonly assumptions: number;
  readonly risks: number;
  readonly fundingSources: number;
};

const sideRows: SideRows = { targetGroups: 12, assumptions: 20, risks: 20, fundingSources: 10 };

/** Rows of all tables of a plan. */
export function rowCount(plan: Plan): number {
  const { targetGroups, goals, targets, activities, indicators, measurements, assumptions, risks, fundingSources } =
    plan;
  const tables = [targetGroups, goals, targets, activities, indicators];
  const others = [measurements, assumptions, risks, fundingSources];
  return [...tables, ...others].reduce((sum, rows) => sum + rows.length, 0);
}

/** A whole plan without blockers: every field filled as authors fill it, all links valid, several scripts. Same seed, same plan. */
export function generatePlan(
  size: PlanSize,
  { seed, scheme, sides = sideRows }: { seed: number; scheme: Scheme; sides?: SideRows },
): Plan {
  const random = seededRandom(seed);
  const vocabularies: Words = { random, scheme };
  const targetGroups = rows(sides.targetGroups, 'group', (id) => targetGroup(id, random));
  const goals = rows(size.goals, 'goal', (id) => goal(id, vocabularies, targetGroups));
  const targets = rows(size.targets, 'target', (id, at) => target(id, random, { goals, targetGroups, at }));
  const blank = createPlan({
    id: `bench-${seed}-${size.indicators}`,
    language: 'en',
    scheme: { id: scheme.id, version: scheme.version },
  });
  return {
    ...blank,
    ...programme(blank, random),
    targetGroups,
    goals,
    targets,
    activities: rows(size.activities, 'activity', (id, at) => activity(id, random, { targets, at })),
    indicators: rows(size.indicators, 'indicator', (id, at) => indicator(id, vocabularies, { targets, at })),
    assumptions: rows(sides.assumptions, 'assumption', (id) => ({
      ...createRow('assumptions', id),
      text: sentences(random, 1),
      howToCheck: sentences(random, 1),
      ifNotTrue: sentences(random, 1),
    })),
    risks: rows(sides.risks, 'risk', (id) => ({
      ...createRow('risks', id),
      category: random.pick(scheme.vocabularies.riskCategories),
      title: title(random),
      likelihood: random.pick(['low', 'medium', 'high'] as const),
      impact: random.pick(['low', 'medium', 'high'] as const),
      response: sentences(random, 2),
      owner: phrase(random),
    })),
    fundingSources: rows(sides.fundingSources, 'fund', (id) => ({
      ...createRow('fundingSources', id),
      name: phrase(random),
      amount: random.whole(50, 5_000) * 1_000,
    })),
  };
}

type Words = { readonly random: SeededRandom; readonly scheme: Scheme };

function rows<R>(count: number, name: string, row: (id: string, at: number) => R): R[] {
  return Array.from({ length: count }, (_, at) => row(`${name}-${at + 1}`, at));
}

function programme(blank: Plan, random: SeededRandom): Pick<Plan, 'profile' | 'resources' | 'monitoring'> {
  return {
    profile: {
      ...blank.profile,
      title: 'Arriving, learning, working: programme of the region',
      context: sentences(random, 6),
      organisation: { name: 'Integration office of the region', type: 'regional-authority' },
      level: 'regional',
      country: 'BE',
      region: 'BE10',
      start: '2027-01-01',
      end: '2030-12-31',
      contact: 'integration@example.org',
    },
    resources: { staffFte: 42.5, note: sentences(random, 3) },
    monitoring: {
      ...blank.monitoring,
      steering: sentences(random, 3),
      reportFrequency: 'yearly',
      reports: rows(4, 'report', (id, at) => ({ id, title: `Report ${at + 1}`, due: `${2027 + at}-12-15` })),
      evaluation: sentences(random, 4),
      budget: 250_000,
    },
  };
}

function targetGroup(id: string, random: SeededRandom): TargetGroup {
  return {
    ...createRow('targetGroups', id),
    name: `${phrase(random)} (${id})`,
    sizePerYear: random.whole(20, 4_000),
    needs: sentences(random, 3),
  };
}

function goal(id: string, { random, scheme }: Words, groups: readonly TargetGroup[]): Goal {
  return {
    ...createRow('goals', id),
    policyField: random.pick(scheme.policyFields).id,
    title: title(random),
    overallPolicyGoal: sentences(random, 1),
    description: sentences(random, 3),
    targetGroupIds: random.pickSome(groups, random.whole(1, 3)).map((group) => group.id),
  };
}

/** Rows are dealt out in turn, so that every goal has targets and every target activities and indicators. */
type Links<T> = T & { readonly at: number };

function linked<R>(list: readonly R[], at: number): R {
  const row = list[at % list.length];
  if (row === undefined) throw new Error('A plan without rows to link to');
  return row;
}

function target(
  id: string,
  random: SeededRandom,
  { goals, targetGroups, at }: Links<{ goals: readonly Goal[]; targetGroups: readonly TargetGroup[] }>,
): Target {
  return {
    ...createRow('targets', id),
    goalId: linked(goals, at).id,
    title: title(random),
    targetGroupIds: random.pickSome(targetGroups, 1).map((group) => group.id),
    value: random.whole(5, 95),
    unit: random.pick(['%', 'persons', 'households']),
    direction: random.pick(['at-least', 'at-most', 'maintain'] as const),
    deadline: day(random, 2028, 2030),
  };
}

function activity(id: string, random: SeededRandom, { targets, at }: Links<{ targets: readonly Target[] }>): Activity {
  const first = linked(targets, at).id;
  const targetIds = random.chance(0.2) ? [first, linked(targets, at + 1).id] : [first];
  return {
    ...createRow('activities', id),
    targetIds: [...new Set(targetIds)],
    title: title(random),
    description: sentences(random, random.whole(2, 5)),
    start: day(random, 2027, 2028),
    end: day(random, 2029, 2030),
    lead: phrase(random),
    partners: Array.from({ length: random.whole(0, 3) }, () => phrase(random)),
    budget: random.whole(2, 400) * 500,
    expectedParticipants: random.whole(10, 600),
  };
}

function indicator(
  id: string,
  { random, scheme: { vocabularies } }: Words,
  { targets, at }: Links<{ targets: readonly Target[] }>,
): Indicator {
  const isShare = random.chance(0.6);
  return {
    ...createRow('indicators', id),
    targetId: linked(targets, at).id,
    title: title(random),
    type: random.pick(['input', 'output', 'outcome', 'outcome', 'impact'] as const),
    measure: isShare ? 'percentage' : 'number',
    unit: isShare ? '%' : 'persons',
    direction: random.pick(['increase', 'decrease', 'maintain'] as const),
    calculation: sentences(random, random.whole(1, 2)),
    ...(isShare ? { numerator: phrase(random), denominator: phrase(random) } : {}),
    sources: random.pickSome(vocabularies.dataSources, random.whole(1, 2)),
    frequency: random.pick(vocabularies.frequencies),
    breakdowns: random.pickSome(vocabularies.disaggregations, random.whole(1, 3)),
    owner: phrase(random),
    baseline: { value: random.whole(5, 40), date: '2026-06-30', note: random.chance(0.3) ? sentences(random, 1) : '' },
    target: { value: random.whole(41, 95), date: day(random, 2029, 2030) },
    milestones: [
      { id: 'm1', date: '2027-12-31', value: random.whole(20, 50) },
      { id: 'm2', date: '2028-12-31', value: random.whole(51, 80) },
    ].slice(0, random.whole(0, 2)),
    benchmark: random.chance(0.3)
      ? { type: random.pick(vocabularies.benchmarkTypes), value: random.whole(30, 90), source: 'Eurostat' }
      : { type: null, value: null, source: '' },
  };
}

function day(random: SeededRandom, firstYear: number, lastYear: number): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${random.whole(firstYear, lastYear)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}
