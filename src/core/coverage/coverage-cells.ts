import { addAmounts } from '../add-amounts.ts';
import type { CoverageQuery } from './coverage.ts';
import type { Depth } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import { numberAt } from './number-column.ts';
import type { PlanHead } from './plan-head.ts';
import type { Amounts } from './time-of-rows.ts';
import { type RowVisitor, walkRows } from './walk-rows.ts';

/** What one plan does for one item. `money` in the currency of the plan and `people` are null where no activity says them. */
export type CoverageCell = {
  readonly item: string;
  readonly depth: Depth;
  readonly targets: number;
  readonly activities: number;
  readonly indicators: number;
  readonly measurable: number;
  readonly money: number | null;
  readonly people: number | null;
};

/** The cells of one plan, by id of item; an item that the plan does not serve has none. */
export type PlanCells = { readonly plan: PlanHead; readonly cells: readonly CoverageCell[] };

type Draft = { -readonly [Key in keyof CoverageCell]: CoverageCell[Key] };

/** All that a query leaves, plan by plan and item by item, in one walk; plans by title. A row that serves two items is in the cells of both. */
export function coverageCells(table: FactsTable, query: Pick<CoverageQuery, 'lens' | 'filters'>): readonly PlanCells[] {
  const keys = createInterner((text: string) => text);
  const found = new Map<TablePlan, Map<number, Draft>>();
  let current = new Map<number, Draft>();
  const draftsOf = (items: readonly number[]) =>
    items.map((item) => {
      const draft = current.get(item) ?? emptyCell(keys.values[item] ?? '');
      current.set(item, draft);
      return draft;
    });
  const deepen = (items: readonly number[], depth: Depth) => {
    for (const draft of draftsOf(items)) if (depth > draft.depth) draft.depth = depth;
  };
  const visitor: RowVisitor = {
    plan: (plan, items) => {
      current = new Map();
      found.set(plan, current);
      deepen(items, 1);
    },
    goal: (_, items) => deepen(items, 1),
    target: (_, depth, items) => {
      deepen(items, depth);
      for (const draft of draftsOf(items)) draft.targets += 1;
    },
    activity: (_, items, share) => {
      if (share.depth > 0) deepen(items, share.depth);
      draftsOf(items).forEach((draft, at) => {
        addActivity(draft, share.byItem?.[at] ?? share);
      });
    },
    indicator: (row, items) => {
      for (const draft of draftsOf(items)) addIndicator(draft, table, row);
    },
  };
  walkRows(table, query, visitor, keys);
  // The walk goes by title.
  return [...found].map(([plan, drafts]) => ({ plan: plan.head, cells: cellsInOrder(drafts) }));
}

function emptyCell(item: string): Draft {
  return { item, depth: 0, targets: 0, activities: 0, indicators: 0, measurable: 0, money: null, people: null };
}

function addActivity(draft: Draft, { money, people }: Amounts): void {
  draft.activities += 1;
  draft.money = sum(draft.money, money);
  draft.people = sum(draft.people, people);
}

function addIndicator(draft: Draft, { indicators }: FactsTable, row: number): void {
  draft.indicators += 1;
  if (!Number.isNaN(numberAt(indicators.baseline, row)) && !Number.isNaN(numberAt(indicators.targetValue, row)))
    draft.measurable += 1;
}

/** Columns hold NaN for what was not said. */
function sum(known: number | null, value: number): number | null {
  return Number.isNaN(value) ? known : addAmounts(known ?? 0, value);
}

function cellsInOrder(drafts: ReadonlyMap<number, Draft>): readonly CoverageCell[] {
  return [...drafts.values()].sort((one, other) => (one.item < other.item ? -1 : 1));
}
