import { addAmounts } from '../add-amounts.ts';
import { byteAt, smallAt, wholeAt } from './column.ts';
import type { CoverageQuery } from './coverage.ts';
import type { Depth } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner, type Interner } from './interner.ts';
import { notStated } from './lens.ts';
import { numberAt } from './number-column.ts';
import { isPlanLens, keysOfPlan } from './plan-keys.ts';
import { plansInOrder } from './plans-in-order.ts';
import { createQueryFilter, type PlanRows } from './query-filter.ts';
import { withRegionsNow } from './region-keys.ts';
import { createLeadKeys, createRowKeys } from './row-keys.ts';
import { type Amounts, createRowTime, type RowTime } from './time-of-rows.ts';

/** What a walk tells of each row that a query leaves; `items` are numbers of the walk's `keys`, each once. */
export type RowVisitor = {
  readonly plan?: (plan: TablePlan, items: readonly number[]) => void;
  /** A goal without targets. */
  readonly goal?: (row: number, items: readonly number[]) => void;
  readonly target?: (row: number, depth: Depth, items: readonly number[]) => void;
  readonly activity?: (row: number, items: readonly number[], share: ActivityShare) => void;
  readonly indicator?: (row: number, items: readonly number[]) => void;
};

/**
 * What of an activity counts: all of it, or what falls into the years that are asked for. `byItem` is what falls into each of its items where
 * these are years, in their order. `depth` is how deep an activity takes its items by itself, where its targets may be due in other years:
 * 3 when it serves a target that is set, else 1; 0 where its targets stand for it.
 */
export type ActivityShare = Amounts & { readonly byItem: readonly Amounts[] | null; readonly depth: 0 | 1 | 3 };

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
  asked: Pick<CoverageQuery, 'lens' | 'filters'>,
  visitor: RowVisitor,
  keys: Interner<string> = createInterner((text: string) => text),
): void {
  const query = { lens: asked.lens, filters: withRegionsNow(table, asked.filters) };
  const filter = createQueryFilter(table, query.filters);
  const itemsOf = inScope(createItems(table, query.lens, keys), query, keys);
  const years = query.lens === 'years' ? createYears(table, query.filters.years ?? [], keys) : null;
  const thisYear = Number(table.day.slice(0, 4));
  for (const plan of plansInOrder(table)) {
    const rows = filter(plan);
    if (rows !== null) visitPlan(table, plan, rows, { visitor, itemsOf, years, thisYear });
  }
}

type Years = { readonly time: RowTime; readonly itemOf: (year: string) => number };
type Visit = {
  readonly visitor: RowVisitor;
  readonly itemsOf: ItemsOf;
  readonly years: Years | null;
  readonly thisYear: number;
};

function createYears(table: FactsTable, asked: readonly string[], keys: Interner<string>): Years {
  return { time: createRowTime(table, asked.length === 0 ? null : new Set(asked)), itemOf: keys.numberOf };
}

function visitPlan(table: FactsTable, plan: TablePlan, rows: PlanRows, visit: Visit): void {
  const { visitor, itemsOf, years } = visit;
  // Read by years, a plan of which only some rows are asked for is there when these are.
  visitor.plan?.(plan, years !== null && !rows.isWhole ? none : itemsOf.plan(plan));
  for (const row of rows.goalsWithoutTargets) visitor.goal?.(row, itemsOf.goal(row));
  for (let row = plan.targetsFrom; row < plan.targetsTo; row += 1)
    if (rows.hasTarget(row)) visitor.target?.(row, depthOf(table, row, rows, visit), itemsOf.target(plan, row, rows));
  if (visitor.activity)
    for (let row = plan.activitiesFrom; row < plan.activitiesTo; row += 1)
      if (rows.hasActivity(row)) visitActivity(table, { plan, row, rows }, visitor.activity, visit);
  if (!visitor.indicator) return;
  const hasLoose = rows.isWhole && (rows.time === null || rows.time.wants(notStated));
  for (let row = plan.indicatorsFrom; row < plan.indicatorsTo; row += 1) {
    const target = smallAt(table.indicators.target, row);
    const targetRow = plan.targetsFrom + target;
    if (target < 0 ? hasLoose : rows.hasTarget(targetRow))
      visitor.indicator(row, target < 0 ? itemsOf.loose(plan) : itemsOf.target(plan, targetRow, rows));
  }
}

