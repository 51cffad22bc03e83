import { ok, type Result } from '#core/result.ts';
import { compareCodes } from '#core/words/compare-words.ts';
import { isRemoved, partsOf, planOfRecord, readSummary, type SummaryRecord } from './idb-records.ts';
import type { PlanDatabase } from './plan-database.ts';
import type { PlanList } from './plan-store.ts';
import { type PlanSummary, summarise } from './plan-summary.ts';
import type { StoreError } from './store-error.ts';

/** All plans from their summaries; only a plan whose summary is damaged is read itself. */
export async function readPlanList(database: PlanDatabase): Promise<Result<PlanList, StoreError>> {
  const transaction = database.transaction(['plans', 'parts', 'summaries'], 'readonly');
  const [ids, rows] = await Promise.all([
    transaction.objectStore('plans').getAllKeys(),
    transaction.objectStore('summaries').getAll(),
  ]);
  const known = new Map<string, SummaryRecord>();
  for (const row of rows) {
    const summary = readSummary(row);
    if (summary) known.set(summary.id, summary);
  }
  const plans: PlanSummary[] = [];
  const unreadable: string[] = [];
  for (const id of ids) {
    const record = known.get(id);
    if (record) {
      const { removedAt, ...summary } = record;
      if (removedAt === null) plans.push(summary);
      continue;
    }
    const raw = await transaction.objectStore('plans').get(id);
    const stored = planOfRecord(id, raw, await transaction.objectStore('parts').getAll(partsOf(id)));
    if (stored.ok) plans.push(summarise(stored.value.plan, stored.value));
    else if (!isRemoved(raw)) unreadable.push(id);
  }
  return ok({ plans: plans.sort((a, b) => compareCodes(b.savedAt, a.savedAt)), unreadable });
}
