import { compareWords } from '../words/compare-words.ts';
import { wordKey } from '../words/word-key.ts';
import { textAt } from './add-facts.ts';
import { wholeAt } from './column.ts';
import type { CoverageQuery } from './coverage.ts';
import type { Depth } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import { createLabels } from './item-words.ts';
import { notStated } from './lens.ts';
import { type Meeting, meetingsOf } from './meetings.ts';
import { plansInOrder } from './plans-in-order.ts';
import { createLeadKeys } from './row-keys.ts';
import { createTerritoryKeys, type Territory, territoryOfKey } from './territory.ts';
import { type RowVisitor, walkRows } from './walk-rows.ts';

/** Plans of several organisations that serve one item in one territory and have days in common. */
export type Overlap = {
  readonly item: string;
  readonly territory: Territory;
  /** First and last common day, ISO 8601; with more than two plans there may be days between that nobody shares. */
  readonly from: string;
  readonly to: string;
  readonly plans: readonly {
    readonly planId: string;
    readonly depth: Depth;
    /** Who leads its activities for the item, each once, as most plans write them. */
    readonly leads: readonly string[];
    readonly groups: readonly string[];
  }[];
  /** Target groups that at least two of the plans address for the item. */
  readonly sharedGroups: readonly string[];
};

/** A plan that serves an item where others do, of which nobody can say whether it overlaps: it names no days, or no organisation. */
export type UnclearOverlap = { readonly planId: string; readonly missing: 'days' | 'organisation' };

/** `overlaps` with most plans first; `unclear` by title. */
export type Overlaps = { readonly overlaps: readonly Overlap[]; readonly unclear: readonly UnclearOverlap[] };

type Asked = Pick<CoverageQuery, 'lens' | 'filters'> & {
  /** Plans of one organisation overlap too. */
  readonly withinOne: boolean;
};

type Draft = {
  depth: Depth;
  /** Keys of the lens `leads`. */
  readonly leads: Set<string>;
  readonly groups: Set<string>;
  readonly days: (readonly [from: string, to: string])[];
};
type Leads = {
  readonly leadNames: (key: string) => string | null;
  readonly compare: (one: string, other: string) => number;
};
type Cell = Map<TablePlan, Draft>;

/**
 * Finds items that plans of several organisations serve in one territory at the same time. The days are those of a plan's activities
 * for the item, or of the plan where these have none. Plans without a territory overlap with nobody.
 */
export function overlapsOf(table: FactsTable, { withinOne, ...query }: Asked): Overlaps {
  const keys = createInterner((text: string) => text);
  const cells = cellsOf(table, query, keys);
  const wordsOf = createLabels(table, 'regions');
  const leads = { leadNames: createLabels(table, 'leads'), compare: compareWords(table.language) };
  const organisationOf = ({ head }: TablePlan) => (withinOne ? head.planId : wordKey(head.organisation));
  const unclear = new Map<TablePlan, UnclearOverlap['missing']>();
  const overlaps = [...cells].flatMap(([place, cell]) => {
    if (cell.size < 2) return [];
    const organisations = new Map([...cell.keys()].map((plan) => [plan, organisationOf(plan)]));
    const owners = new Set(organisations.values());
    if (owners.size < 2 && !owners.has('')) return [];
    for (const [plan, organisation] of organisations) {
      if (organisation === '') unclear.set(plan, 'organisation');
      else if (daysOf(plan, cell).length === 0) unclear.set(plan, 'days');
    }
    const spans = [...organisations]
      .filter(([, organisation]) => organisation !== '')
      .flatMap(([plan, organisation]) => daysOf(plan, cell).map(([from, to]) => ({ plan, organisation, from, to })));
    const [item = '', ...territory] = place.split(' ');
    const at = { item: keys.values[Number(item)] ?? '', territory: territoryOfKey(territory.join(' '), wordsOf) };
    return meetingsOf(spans).map((meeting): Overlap => ({ ...at, ...toOverlap(cell, meeting, leads) }));
  });
  return {
    overlaps: overlaps.sort(
      (one, other) => other.plans.length - one.plans.length || (placeOf(one) < placeOf(other) ? -1 : 1),
    ),
    unclear: plansInOrder(table).flatMap((plan) => {
      const missing = unclear.get(plan);
      return missing === undefined ? [] : [{ planId: plan.head.planId, missing }];
    }),
  };
}

function cellsOf(
  table: FactsTable,
  query: Pick<CoverageQuery, 'lens' | 'filters'>,
  keys: ReturnType<typeof createInterner<string>>,
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  let current: TablePlan | null = null;
  let territory: string | null = null;
  const territoryOf = createTerritoryKeys(table);
  const leadKeys = createInterner((text: string) => text);
  const leadOf = createLeadKeys(table, leadKeys);
  const drafts = (items: readonly number[]): Draft[] => {
    const plan = current;
    if (plan === null || territory === null) return [];
    return items.map((item) => draftOf(cells, `${item} ${territory}`, plan));
  };
  const visitor: RowVisitor = {
    plan: (plan) => {
      current = plan;
      territory = territoryOf(plan);
    },
    goal: (row, items) => {
      for (const draft of drafts(items)) serve(draft, 1, groupsAt(table, wholeAt(table.goals.groups, row)));
    },
    target: (row, depth, items) => {
      for (const draft of drafts(items)) serve(draft, depth, groupsAt(table, wholeAt(table.targets.groups, row)));
    },
    activity: (row, items, share) => {
      const lead = leadKeys.values[leadOf(row)] ?? notStated;
      const days = daysBetween(
        textAt(table, wholeAt(table.activities.start, row)) ?? current?.head.start,
        textAt(table, wholeAt(table.activities.end, row)) ?? current?.head.end,
      );
      for (const draft of drafts(items)) {
        if (lead !== notStated) draft.leads.add(lead);
        draft.days.push(...days);
        serve(draft, share.depth, []);
      }
    },
  };
  walkRows(table, query, visitor, keys);
  return cells;
}

function draftOf(cells: Map<string, Cell>, place: string, plan: TablePlan): Draft {
  const cell = cells.get(place) ?? new Map<TablePlan, Draft>();
  cells.set(place, cell);
  const draft = cell.get(plan) ?? { depth: 0, leads: new Set<string>(), groups: new Set<string>(), days: [] };
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

/** The days of the activities for the item, or of the plan where these name none. */
function daysOf(plan: TablePlan, cell: Cell): Draft['days'] {
  const days = cell.get(plan)?.days ?? [];
  return days.length > 0 ? days : daysBetween(plan.head.start, plan.head.end);
}

function daysBetween(from: string | null | undefined, to: string | null | undefined): Draft['days'] {
  return from == null || to == null || to < from ? [] : [[from, to]];
}

function toOverlap(
  cell: Cell,
  { plans, from, to }: Meeting<TablePlan>,
  { leadNames, compare }: Leads,
): Omit<Overlap, 'item' | 'territory'> {
  // The walk goes by title, and so do the plans of a cell.
  const own = [...cell].filter(([plan]) => plans.has(plan));
  const counts = new Map<string, number>();
  for (const [, { groups }] of own) for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return {
    from,
    to,
    plans: own.map(([{ head }, { depth, leads, groups }]) => ({
      planId: head.planId,
      depth,
      leads: [...leads].map((key) => leadNames(key) ?? key).sort(compare),
      groups: [...groups].sort(),
    })),
    sharedGroups: [...counts].flatMap(([group, number]) => (number > 1 ? [group] : [])).sort(),
  };
}

function placeOf({ item, territory, from }: Overlap): string {
  return `${item} ${territory.kind} ${territory.id} ${from}`;
}
