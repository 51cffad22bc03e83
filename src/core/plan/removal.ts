import type { PlanTable } from './plan-path.ts';
import type { Plan } from './plan-schema.ts';

/** Ids of the rows that go when a row is removed, by table; the row itself included. */
export type Removal = { readonly [T in PlanTable]?: ReadonlySet<string> };

/**
 * What goes with a row: a goal takes its targets; a target takes its indicators and the activities that serve nothing else.
 * Rows that merely mention a removed row are kept and lose the mention.
 */
export function removalOf(plan: Plan, table: PlanTable, id: string): Removal {
  if (table === 'goals') {
    const targets = new Set(plan.targets.filter((target) => target.goalId === id).map((target) => target.id));
    return { goals: new Set([id]), targets, ...dependentsOfTargets(plan, targets) };
  }
  if (table === 'targets') {
    const targets = new Set([id]);
    return { targets, ...dependentsOfTargets(plan, targets) };
  }
  return { [table]: new Set([id]) };
}

function dependentsOfTargets(plan: Plan, targets: ReadonlySet<string>): Pick<Removal, 'activities' | 'indicators'> {
  const servesOnlyThese = (targetIds: readonly string[]) =>
    targetIds.length > 0 && targetIds.every((target) => targets.has(target));
  return {
    activities: new Set(
      plan.activities.filter((activity) => servesOnlyThese(activity.targetIds)).map((activity) => activity.id),
    ),
    indicators: new Set(
      plan.indicators.filter((row) => row.targetId !== null && targets.has(row.targetId)).map((row) => row.id),
    ),
  };
}

/** The plan without the rows of a removal, without links to them and without their typed text and marks. */
export function removeRows(plan: Plan, removal: Removal): Plan {
  const keeps = (table: PlanTable) => (row: { readonly id: string }) => !removal[table]?.has(row.id);
  const without = (ids: readonly string[], gone: ReadonlySet<string> | undefined) =>
    gone ? ids.filter((id) => !gone.has(id)) : [...ids];
  const isKeptPath = (path: string) => {
    const [table = '', id = ''] = path.split('/');
    return !removal[table as PlanTable]?.has(id); // a path outside the tables finds no set and is kept
  };
  return {
    ...plan,
    targetGroups: plan.targetGroups.filter(keeps('targetGroups')),
    goals: plan.goals
      .filter(keeps('goals'))
      .map((goal) => withIds(goal, 'targetGroupIds', without(goal.targetGroupIds, removal.targetGroups))),
    targets: plan.targets
      .filter(keeps('targets'))
      .map((target) => withIds(target, 'targetGroupIds', without(target.targetGroupIds, removal.targetGroups))),
    activities: plan.activities
      .filter(keeps('activities'))
      .map((activity) => withIds(activity, 'targetIds', without(activity.targetIds, removal.targets))),
    indicators: plan.indicators.filter(keeps('indicators')),
    measurements: plan.measurements.filter((measurement) => !removal.indicators?.has(measurement.indicatorId)),
    assumptions: plan.assumptions.filter(keeps('assumptions')),
    risks: plan.risks.filter(keeps('risks')),
    fundingSources: plan.fundingSources.filter(keeps('fundingSources')),
    notes: { comeBackLater: plan.notes.comeBackLater.filter(isKeptPath) },
    unparsed: Object.fromEntries(Object.entries(plan.unparsed).filter(([path]) => isKeptPath(path))),
  };
}

function withIds<K extends string, R extends { readonly [P in K]: readonly string[] }>(
  row: R,
  key: K,
  ids: string[],
): R {
  return row[key].length === ids.length ? row : { ...row, [key]: ids };
}
