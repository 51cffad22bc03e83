import { smallAt, wholeAt } from './column.ts';
import type { CoverageQuery } from './coverage.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner, type Interner } from './interner.ts';
import { isMeasurableRow } from './tally.ts';
import { type RowVisitor, walkRows } from './walk-rows.ts';

type Asked = Pick<CoverageQuery, 'lens' | 'filters'>;

/** Plans that have activities for an item and nothing measurable, and how many activities these are. */
export type Unmeasured = { readonly plans: number; readonly activities: number };

/**
 * For each item in how many plans there are activities for it and nothing measurable: no indicator of the plan for the item has a baseline
 * and a target value, whatever year it is due in. Items without such a plan are left out.
 */
export function unmeasuredPlans(table: FactsTable, query: Asked): ReadonlyMap<string, Unmeasured> {
  const keys = createInterner((text: string) => text);
  const measured = measuredItems(table, query, keys);
  const counts = new Map<number, Unmeasured>();
  let isMeasured: ReadonlySet<number> = new Set();
  let counted = new Set<number>();
  const visitor: RowVisitor = {
    plan: (plan) => {
      isMeasured = measured.get(plan) ?? new Set();
      counted = new Set();
    },
    activity: (_, items) => {
      for (const item of items) {
        if (isMeasured.has(item)) continue;
        const { plans, activities } = counts.get(item) ?? { plans: 0, activities: 0 };
        counts.set(item, { plans: plans + (counted.has(item) ? 0 : 1), activities: activities + 1 });
        counted.add(item);
      }
    },
  };
  walkRows(table, query, visitor, keys);
  return new Map([...counts].map(([item, count]) => [keys.values[item] ?? '', count]));
}

/** The items of each plan for which something is measurable. Years are no matter here: an indicator that is due in another one measures what is done for it now. */
function measuredItems(
  table: FactsTable,
  { lens, filters: { years: _, ...filters } }: Asked,
  keys: Interner<string>,
): ReadonlyMap<TablePlan, ReadonlySet<number>> {
  const measured = new Map<TablePlan, Set<number>>();
  let items = new Set<number>();
  let current: TablePlan | null = null;
  const visitor: RowVisitor = {
    plan: (plan) => {
      current = plan;
      items = new Set();
      measured.set(plan, items);
    },
    activity: (row, own) => {
      if (lens === 'years' && current !== null && servesMeasured(table, current, row))
        for (const item of own) items.add(item);
    },
    indicator: (row, own) => {
      if (isMeasurableRow(table, row)) for (const item of own) items.add(item);
    },
  };
  walkRows(table, { lens, filters }, visitor, keys);
  return measured;
}

/** Whether an activity serves a target with a measurable indicator. */
function servesMeasured(table: FactsTable, plan: TablePlan, activity: number): boolean {
  const targets = table.positionLists.values[wholeAt(table.activities.targets, activity)] ?? [];
  if (targets.length === 0) return false;
  for (let row = plan.indicatorsFrom; row < plan.indicatorsTo; row += 1)
    if (targets.includes(smallAt(table.indicators.target, row)) && isMeasurableRow(table, row)) return true;
  return false;
}
