import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';
import type { Removal } from './bin-days.ts';
import { createChangeFeed } from './change-feed.ts';
import { readPlanList } from './idb-plan-list.ts';
import {
  isRemoved,
  type PlanRecord,
  partsOf,
  planOfRecord,
  readRecord,
  readSummary,
  removalTime,
  type SummaryRecord,
} from './idb-records.ts';
import { writeEverything, writeTogether } from './idb-transaction.ts';
import { connectToPlans, type PlanDatabase } from './plan-database.ts';
import { headOf, isSplitAlike, partsToWrite } from './plan-parts.ts';
import type { PlanStore, PutRequest, StoredPlan } from './plan-store.ts';
import { summarise } from './plan-summary.ts';
import { newRevision, type Revision } from './revisions.ts';
import { unsoundPart } from './sound-plan.ts';
import type { StoreError } from './store-error.ts';

/** Keeps plans on the device in the IndexedDB database `name`; nothing is opened before the first call. */
export function createIdbPlanStore(name: string): PlanStore {
  const connection = connectToPlans(name);
  const feed = createChangeFeed(`${name}.changes`);
  let latest: Written | null = null;
  const mark = async (id: string, removedAt: string | null): Promise<Result<null, StoreError>> => {
    const marked = await connection.run((database) => markRemoved(database, id, removedAt));
    if (!marked.ok) return marked;
    feed.tell({ id, revision: marked.value });
    return ok(null);
  };
  return {
    list: () => connection.run(readPlanList),
    get: async (id) => {
      const stored = await connection.run((database) => readPlan(database, id));
      if (stored.ok) latest = stored.value;
      return stored;
    },
    put: async (request) => {
      const fault = unsoundPart(request.plan);
      if (fault !== null) return fail({ type: 'unknown', message: `not a plan at ${fault}` });
      const written = await connection.run((database) => writePlan(database, request, latest));
      if (!written.ok) return written;
      latest = { plan: request.plan, revision: written.value.revision };
      feed.tell({ id: request.plan.id, revision: written.value.revision });
      return written;
    },
    remove: (id, at) => mark(id, at),
    restore: (id) => mark(id, null),
    purge: (isOver) => connection.run((database) => purgeRemoved(database, isOver)),
    changes: feed.listen,
  };
}

/** What this tab read or wrote last, and under which revision: the next save writes only what is new since. */
type Written = { readonly plan: Plan; readonly revision: Revision };

async function readPlan(database: PlanDatabase, id: string): Promise<Result<StoredPlan, StoreError>> {
  const transaction = database.transaction(['plans', 'parts'], 'readonly');
  const [raw, parts] = await Promise.all([
    transaction.objectStore('plans').get(id),
    transaction.objectStore('parts').getAll(partsOf(id)),
  ]);
  return planOfRecord(id, raw, parts);
}

function writePlan(
  database: PlanDatabase,
  { plan, base, at, revision = newRevision() }: PutRequest,
  latest: Written | null,
): Promise<Result<{ revision: Revision }, StoreError>> {
  const record: PlanRecord = { id: plan.id, revision, savedAt: at, ...headOf(plan), removedAt: null };
  const before = latest?.revision === base && isSplitAlike(plan, latest.plan) ? latest.plan : null;
  const summary: SummaryRecord = { ...summarise(plan, { revision, savedAt: at }), removedAt: null };
  return writeTogether(database, async ({ plans, parts, summaries }) => {
    // The ordinary save: the small record says enough, and the large one, which takes milliseconds to read, stays unread.
    const known = readSummary(await summaries.get(plan.id));
    const isExpected = base !== null && known?.revision === base && known.removedAt === null;
    const conflict = isExpected ? null : conflictOf(await plans.get(plan.id), base);
    if (conflict !== null) return fail(conflict);
    if (before === null) await parts.delete(partsOf(plan.id));
    const puts = [
      ...partsToWrite(plan, before).map((part) => () => parts.put(part)),
      () => plans.put(record),
      () => summaries.put(summary),
    ];
    // All at once: each answer that is waited for takes a turn of its own between two keys.
    await Promise.all(puts.map(async (put) => put()));
    return ok({ revision });
  });
}

/** Why a plan made from `base` must not take the place of the stored record; null when it may. */
function conflictOf(stored: unknown, base: Revision | null): StoreError | null {
  const record = readRecord(stored);
  if (stored !== undefined && record === null && !isRemoved(stored))
    return { type: 'conflict', current: null, isDamaged: true };
  const current = isRemoved(stored) ? null : (record?.revision ?? null);
  // A damaged record has no revision to compare with, a removed plan may be brought back: neither is overwritten.
  const isKept = stored !== undefined && current === null;
  return isKept || current !== base ? { type: 'conflict', current } : null;
}

/** Gives the revision that a list shows afterwards: null for a removed plan. */
function markRemoved(
  database: PlanDatabase,
  id: string,
  removedAt: string | null,
): Promise<Result<Revision | null, StoreError>> {
  return writeTogether(database, async ({ plans, summaries }) => {
    const stored = await plans.get(id);
    const isThere = typeof stored === 'object' && stored !== null && isRemoved(stored) === (removedAt === null);
    if (!isThere) return fail({ type: 'not-found', id });
    const record = { ...stored, removedAt };
    await plans.put(record);
    const summary = await summaries.get(id);
    if (typeof summary === 'object' && summary !== null) await summaries.put({ ...summary, removedAt });
    return ok(removedAt === null ? (readRecord(record)?.revision ?? null) : null);
  });
}

function purgeRemoved(
  database: PlanDatabase,
  isOver: (removal: Removal) => boolean,
): Promise<Result<number, StoreError>> {
  return writeEverything(database, async ({ plans, parts, summaries, versions, versionPlans }) => {
    let purged = 0;
    for (let cursor = await plans.openCursor(); cursor; cursor = await cursor.continue()) {
      const at = removalTime(cursor.value);
      if (at === null || !isOver({ id: cursor.primaryKey, at })) continue;
      await summaries.delete(cursor.key);
      await parts.delete(partsOf(cursor.primaryKey));
      for (const version of await versions.index('plan').getAllKeys(cursor.primaryKey)) {
        await versions.delete(version);
        await versionPlans.delete(version);
      }
      await cursor.delete();
      purged += 1;
    }
    return ok(purged);
  });
}
