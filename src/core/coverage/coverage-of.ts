import type { Coverage, CoverageItem, CoverageQuery, CoverageTotals } from './coverage.ts';
import { type Depth, depths } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import { createLabels } from './item-words.ts';
import type { PlanHead } from './plan-head.ts';
import { plansInOrder } from './plans-in-order.ts';
import { walkRows } from './walk-rows.ts';

/** What plans cover, read through a lens and filters. Time grows with the rows of the table (10,000 plans: tens of milliseconds). */
export function coverageOf(table: FactsTable, query: CoverageQuery): Coverage {
  const keys = createInterner((text: string) => text);
  for (const id of query.expected) keys.numberOf(id);
  const tally = createTally();
  const drafts: ItemDraft[] = [];
  const draftOf = (item: number): ItemDraft => {
    drafts[item] ??= { ...createTally(), plans: new Map() };
    return drafts[item];
  };
  const plans: TablePlan[] = [];
  let current: TablePlan | null = null;
  const serve = (items: readonly number[], depth: Depth) => {
    for (const item of items) {
      const known = draftOf(item).plans;
      if (current !== null && depth > (known.get(current) ?? 0)) known.set(current, depth);
    }
  };
  const count = (items: readonly number[], add: (to: Tally) => void) => {
    add(tally);
    for (const item of items) add(draftOf(item));
  };
  walkRows(
    table,
    query,
    {
      plan: (plan, items) => {
        current = plan;
        plans.push(plan);
        serve(items, 1);
      },
      goal: (_, items) => serve(items, 1),
      target: (_, depth, items) => {
        serve(items, depth);
        count(items, addTarget);
      },
      activity: (row, items) => count(items, (to) => addActivity(to, table, row, current?.currency ?? '')),
      indicator: (row, items) => count(items, (to) => addIndicator(to, table, row)),
    },
    keys,
  );
  const ordered = plansInOrder(plans);
  const wordsOf = createLabels(table, query.lens);
  const found = keys.values.map((id, at) => ({ id, draft: drafts[at] ?? { ...createTally(), plans: new Map() } }));
  const sorted = [...found.slice(0, query.expected.length), ...found.slice(query.expected.length).sort(byId)];
  return {
    plans: ordered.map(headOf),
    items: sorted.map(({ id, draft }) => itemOf(id, draft, ordered.length, wordsOf)),
    totals: totalsOf(tally, ordered.length),
    depthsOf: memoRows((item) => depthRow(sorted[item]?.draft.plans ?? new Map(), ordered)),
  };
}

function headOf(plan: TablePlan): PlanHead {
  const { planId, asOf, title, organisation, level, country, region, currency, firstYear, lastYear } = plan;
  return { planId, asOf, title, organisation, level, country, region, currency, firstYear, lastYear };
}

type Tally = {
  targets: number;
  activities: number;
  indicators: number;
  measurable: number;
  people: number;
  readonly money: Map<string, number>;
};
type ItemDraft = Tally & { readonly plans: Map<TablePlan, Depth> };

function createTally(): Tally {
  return { targets: 0, activities: 0, indicators: 0, measurable: 0, people: 0, money: new Map() };
}

function addTarget(to: Tally): void {
  to.targets += 1;
}

function addActivity(to: Tally, { activities }: FactsTable, row: number, currency: string): void {
  to.activities += 1;
  const money = activities.money.at(row);
  if (!Number.isNaN(money)) to.money.set(currency, (to.money.get(currency) ?? 0) + money);
  const people = activities.people.at(row);
  if (!Number.isNaN(people)) to.people += people;
}

function addIndicator(to: Tally, { indicators }: FactsTable, row: number): void {
  to.indicators += 1;
  if (!Number.isNaN(indicators.baseline.at(row)) && !Number.isNaN(indicators.targetValue.at(row))) to.measurable += 1;
}

function totalsOf(
  { targets, activities, indicators, measurable, people, money }: Tally,
  plans: number,
): CoverageTotals {
  const amounts = [...money].map(([currency, amount]) => ({ currency, amount }));
  const inOrder = amounts.sort((one, other) => (one.currency < other.currency ? -1 : 1));
  return { plans, targets, activities, indicators, measurable, people, money: inOrder };
}

function itemOf(id: string, draft: ItemDraft, plans: number, wordsOf: (id: string) => string | null): CoverageItem {
  const byDepth = depths.map(() => 0);
  for (const depth of draft.plans.values()) byDepth[depth] = (byDepth[depth] ?? 0) + 1;
  byDepth[0] = plans - draft.plans.size;
  const deepest = depths.findLast((depth) => depth > 0 && (byDepth[depth] ?? 0) > 0) ?? 0;
  return { id, words: wordsOf(id), deepest, byDepth, ...totalsOf(draft, draft.plans.size) };
}

function depthRow(known: ReadonlyMap<TablePlan, Depth>, plans: readonly TablePlan[]): Uint8Array {
  return Uint8Array.from(plans, (plan) => known.get(plan) ?? 0);
}

function memoRows(make: (item: number) => Uint8Array): (item: number) => Uint8Array {
  const rows = new Map<number, Uint8Array>();
  return (item) => {
    const row = rows.get(item) ?? make(item);
    rows.set(item, row);
    return row;
  };
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
