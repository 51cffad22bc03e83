import { createPlan, createRow } from './create-plan.ts';
import type { PlanRow } from './plan-path.ts';
import type { Plan, PlanOrigin } from './plan-schema.ts';

/** What a plan that comes from `plan` keeps of where it comes from. */
export function originOf({ profile }: Plan, kind: PlanOrigin['kind']): PlanOrigin {
  return { kind, title: profile.title, organisation: profile.organisation.name };
}

type NewIds = ReadonlyMap<string, string>;

/**
 * A new plan that begins with what another one does. Kept are the words that say what is to change, what is done for it and how it is
 * counted: goals, targets, activities, indicators, target groups, assumptions and risks, with their links. All that is of one place and
 * time is empty: the profile, every number, date, rating, person and organisation, what was measured, done, reported and funded.
 * Target values too: without the baseline that they were set against they would pass for decided, and nobody would be asked for them.
 * Titles are kept as they were written; goals and targets whose titles have figures or the name of that place in them are marked to come
 * back to, because only an author can reword them.
 * The plan and each of its rows get an id from `newId`; nothing is shared with the given plan, which is named as `origin`.
 */
export function startedFrom(plan: Plan, { newId }: { readonly newId: () => string }): Plan {
  const idsOf = (rows: readonly { readonly id: string }[]): NewIds => new Map(rows.map(({ id }) => [id, newId()]));
  const ids = { groups: idsOf(plan.targetGroups), goals: idsOf(plan.goals), targets: idsOf(plan.targets) };
  const isForeign = foreignTitles(plan);
  const marked = (rows: readonly { readonly id: string; readonly title: string }[]) => rows.filter(isForeign);
  return {
    ...createPlan({ id: newId(), language: plan.language, scheme: { ...plan.scheme } }),
    origin: originOf(plan, 'start'),
    notes: {
      comeBackLater: [
        ...marked(plan.goals).map(({ id }) => `goals/${linkOf(id, ids.goals)}`),
        ...marked(plan.targets).map(({ id }) => `targets/${linkOf(id, ids.targets)}`),
      ],
    },
    targetGroups: plan.targetGroups.map((row) => startedGroup(row, ids.groups)),
    goals: plan.goals.map((row) => startedGoal(row, ids)),
    targets: plan.targets.map((row) => startedTarget(row, ids)),
    activities: plan.activities.map(({ catalogueId, targetIds, title, description }) => ({
      ...createRow('activities', newId()),
      ...{ catalogueId, title, description, targetIds: linked(targetIds, ids.targets) },
    })),
    indicators: plan.indicators.map((row) => startedIndicator(row, ids.targets, newId())),
    assumptions: plan.assumptions.map((row) => ({ ...row, id: newId() })),
    risks: plan.risks.map(({ catalogueId, category, title, response }) => ({
      ...createRow('risks', newId()),
      ...{ catalogueId, category, title, response },
    })),
  };
}

/** Whether a title has a figure in it, or a name of the place of the plan; what stands in brackets there only explains the place. */
function foreignTitles({ profile }: Plan): (row: { readonly title: string }) => boolean {
  const place = new Set(
    wordsOf(profile.region.replace(/\([^)]*\)/gu, ' ')).filter((word) => /^\p{Lu}.{3}/u.test(word)),
  );
  return ({ title }) => /\p{Nd}/u.test(title) || wordsOf(title).some((word) => place.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
}

function startedGroup({ id, ...row }: PlanRow<'targetGroups'>, groups: NewIds): PlanRow<'targetGroups'> {
  return { ...row, id: linkOf(id, groups), sizePerYear: null };
}

type Links = { readonly groups: NewIds; readonly goals: NewIds; readonly targets: NewIds };

function startedGoal(row: PlanRow<'goals'>, { groups, goals }: Links): PlanRow<'goals'> {
  return {
    ...row,
    id: linkOf(row.id, goals),
    targetGroupIds: linked(row.targetGroupIds, groups),
    alignments: row.alignments.map((one) => ({ ...one })),
  };
}

function startedTarget(row: PlanRow<'targets'>, { groups, goals, targets }: Links): PlanRow<'targets'> {
  return {
    ...row,
    id: linkOf(row.id, targets),
    goalId: row.goalId === null ? null : (goals.get(row.goalId) ?? null),
    targetGroupIds: linked(row.targetGroupIds, groups),
    value: null,
    deadline: null,
  };
}

/** Sources and breakdowns are kept: how something is counted is the same in another place. A benchmark is a number of one place. */
function startedIndicator(row: PlanRow<'indicators'>, targets: NewIds, id: string): PlanRow<'indicators'> {
  const { owner, baseline, toBeEstablished, target, milestones, benchmark, earlierSeries } = createRow(
    'indicators',
    id,
  );
  return {
    ...row,
    ...{ id, owner, baseline, toBeEstablished, target, milestones, benchmark, earlierSeries },
    targetId: row.targetId === null ? null : (targets.get(row.targetId) ?? null),
    scale: [...row.scale],
    sources: [...row.sources],
    breakdowns: [...row.breakdowns],
  };
}

function linkOf(id: string, ids: NewIds): string {
  const link = ids.get(id);
  if (link === undefined) throw new Error(`No new id was made for ${id}`);
  return link;
}

/** Links to rows that the plan does not have stay behind. */
function linked(links: readonly string[], ids: NewIds): string[] {
  return links.flatMap((id) => ids.get(id) ?? []);
}
