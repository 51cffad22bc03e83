import type { Coverage, CoverageItem, CoverageQuery } from './coverage.ts';
import { type Depth, depths } from './depth.ts';
import type { FactsTable } from './facts-table.ts';
import { createInterner } from './interner.ts';
import { createLabels, itemOrder, type NamedItem } from './item-words.ts';
import type { PlanHead } from './plan-head.ts';
import { addActivity, addIndicator, createTally, type Tally, totalsOf } from './tally.ts';
import { walkRows } from './walk-rows.ts';

/** What plans cover, read through a lens and filters. Time grows with the rows of the table (10,000 plans: tens of milliseconds). */
export function coverageOf(table: FactsTable, query: CoverageQuery): Coverage {
  const keys = createInterner((text: string) => text);
  for (const id of query.expected) keys.numberOf(id);
  const { plans, totals, drafts } = tallyRows(table, query, keys);
  const wordsOf = createLabels(table, query.lens);
  // A key that was only looked at is no item: what the filters take out of the question must not appear.
  const found = keys.values.flatMap((id, at) => {
    const draft = drafts[at] ?? (at < query.expected.length ? createDraft() : null);
    return draft === null ? [] : [{ id, words: wordsOf(id), draft }];
  });
  const others = found.slice(query.expected.length).sort(itemOrder(table.language));
  const sorted = [...found.slice(0, query.expected.length), ...others];
  return {
    plans,
    items: sorted.map((item) => itemOf(item, plans.length)),
    totals: totalsOf(totals, plans.length),
    depthsOf: memoRows((item) => depthRow(sorted[item]?.draft ?? createDraft(), plans.length)),
  };
}

/** `plans` are positions in the view in rising order, `depths` how deep each goes. */
type ItemDraft = { readonly tally: Tally; readonly plans: number[]; readonly depths: Depth[] };

function createDraft(): ItemDraft {
  return { tally: createTally(), plans: [], depths: [] };
}

function tallyRows(table: FactsTable, query: CoverageQuery, keys: ReturnType<typeof createInterner<string>>) {
  const totals = createTally();
  const drafts: ItemDraft[] = [];
  const plans: PlanHead[] = [];
  let currency = '';
  const draftOf = (item: number): ItemDraft => {
    drafts[item] ??= createDraft();
    return drafts[item];
  };
  const serve = (items: readonly number[], depth: Depth) => {
    for (const item of items) deepen(draftOf(item), plans.length - 1, depth);
  };
  walkRows(
    table,
    query,
    {
      plan: ({ head }, items) => {
        plans.push(head);
        currency = head.currency;
        serve(items, 1);
      },
      goal: (_, items) => serve(items, 1),
      target: (_, depth, items) => {
        totals.targets += 1;
        for (const item of items) {
          const draft = draftOf(item);
          draft.tally.targets += 1;
          deepen(draft, plans.length - 1, depth);
        }
      },
      activity: (_, items, share) => {
        addActivity(totals, share, currency);
        for (let at = 0; at < items.length; at += 1) {
          const draft = draftOf(items[at] ?? 0);
          addActivity(draft.tally, share.byItem?.[at] ?? share, currency);
          if (share.depth > 0) deepen(draft, plans.length - 1, share.depth);
        }
      },
      indicator: (row, items) => {
        addIndicator(totals, table, row);
        for (const item of items) addIndicator(draftOf(item).tally, table, row);
      },
    },
    keys,
  );
  return { plans, totals, drafts };
}

/** Plans come in rising order, so that the last one is the only one that can come again. */
function deepen({ plans, depths: known }: ItemDraft, plan: number, depth: Depth): void {
  const last = plans.length - 1;
  if (plans[last] !== plan) {
    plans.push(plan);
    known.push(depth);
  } else if (depth > (known[last] ?? 0)) {
    known[last] = depth;
  }
}

function itemOf(
  { id, words, draft: { tally, plans, depths: known } }: NamedItem & { readonly draft: ItemDraft },
  count: number,
): CoverageItem {
  const byDepth = depths.map(() => 0);
  for (const depth of known) byDepth[depth] = (byDepth[depth] ?? 0) + 1;
  byDepth[0] = count - plans.length;
  const deepest = depths.findLast((depth) => depth > 0 && (byDepth[depth] ?? 0) > 0) ?? 0;
  return { id, words, deepest, byDepth, ...totalsOf(tally, plans.length) };
}

function depthRow({ plans, depths: known }: ItemDraft, count: number): Uint8Array {
  const row = new Uint8Array(count);
  plans.forEach((plan, at) => {
    row[plan] = known[at] ?? 0;
  });
  return row;
}

function memoRows(make: (item: number) => Uint8Array): (item: number) => Uint8Array {
  const rows = new Map<number, Uint8Array>();
  return (item) => {
    const row = rows.get(item) ?? make(item);
    rows.set(item, row);
    return row;
  };
}
