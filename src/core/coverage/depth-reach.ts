import { wordKey } from '../words/word-key.ts';
import { textAt } from './add-facts.ts';
import { byteAt, smallAt, wholeAt } from './column.ts';
import type { Coverage, CoverageItem, CoverageQuery } from './coverage.ts';
import { type Depth, depths } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import type { LensId } from './lens.ts';
import { walkRows } from './walk-rows.ts';

/**
 * How far an item is served. Plans are counted for goals and items of frameworks; an item that stands for many goals, such as a country,
 * a year or a field, counts goals, each as deep as its deepest plan takes it there.
 */
export type DepthReach = {
  readonly counted: 'plans' | 'goals';
  /** Served ones, of those that are asked about; `own` are served goals that nobody asks about: own ones, and entries of other schemes. */
  readonly served: number;
  readonly of: number;
  readonly own: number;
  /** How many lie at each depth from 0 to 6, own goals included. */
  readonly byDepth: readonly number[];
  /** Over the served ones, own goals included; null where none is. */
  readonly median: number | null;
  /** The deepest depth of any plan, and how many plans reach it. */
  readonly deepest: Depth;
  readonly deepestPlans: number;
};

type AskedGoal = { readonly id: string; readonly policyField: string };
/** The goals of the scheme with these ids. */
export function askedGoals(
  { goals }: { readonly goals: readonly AskedGoal[] },
  ids: readonly string[],
): readonly AskedGoal[] {
  const wanted = new Set(ids);
  return goals.filter(({ id }) => wanted.has(id));
}

type Asked = Pick<CoverageQuery, 'lens' | 'filters'> & { readonly goals: readonly AskedGoal[] };

/** Whether bars and sentences of a lens count goals and not plans. */
export function countsGoals(lens: LensId): boolean {
  return lens !== 'goals' && !lens.startsWith('framework:');
}

/** `together`: how far all plans serve the goals; null where items are goals themselves. */
export type ReachOfView = {
  readonly reachOf: (item: CoverageItem) => DepthReach;
  readonly together: DepthReach | null;
};

/** Prepares how far the items of a view are served; `goals` are those that are asked about. */
export function createDepthReach(table: FactsTable, view: Coverage, asked: Asked): ReachOfView {
  const plansOf = (item: CoverageItem) => planReach(item, view.plans.length);
  if (!countsGoals(asked.lens)) return { reachOf: memoByItem(plansOf), together: null };
  const { ofItem, ofAll, plansAt } = goalDepths(table, asked);
  const idsOf = ({ id }: Pick<CoverageItem, 'id'>) =>
    new Set(
      asked.goals
        .filter((goal) => asked.lens !== 'policy-fields' || goal.policyField === id)
        .map(({ id: goal }) => goal),
    );
  const deepest = depths.findLast((depth) => (plansAt[depth] ?? 0) > 0) ?? 0;
  return {
    reachOf: memoByItem((item) => ({ ...plansOf(item), ...countGoals(ofItem(item.id), idsOf(item)) })),
    together: {
      ...countGoals(ofAll, new Set(asked.goals.map(({ id }) => id))),
      deepest,
      deepestPlans: plansAt[deepest] ?? 0,
    },
  };
}

function planReach({ byDepth, deepest, plans }: CoverageItem, of: number): DepthReach {
  const deepestPlans = deepest === 0 ? 0 : (byDepth[deepest] ?? 0);
  return { counted: 'plans', served: plans, of, own: 0, byDepth, median: medianDepth(byDepth), deepest, deepestPlans };
}

function memoByItem(make: (item: CoverageItem) => DepthReach): (item: CoverageItem) => DepthReach {
  const known = new WeakMap<CoverageItem, DepthReach>();
  return (item) => {
    const reach = known.get(item) ?? make(item);
    known.set(item, reach);
    return reach;
  };
}

