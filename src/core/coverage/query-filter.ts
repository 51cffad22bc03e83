import { byteAt, type Rows, smallAt, wholeAt } from './column.ts';
import type { CoverageFilters } from './coverage.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import type { FilterDimension, LensId } from './lens.ts';
import { notStated } from './lens.ts';
import { isPlanLens, keysOfPlan } from './plan-keys.ts';
import { createLeadKeys, createRowKeys } from './row-keys.ts';
import { createRowTime, type RowTime } from './time-of-rows.ts';

/** The rows of one plan that filters leave, by their numbers in the table. */
export type PlanRows = {
  /** No filter looks at what rows are about: rows that serve no target are left too. */
  readonly isWhole: boolean;
  /** Where only some years are asked for: what of a row falls into them. */
  readonly time: RowTime | null;
  /** Whether a target passes the filters, in whatever year it is due. */
  readonly inScope: (row: number) => boolean;
  readonly goalsWithoutTargets: readonly number[];
  readonly hasTarget: (row: number) => boolean;
  readonly hasActivity: (row: number) => boolean;
  /** Activities that are left and serve a target. */
  readonly activitiesOf: (targetRow: number) => readonly number[];
};

/** Prepares filters; the function gives what they leave of a plan, null for nothing. */
export function createQueryFilter(table: FactsTable, filters: CoverageFilters): (plan: TablePlan) => PlanRows | null {
  const asked = Object.entries(filters).flatMap(([dimension, keys]) =>
    // Object.entries loses that the names are those of the type.
    keys && keys.length > 0 ? [{ dimension: dimension as FilterDimension, keys: new Set(keys) }] : [],
  );
  const passesPlan = planFilter(
    table,
    asked.filter(({ dimension }) => dimension !== 'years'),
  );
  const rowFilters = asked.filter(({ dimension }) => dimension !== 'plans' && !isPlanLens(dimension));
  const passesRow = rowFilters.map((one) => rowFilter(table, one));
  const years = asked.find(({ dimension }) => dimension === 'years')?.keys ?? null;
  const time = years === null ? null : createRowTime(table, years);
  return (plan) => {
    if (!passesPlan(plan)) return null;
    const rows = rowsLeft(table, plan, passesRow);
    return rows === null || time === null ? rows : rowsOfYears(table, plan, rows, time);
  };
}

/** What of the rows falls into the years that are asked for; null for nothing. A plan as a whole belongs to the years that it runs in. */
function rowsOfYears(table: FactsTable, plan: TablePlan, rows: PlanRows, time: RowTime): PlanRows | null {
  const left: PlanRows = {
    ...rows,
    time,
    goalsWithoutTargets: time.wants(notStated) ? rows.goalsWithoutTargets : none,
    hasTarget: (row) => rows.hasTarget(row) && time.wants(time.ofTarget(row)),
    hasActivity: (row) => rows.hasActivity(row) && time.runsWhenWanted(row),
  };
  const runs = rows.isWhole && keysOfPlan(table, plan, 'years').some(time.wants);
  const isLeft =
    runs ||
    left.goalsWithoutTargets.length > 0 ||
    some({ from: plan.targetsFrom, to: plan.targetsTo }, left.hasTarget) ||
    some({ from: plan.activitiesFrom, to: plan.activitiesTo }, left.hasActivity) ||
    (rows.isWhole &&
      time.wants(notStated) &&
      some({ from: plan.indicatorsFrom, to: plan.indicatorsTo }, (row) => smallAt(table.indicators.target, row) < 0));
  return isLeft ? left : null;
}

function some({ from, to }: Rows, test: (row: number) => boolean): boolean {
  for (let row = from; row < to; row += 1) if (test(row)) return true;
  return false;
}

type Asked = { readonly dimension: FilterDimension; readonly keys: ReadonlySet<string> };

function planFilter(table: FactsTable, asked: readonly Asked[]): (plan: TablePlan) => boolean {
  return (plan) =>
    asked.every(({ dimension, keys }) => {
      if (dimension === 'plans') return keys.has(plan.head.planId);
      return !isPlanLens(dimension) || keysOfPlan(table, plan, dimension).some((key) => keys.has(key));
    });
}

