import { addAmounts } from '../add-amounts.ts';
import type { CoverageQuery } from './coverage.ts';
import type { Depth } from './depth.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { createInterner } from './interner.ts';
import { regionKeys } from './region-keys.ts';
import { isMeasurableRow } from './tally.ts';
import { type RowVisitor, walkRows } from './walk-rows.ts';

/** Numbers of a view that open to the plan values behind them. */
export type Figure = 'plans' | 'targets' | 'activities' | 'indicators' | 'measurable' | 'money' | 'people';

/** Why a value is not in a number. `no-value`: its author has not said it · `not-measurable`: baseline or target value is missing. */
export type LeftOutReason = 'no-value' | 'not-measurable';

/** The values of one plan behind a number; `at` are positions of rows in the plan's own table of the figure, `depth` how deep its targets go. */
export type EvidenceRow = {
  readonly planId: string;
  readonly amount: number;
  /** ISO 4217 for money, else ''. */
  readonly currency: string;
  readonly depth: Depth;
  readonly at: readonly number[];
};

/** `amount`s of `rows` add up to the number; `leftOut` are rows that would belong to it but have no value. Both by title of plan. */
export type Evidence = {
  readonly rows: readonly EvidenceRow[];
  readonly leftOut: readonly {
    readonly planId: string;
    readonly reason: LeftOutReason;
    readonly at: readonly number[];
  }[];
};

type Asked = { readonly figure: Figure /** null for the totals of the view. */; readonly item: string | null };
type Draft = { amount: number; depth: Depth; readonly at: number[]; readonly missing: number[] };

/** The plan values behind one number of a view; for `plans` each plan counts 1 and `at` are its targets that serve the item. */
export function evidenceOf(
  table: FactsTable,
  query: Pick<CoverageQuery, 'lens' | 'filters'>,
  { figure, item }: Asked,
): Evidence {
  const keys = createInterner((text: string) => text);
  // An address may keep a region from before two countries had it: then it is those of both.
  const asked = item !== null && query.lens === 'regions' ? regionKeys(table).now(item) : [item ?? ''];
  const wanted = item === null ? null : new Set(asked.map(keys.numberOf));
  const belongs = (items: readonly number[]) => wanted === null || items.some((one) => wanted.has(one));
  const drafts = new Map<TablePlan, Draft>();
  let current: TablePlan | null = null;
  const draft = (): Draft | null => {
    if (current === null) return null;
    const known = drafts.get(current) ?? { amount: 0, depth: 0, at: [], missing: [] };
    drafts.set(current, known);
    return known;
  };
  const visitor: RowVisitor = {
    plan: (plan, items) => {
      current = plan;
      if (figure === 'plans' && (wanted === null || belongs(items))) deepen(draft(), 1);
    },
    goal: (_, items) => {
      if (figure === 'plans' && belongs(items)) deepen(draft(), 1);
    },
    target: (row, depth, items) => {
      if (!belongs(items)) return;
      if (figure === 'plans') deepen(draft(), depth);
      if (figure === 'plans' || figure === 'targets') add(draft(), row - (current?.targetsFrom ?? 0), 1);
    },
    activity: (row, items, share) => {
      if (!belongs(items)) return;
      const at = row - (current?.activitiesFrom ?? 0);
      const part = wanted === null ? share : (share.byItem?.[items.findIndex((one) => wanted.has(one))] ?? share);
      if (figure === 'plans' && share.depth > 0) deepen(draft(), share.depth);
      if (figure === 'activities') add(draft(), at, 1);
      if (figure === 'money' || figure === 'people') add(draft(), at, part[figure]);
    },
    indicator: (row, items) => {
      if (!belongs(items)) return;
      const at = row - (current?.indicatorsFrom ?? 0);
      if (figure === 'indicators') add(draft(), at, 1);
      if (figure === 'measurable') add(draft(), at, isMeasurableRow(table, row) ? 1 : Number.NaN);
    },
  };
  walkRows(table, query, visitor, keys);
  return toEvidence(drafts, figure);
}

function deepen(draft: Draft | null, depth: Depth): void {
  if (draft && depth > draft.depth) draft.depth = depth;
}

/** NaN is a value that its author has not given. */
function add(draft: Draft | null, at: number, amount: number): void {
  if (!draft) return;
  if (Number.isNaN(amount)) {
    draft.missing.push(at);
    return;
  }
  draft.amount = addAmounts(draft.amount, amount);
  draft.at.push(at);
}

function toEvidence(drafts: ReadonlyMap<TablePlan, Draft>, figure: Figure): Evidence {
  // The walk goes by title, and so do the drafts.
  const ordered = [...drafts].map(([{ head }, draft]) => ({ head, draft }));
  const reason = figure === 'measurable' ? 'not-measurable' : 'no-value';
  return {
    rows: ordered
      .filter(({ draft }) => figure === 'plans' || draft.at.length > 0)
      .map(({ head, draft }) => ({
        planId: head.planId,
        amount: figure === 'plans' ? 1 : draft.amount,
        currency: figure === 'money' ? head.currency : '',
        depth: draft.depth,
        at: draft.at,
      })),
    leftOut: ordered.flatMap(({ head, draft }) =>
      draft.missing.length === 0 ? [] : [{ planId: head.planId, reason, at: draft.missing }],
    ),
  };
}