/** The middle one of those that are deeper than 0, or the mean of the two in the middle; null where there are none. */
export function medianDepth(byDepth: readonly number[]): number | null {
  const served = byDepth.slice(1).reduce((sum, count) => sum + count, 0);
  if (served === 0) return null;
  return (depthAt(byDepth, Math.ceil(served / 2)) + depthAt(byDepth, Math.floor(served / 2) + 1)) / 2;
}

/** The depth of the served one at a rank from 1, the least deep first. */
function depthAt(byDepth: readonly number[], rank: number): number {
  let [depth, passed] = [0, 0];
  while (passed < rank) {
    depth += 1;
    passed += byDepth[depth] ?? 0;
  }
  return depth;
}

type GoalDepths = Map<string, Depth>;

function countGoals(
  found: GoalDepths,
  asked: ReadonlySet<string>,
): Pick<DepthReach, 'counted' | 'served' | 'of' | 'own' | 'byDepth' | 'median'> {
  const byDepth = depths.map(() => 0);
  for (const depth of found.values()) byDepth[depth] = (byDepth[depth] ?? 0) + 1;
  const served = [...found.keys()].filter((id) => asked.has(id)).length;
  byDepth[0] = asked.size - served;
  const own = found.size - served;
  return { counted: 'goals', served, of: asked.size, own, byDepth, median: medianDepth(byDepth) };
}

/** How deep each goal goes, for an item and over all, and how many plans go how deep with any goal; in one walk. */
function goalDepths(table: FactsTable, query: Pick<CoverageQuery, 'lens' | 'filters'>) {
  const keys = createInterner((text: string) => text);
  const found: (GoalDepths | undefined)[] = [];
  const ofAll: GoalDepths = new Map();
  const deepestOf = new Map<TablePlan | null, Depth>();
  const keyOf = createGoalKeys(table);
  let current: TablePlan | null = null;
  const serve = (goal: number, depth: Depth, items: readonly number[]) => {
    const key = keyOf(goal);
    deepen(ofAll, key, depth);
    deepen(deepestOf, current, depth);
    for (const item of items) {
      found[item] ??= new Map();
      deepen(found[item], key, depth);
    }
  };
  walkRows(
    table,
    query,
    {
      plan: (plan) => {
        current = plan;
      },
      goal: (row, items) => serve(row, 1, items),
      target: (row, depth, items) => {
        const goal = smallAt(table.targets.goal, row);
        if (goal >= 0) serve((current?.goalsFrom ?? 0) + goal, depth, items);
      },
      // Where years are looked at, what is done in a year serves the goals of targets that are due in others.
      activity: (row, items, share) => {
        if (share.depth === 0 || current === null) return;
        for (const target of table.positionLists.values[wholeAt(table.activities.targets, row)] ?? []) {
          const targetRow = current.targetsFrom + target;
          const goal = smallAt(table.targets.goal, targetRow);
          if (goal >= 0) serve(current.goalsFrom + goal, byteAt(table.targets.isSet, targetRow) === 1 ? 3 : 1, items);
        }
      },
    },
    keys,
  );
  const plansAt = depths.map(() => 0);
  for (const depth of deepestOf.values()) plansAt[depth] = (plansAt[depth] ?? 0) + 1;
  return { ofItem: (item: string) => found[keys.numberOf(item)] ?? new Map<string, Depth>(), ofAll, plansAt };
}

function deepen<Key>(known: Map<Key, Depth>, key: Key, depth: Depth): void {
  if (depth > (known.get(key) ?? 0)) known.set(key, depth);
}

/** The same for one goal of the catalogue, and for own goals of one title; by row. Goals that nobody named are each their own. */
export function createGoalKeys({ goals, ...table }: FactsTable): (row: number) => string {
  const known: string[] = [];
  return (row) => {
    const catalogueId = textAt(table, wholeAt(goals.catalogueId, row));
    if (catalogueId !== null) return catalogueId;
    const title = wholeAt(goals.title, row);
    known[title] ??= wordKey(textAt(table, title) ?? '');
    return `own:${known[title] || row}`;
  };
}
