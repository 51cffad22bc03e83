import { byteAt, wholeAt } from './column.ts';
import type { CoverageQuery } from './coverage.ts';
import type { Depth } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner, type Interner } from './interner.ts';
import { notStated } from './lens.ts';
import { isPlanLens, keysOfPlan } from './plan-keys.ts';
import { plansInOrder } from './plans-in-order.ts';
import { createQueryFilter, type PlanRows } from './query-filter.ts';
import { createLeadKeys, createRowKeys } from './row-keys.ts';

/** What a walk tells of each row that a query leaves; `items` are numbers of the walk's `keys`, each once. */
export type RowVisitor = {
  readonly plan?: (plan: TablePlan, items: readonly number[]) => void;
  /** A goal without targets. */
  readonly goal?: (row: number, items: readonly number[]) => void;
  readonly target?: (row: number, depth: Depth, items: readonly number[]) => void;
  readonly activity?: (row: number, items: readonly number[]) => void;
  readonly indicator?: (row: number, items: readonly number[]) => void;
};

/** Gives the items of a row; set anew for each plan. */
type ItemsOf = {
  /** Items that the plan names as a whole. */
  readonly plan: (plan: TablePlan) => readonly number[];
  /** Items of an indicator of no target. */
  readonly loose: (plan: TablePlan) => readonly number[];
  readonly goal: (row: number) => readonly number[];
  readonly target: (plan: TablePlan, row: number, rows: PlanRows) => readonly number[];
  readonly activity: (plan: TablePlan, row: number, rows: PlanRows) => readonly number[];
};

/**
 * Visits what a query leaves of a table, plan by plan in the order of their titles: the plan, its goals without targets, its targets, its activities, its
 * indicators. Rows that serve no target are visited only when no filter looks at rows. `keys` gives numbers to the ids of items.
 */
export function walkRows(
  table: FactsTable,
  query: Pick<CoverageQuery, 'lens' | 'filters'>,
  visitor: RowVisitor,
  keys: Interner<string> = createInterner((text: string) => text),
): void {
  const filter = createQueryFilter(table, query.filters);
  const itemsOf = inScope(createItems(table, query.lens, keys), query, keys);
  for (const plan of plansInOrder(table)) {
    const rows = filter(plan);
    if (rows !== null) visitPlan(table, plan, rows, { visitor, itemsOf });
  }
}

type Visit = { readonly visitor: RowVisitor; readonly itemsOf: ItemsOf };

function visitPlan(table: FactsTable, plan: TablePlan, rows: PlanRows, { visitor, itemsOf }: Visit): void {
  const { targets } = table;
  visitor.plan?.(plan, itemsOf.plan(plan));
  for (const row of rows.goalsWithoutTargets) visitor.goal?.(row, itemsOf.goal(row));
  for (let row = plan.targets.from; row < plan.targets.to; row += 1)
    // The depth was made by targetDepths, which gives nothing else.
    if (rows.hasTarget(row))
      visitor.target?.(row, byteAt(targets.depth, row) as Depth, itemsOf.target(plan, row, rows));
  for (let row = plan.activities.from; row < plan.activities.to; row += 1)
    if (rows.hasActivity(row)) visitor.activity?.(row, itemsOf.activity(plan, row, rows));
  if (!visitor.indicator) return;
  for (let row = plan.indicators.from; row < plan.indicators.to; row += 1) {
    const target = wholeAt(table.indicators.target, row);
    const targetRow = plan.targets.from + target;
    if (target < 0 ? rows.isWhole : rows.hasTarget(targetRow))
      visitor.indicator(row, target < 0 ? itemsOf.loose(plan) : itemsOf.target(plan, targetRow, rows));
  }
}

const none: readonly number[] = [];

/** Who chooses some items of the lens asks about these only: a row that belongs to others too is shown in the chosen ones. */
function inScope(
  itemsOf: ItemsOf,
  { lens, filters }: Pick<CoverageQuery, 'lens' | 'filters'>,
  keys: Interner<string>,
): ItemsOf {
  const chosen = filters[lens] ?? [];
  if (chosen.length === 0) return itemsOf;
  const wanted = new Set(chosen);
  // Rows of one kind share their lists, so that each list is looked at once.
  const known = new Map<readonly number[], readonly number[]>();
  const kept = (items: readonly number[]) => {
    const before = known.get(items);
    if (before !== undefined) return before;
    const left = items.filter((item) => wanted.has(keys.values[item] ?? ''));
    const same = left.length === items.length ? items : left;
    known.set(items, same);
    return same;
  };
  return {
    plan: (plan) => kept(itemsOf.plan(plan)),
    loose: (plan) => kept(itemsOf.loose(plan)),
    goal: (row) => kept(itemsOf.goal(row)),
    target: (plan, row, rows) => kept(itemsOf.target(plan, row, rows)),
    activity: (plan, row, rows) => kept(itemsOf.activity(plan, row, rows)),
  };
}

function createItems(table: FactsTable, lens: CoverageQuery['lens'], keys: Interner<string>): ItemsOf {
  if (isPlanLens(lens)) {
    let last: { readonly plan: TablePlan; readonly items: readonly number[] } | null = null;
    const plan = (of: TablePlan) => {
      if (last?.plan !== of) last = { plan: of, items: keysOfPlan(table, of, lens).map(keys.numberOf) };
      return last.items;
    };
    return { plan, loose: plan, goal: () => last?.items ?? none, target: plan, activity: plan };
  }
  if (lens === 'leads') return leadItems(table, keys);
  const rowKeys = createRowKeys(table, lens, keys);
  return {
    // A group that a plan lists is named, whether or not a goal is for it.
    plan: lens === 'target-groups' ? ({ groups }) => groups.map(keys.numberOf) : () => none,
    loose: () => none,
    goal: rowKeys.ofGoal,
    target: rowKeys.ofTarget,
    activity: (plan, row, rows) =>
      union(table.positionLists.values[wholeAt(table.activities.targets, row)] ?? none, (target) => {
        const targetRow = plan.targets.from + target;
        return rows.hasTarget(targetRow) ? rowKeys.ofTarget(plan, targetRow) : none;
      }),
  };
}

function leadItems(table: FactsTable, keys: Interner<string>): ItemsOf {
  const leadOf = createLeadKeys(table, keys);
  const lists: (readonly number[] | undefined)[] = [];
  const alone = (item: number) => {
    lists[item] ??= [item];
    return lists[item];
  };
  let nobodyKnown: readonly number[] | null = null;
  // Only when it is needed: an item that no row belongs to must not appear.
  const nobody = () => {
    nobodyKnown ??= [keys.numberOf(notStated)];
    return nobodyKnown;
  };
  return {
    plan: () => none,
    loose: () => none,
    goal: nobody,
    target: (_, row, rows) => {
      const activities = rows.activitiesOf(row);
      const [first] = activities;
      if (first === undefined) return nobody();
      const lead = leadOf(first);
      const isOneLead = activities.every((activity) => leadOf(activity) === lead);
      return isOneLead ? alone(lead) : [...new Set(activities.map(leadOf))];
    },
    activity: (_, row) => alone(leadOf(row)),
  };
}

function union(rows: readonly number[], itemsOf: (row: number) => readonly number[]): readonly number[] {
  const [first] = rows;
  if (first === undefined) return none;
  if (rows.length === 1) return itemsOf(first);
  return [...new Set(rows.flatMap(itemsOf))];
}