/** Where years are looked at, a target that is due in one to come is not met there yet: that year is not over. */
function depthOf(table: FactsTable, row: number, { time }: PlanRows, { years, thisYear }: Visit): Depth {
  // The depth was made by targetDepths, which gives nothing else.
  const depth = byteAt(table.targets.depth, row) as Depth;
  const isToCome = (time !== null || years !== null) && smallAt(table.targets.due, row) > thisYear;
  return depth === 6 && isToCome ? 5 : depth;
}

type Place = { readonly plan: TablePlan; readonly row: number; readonly rows: PlanRows };

function visitActivity(
  table: FactsTable,
  { plan, row, rows }: Place,
  tell: NonNullable<RowVisitor['activity']>,
  { itemsOf, years }: Visit,
): void {
  const { activities } = table;
  // Written out: spreading an object for each of the many rows takes ten times as long as all the rest.
  const { time } = rows;
  if (years === null && time === null) {
    const money = numberAt(activities.money, row);
    const people = numberAt(activities.people, row);
    tell(row, itemsOf.activity(plan, row, rows), { money, people, byItem: null, depth: 0 });
    return;
  }
  const parts = (time ?? years?.time)?.ofActivity(row) ?? [];
  const money = time === null ? numberAt(activities.money, row) : sumOf(parts, 'money');
  const people = time === null ? numberAt(activities.people, row) : sumOf(parts, 'people');
  const depth = servesSet(table, plan, row, rows) ? 3 : 1;
  if (years === null) {
    tell(row, itemsOf.activity(plan, row, rows), { money, people, byItem: null, depth });
    return;
  }
  const items = parts.map(({ year }) => years.itemOf(year));
  tell(row, items, { money, people, byItem: parts, depth });
}

function sumOf(parts: readonly Amounts[], name: keyof Amounts): number {
  return parts.reduce((sum, part) => addAmounts(sum, part[name]), 0);
}

function servesSet({ targets, activities, positionLists }: FactsTable, plan: TablePlan, row: number, rows: PlanRows) {
  return (positionLists.values[wholeAt(activities.targets, row)] ?? none).some((target) => {
    const targetRow = plan.targetsFrom + target;
    return rows.inScope(targetRow) && byteAt(targets.isSet, targetRow) === 1;
  });
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
  if (isPlanLens(lens) && lens !== 'years') {
    let last: { readonly plan: TablePlan; readonly items: readonly number[] } | null = null;
    const plan = (of: TablePlan) => {
      if (last?.plan !== of) last = { plan: of, items: keysOfPlan(table, of, lens).map(keys.numberOf) };
      return last.items;
    };
    return { plan, loose: plan, goal: () => last?.items ?? none, target: plan, activity: plan };
  }
  if (lens === 'leads') return leadItems(table, keys);
  if (lens === 'years') return yearItems(table, keys);
  const rowKeys = createRowKeys(table, lens, keys);
  return {
    // A group that a plan lists is named, whether or not a goal is for it.
    plan: lens === 'target-groups' ? listedGroups(table, keys) : () => none,
    loose: () => none,
    goal: rowKeys.ofGoal,
    target: rowKeys.ofTarget,
    activity: (plan, row, rows) =>
      union(table.positionLists.values[wholeAt(table.activities.targets, row)] ?? none, (target) => {
        const targetRow = plan.targetsFrom + target;
        return rows.inScope(targetRow) ? rowKeys.ofTarget(plan, targetRow) : none;
      }),
  };
}

/** Each key is looked up once, however many plans list the group. */
function listedGroups({ groups, texts }: FactsTable, keys: Interner<string>): ItemsOf['plan'] {
  const known: (number | undefined)[] = [];
  return ({ groupsFrom, groupsTo }) => {
    const listed: number[] = [];
    for (let row = groupsFrom; row < groupsTo; row += 1) {
      const text = wholeAt(groups, row);
      known[text] ??= keys.numberOf(texts.values[text] ?? '');
      listed.push(known[text]);
    }
    return listed;
  };
}

/** A target belongs to the year of its deadline; what has no date of its own is not stated. */
function yearItems(table: FactsTable, keys: Interner<string>): ItemsOf {
  const time = createRowTime(table, null);
  const lists = new Map<string, readonly number[]>();
  const alone = (year: string) => {
    const known = lists.get(year) ?? [keys.numberOf(year)];
    lists.set(year, known);
    return known;
  };
  return {
    plan: (plan) => keysOfPlan(table, plan, 'years').map(keys.numberOf),
    loose: () => alone(notStated),
    goal: () => alone(notStated),
    target: (_, row) => alone(time.ofTarget(row)),
    activity: (_, row) => time.ofActivity(row).map(({ year }) => keys.numberOf(year)),
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
