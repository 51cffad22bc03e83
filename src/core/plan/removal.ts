import { type RowTable, rowTables } from './plan-path.ts';
import type { Plan } from './plan-schema.ts';

/** Ids of the rows that go when a row is removed, by table; the row itself included. */
export type Removal = { readonly [T in RowTable]?: ReadonlySet<string> };

/**
 * What goes with a row: a goal takes its targets; a target takes its indicators and the activities that serve nothing else.
 * Rows that merely mention a removed row are kept and lose the mention.
 */
export function removalOf(plan: Plan, table: RowTable, id: string): Removal {
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

/** The removal with the measurements of its indicators, which go with them. */
export function withMeasurements({ measurements }: Pick<Plan, 'measurements'>, removal: Removal): Removal {
  const gone = measurements.filter(
    (row) => removal.measurements?.has(row.id) === true || removal.indicators?.has(row.indicatorId) === true,
  );
  return { ...removal, measurements: new Set(gone.map(({ id }) => id)) };
}

/** The plan without the rows of a removal, without links to them and without their typed text and marks. */
export function removeRows(plan: Plan, asked: Removal): Plan {
  const removal = withMeasurements(plan, asked);
  const keeps = (table: RowTable) => (row: { readonly id: string }) => !removal[table]?.has(row.id);
  const without = (ids: readonly string[], gone: ReadonlySet<string> | undefined) =>
    gone ? ids.filter((id) => !gone.has(id)) : [...ids];
  const isKeptPath = (path: string) => {
    const [table = '', id = ''] = path.split('/');
    return !removal[table as RowTable]?.has(id); // a path outside the tables finds no set and is kept
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
    measurements: plan.measurements.filter(keeps('measurements')),
    assumptions: plan.assumptions.filter(keeps('assumptions')),
    risks: plan.risks.filter(keeps('risks')),
    fundingSources: plan.fundingSources.filter(keeps('fundingSources')),
    activityReports: plan.activityReports.filter(keeps('activityReports')),
    notes: { comeBackLater: plan.notes.comeBackLater.filter(isKeptPath) },
    unparsed: Object.fromEntries(Object.entries(plan.unparsed).filter(([path]) => isKeptPath(path))),
  };
}

/**
 * The plan without these rows and with all that was hung on them since, which loses its link. A target group that is named elsewhere stays.
 * The same object when none of the rows is there.
 */
export function takeOutRows(
  plan: Plan,
  rows: readonly { readonly table: RowTable; readonly row: { readonly id: string } }[],
): Plan {
  const idsOf = (table: RowTable) => new Set(rows.filter((one) => one.table === table).map(({ row }) => row.id));
  const [goals, targets] = [idsOf('goals'), idsOf('targets')];
  const stayingNames = [
    ...plan.goals.filter(({ id }) => !goals.has(id)),
    ...plan.targets.filter(({ id }) => !targets.has(id)),
  ].flatMap((row) => row.targetGroupIds);
  const removal = Object.fromEntries(rowTables.map((table) => [table, idsOf(table)])) as Record<RowTable, Set<string>>; // one entry for each table
  for (const id of stayingNames) removal.targetGroups.delete(id);
  if (!rowTables.some((table) => plan[table].some(({ id }) => removal[table].has(id)))) return plan;
  const rest = removeRows(plan, removal);
  return {
    ...rest,
    targets: rest.targets.map((row) => (row.goalId !== null && goals.has(row.goalId) ? { ...row, goalId: null } : row)),
    indicators: rest.indicators.map((row) =>
      row.targetId !== null && targets.has(row.targetId) ? { ...row, targetId: null } : row,
    ),
  };
}

function withIds<K extends string, R extends { readonly [P in K]: readonly string[] }>(
  row: R,
  key: K,
  ids: string[],
): R {
  return row[key].length === ids.length ? row : { ...row, [key]: ids };
}
