import { wholeAt } from './column.ts';
import type { CoverageQuery } from './coverage.ts';
import type { Depth } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import { createLabels } from './item-words.ts';
import { notStated } from './lens.ts';
import { keysOfPlan } from './plan-keys.ts';
import { type RowVisitor, walkRows } from './walk-rows.ts';

/** Several plans that serve one item in one territory: a region, or a country where no region is said. */
export type Overlap = {
  readonly item: string;
  readonly territory: { readonly kind: 'region' | 'country'; readonly id: string; readonly words: string | null };
  readonly plans: readonly {
    readonly planId: string;
    readonly depth: Depth;
    /** Who leads its activities for the item, as written, each once. */
    readonly leads: readonly string[];
    readonly groups: readonly string[];
  }[];
  /** Target groups that at least two of the plans address for the item. */
  readonly sharedGroups: readonly string[];
};

type Draft = { depth: Depth; readonly leads: Set<string>; readonly groups: Set<string> };
type Cell = Map<TablePlan, Draft>;

/** Finds items that several plans serve in one territory, most plans first. Plans without a territory overlap with nobody. */
export function overlapsOf(table: FactsTable, query: Pick<CoverageQuery, 'lens' | 'filters'>): readonly Overlap[] {
  const keys = createInterner((text: string) => text);
  const cells = new Map<string, Cell>();
  let current: TablePlan | null = null;
  let territory: string | null = null;
  const drafts = (items: readonly number[]): Draft[] => {
    const plan = current;
    if (plan === null || territory === null) return [];
    return items.map((item) => draftOf(cells, `${item} ${territory}`, plan));
  };
  const visitor: RowVisitor = {
    plan: (plan) => {
      current = plan;
      territory = territoryOf(table, plan);
    },
    goal: (row, items) => {
      for (const draft of drafts(items)) serve(draft, 1, groupsAt(table, wholeAt(table.goals.groups, row)));
    },
    target: (row, depth, items) => {
      for (const draft of drafts(items)) serve(draft, depth, groupsAt(table, wholeAt(table.targets.groups, row)));
    },
    activity: (row, items) => {
      const lead = table.texts.values[wholeAt(table.activities.lead, row)] ?? '';
      if (lead !== '') for (const draft of drafts(items)) draft.leads.add(lead);
    },
  };
  walkRows(table, query, visitor, keys);
  const wordsOf = createLabels(table, 'regions');
  return [...cells]
    .filter(([, cell]) => cell.size > 1)
    .map(([place, cell]) => toOverlap(place, cell, { itemOf: (item) => keys.values[item] ?? '', wordsOf }))
    .sort((one, other) => other.plans.length - one.plans.length || (placeOf(one) < placeOf(other) ? -1 : 1));
}

function draftOf(cells: Map<string, Cell>, place: string, plan: TablePlan): Draft {
  const cell = cells.get(place) ?? new Map<TablePlan, Draft>();
  cells.set(place, cell);
  const draft = cell.get(plan) ?? { depth: 0, leads: new Set<string>(), groups: new Set<string>() };
  cell.set(plan, draft);
  return draft;
}

function serve(draft: Draft, depth: Depth, groups: readonly string[]): void {
  if (depth > draft.depth) draft.depth = depth;
  for (const group of groups) draft.groups.add(group);
}

function groupsAt({ lists, texts }: FactsTable, list: number): readonly string[] {
  return (lists.values[list] ?? []).map((number) => texts.values[number] ?? '');
}

/** `region <key>`, `country <code>`, or null for neither. */
function territoryOf(table: FactsTable, plan: TablePlan): string | null {
  const [region = notStated] = keysOfPlan(table, plan, 'regions');
  if (region !== notStated) return `region ${region}`;
  return plan.head.country === null ? null : `country ${plan.head.country}`;
}

type Names = { readonly itemOf: (item: number) => string; readonly wordsOf: (region: string) => string | null };

function toOverlap(place: string, cell: Cell, { itemOf, wordsOf }: Names): Overlap {
  const [item = '', kind = '', ...rest] = place.split(' ');
  const id = rest.join(' ');
  const counts = new Map<string, number>();
  for (const { groups } of cell.values()) for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return {
    item: itemOf(Number(item)),
    territory: kind === 'region' ? { kind: 'region', id, words: wordsOf(id) } : { kind: 'country', id, words: null },
    // The walk goes by title, and so do the plans of a cell.
    plans: [...cell].map(([{ head }, { depth, leads, groups }]) => ({
      planId: head.planId,
      depth,
      leads: [...leads].sort(),
      groups: [...groups].sort(),
    })),
    sharedGroups: [...counts].flatMap(([group, plans]) => (plans > 1 ? [group] : [])).sort(),
  };
}

function placeOf({ item, territory }: Overlap): string {
  return `${item} ${territory.kind} ${territory.id}`;
}