/** Whether rows pass one filter; an activity passes by itself only where the filter looks at activities. */
type RowFilter = {
  readonly goal: (row: number) => boolean;
  readonly target: (plan: TablePlan, row: number, activities: readonly number[]) => boolean;
  readonly activity: (row: number) => boolean;
};

function rowFilter(table: FactsTable, { dimension, keys }: Asked): RowFilter {
  const numbers = createInterner((text: string) => text);
  const wanted = new Set([...keys].map(numbers.numberOf));
  const isWanted = (number: number) => wanted.has(number);
  if (dimension === 'leads') {
    const leadOf = createLeadKeys(table, numbers);
    const nobody = keys.has(notStated);
    return {
      goal: () => nobody,
      target: (_, __, activities) =>
        activities.length === 0 ? nobody : activities.some((row) => isWanted(leadOf(row))),
      activity: (row) => isWanted(leadOf(row)),
    };
  }
  // Only row lenses come here: plans and plan lenses were taken out before.
  const { ofGoal, ofTarget } = createRowKeys(table, dimension as LensId, numbers);
  return {
    goal: (row) => ofGoal(row).some(isWanted),
    target: (plan, row) => ofTarget(plan, row).some(isWanted),
    activity: () => true,
  };
}

function rowsLeft(table: FactsTable, plan: TablePlan, filters: readonly RowFilter[]): PlanRows | null {
  const serving = onDemand(() => activitiesByTarget(table, plan));
  const ofTarget = (row: number) => serving()[row - plan.targetsFrom] ?? [];
  if (filters.length === 0) return wholePlan(table, plan, ofTarget);
  const left = new Uint8Array(plan.targetsTo - plan.targetsFrom);
  let found = false;
  for (let row = plan.targetsFrom; row < plan.targetsTo; row += 1) {
    if (!filters.every((filter) => filter.target(plan, row, ofTarget(row)))) continue;
    left[row - plan.targetsFrom] = 1;
    found = true;
  }
  const goalsWithoutTargets = loneGoals(table, plan).filter((row) => filters.every((filter) => filter.goal(row)));
  if (!found && goalsWithoutTargets.length === 0) return null;
  const hasTarget = (row: number) => left[row - plan.targetsFrom] === 1;
  const isOwn = (row: number) => filters.every((filter) => filter.activity(row));
  const targetsOf = (row: number) => table.positionLists.values[wholeAt(table.activities.targets, row)] ?? [];
  return {
    isWhole: false,
    time: null,
    inScope: hasTarget,
    goalsWithoutTargets,
    hasTarget,
    hasActivity: (row) => isOwn(row) && targetsOf(row).some((target) => hasTarget(plan.targetsFrom + target)),
    activitiesOf: (row) => ofTarget(row).filter(isOwn),
  };
}

const always = () => true;

function wholePlan(table: FactsTable, plan: TablePlan, activitiesOf: PlanRows['activitiesOf']): PlanRows {
  return {
    isWhole: true,
    time: null,
    inScope: always,
    goalsWithoutTargets: loneGoals(table, plan),
    hasTarget: always,
    hasActivity: always,
    activitiesOf,
  };
}

const none: readonly number[] = [];

function loneGoals({ goals }: FactsTable, plan: TablePlan): readonly number[] {
  let lone: number[] | null = null;
  for (let row = plan.goalsFrom; row < plan.goalsTo; row += 1)
    if (byteAt(goals.hasTargets, row) === 0) {
      lone ??= [];
      lone.push(row);
    }
  return lone ?? none;
}

/** Made when it is first asked for: most queries never look at who serves a target. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function activitiesByTarget(table: FactsTable, plan: TablePlan): readonly (readonly number[])[] {
  const serving: number[][] = Array.from({ length: plan.targetsTo - plan.targetsFrom }, () => []);
  for (let row = plan.activitiesFrom; row < plan.activitiesTo; row += 1)
    for (const target of table.positionLists.values[wholeAt(table.activities.targets, row)] ?? [])
      serving[target]?.push(row);
  return serving;
}
