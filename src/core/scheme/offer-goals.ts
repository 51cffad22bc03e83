import type { Goal, Plan } from '../plan/plan-schema.ts';
import type { CatalogueGoal } from './scheme-index.ts';
import type { SchemePack } from './scheme-packs.ts';

/** Goals of the catalogue that share the policy field or groups of a goal of the plan, nearest first. */
export function goalsNear(pack: SchemePack, plan: Plan, goal: Goal): readonly CatalogueGoal[] {
  return nearest(pack.scheme.goals, fieldsOf([goal]), groupsOf(plan, goal.targetGroupIds));
}

/** Every goal of the catalogue, those near to the plan as a whole first. */
export function goalsByFit(pack: SchemePack, plan: Plan): readonly CatalogueGoal[] {
  const groups = groupsOf(
    plan,
    plan.targetGroups.map(({ id }) => id),
  );
  const fitting = nearest(pack.scheme.goals, fieldsOf(plan.goals), groups);
  return [...fitting, ...pack.scheme.goals.filter((entry) => !fitting.includes(entry))];
}

function fieldsOf(goals: readonly Goal[]): ReadonlySet<string> {
  return new Set(goals.flatMap(({ policyField }) => policyField ?? []));
}

function groupsOf(plan: Plan, rowIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    plan.targetGroups.filter(({ id }) => rowIds.includes(id)).flatMap(({ catalogueId }) => catalogueId ?? []),
  );
}

/** Sorting is stable, so that equals keep the order of the catalogue. */
function nearest(
  goals: readonly CatalogueGoal[],
  fields: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): readonly CatalogueGoal[] {
  const scored = goals.map((goal) => ({
    goal,
    score: (fields.has(goal.policyField) ? 100 : 0) + goal.targetGroupIds.filter((id) => groups.has(id)).length,
  }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ goal }) => goal);
}
