import { planToJson } from '#core/migrate/plan-to-json.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { compareCodes } from '#core/words/compare-words.ts';
import { createChangeFeed } from './change-feed.ts';
import type { PlanList, PlanStore, PutRequest, StoredPlan } from './plan-store.ts';
import { type PlanSummary, summarise } from './plan-summary.ts';
import { newRevision, type Revision } from './revisions.ts';
import { parseRecord, unsoundPart } from './sound-plan.ts';
import type { StoreError } from './store-error.ts';

type MemoryRecord = { readonly json: string; readonly summary: PlanSummary; readonly removedAt: string | null };
type Records = Map<string, MemoryRecord>;

/** Keeps plans as long as the tab lives: for tests, and to go on working where the device has no storage. */
export function createMemoryPlanStore(channelName: string): PlanStore {
  const records: Records = new Map();
  const feed = createChangeFeed(channelName);
  const mark = (id: string, removedAt: string | null): Result<null, StoreError> => {
    const record = records.get(id);
    if (!record || (record.removedAt === null) === (removedAt === null)) return fail({ type: 'not-found', id });
    records.set(id, { ...record, removedAt });
    feed.tell({ id, revision: removedAt === null ? record.summary.revision : null });
    return ok(null);
  };
  return {
    list: async () => ok(listOf(records)),
    get: async (id) => read(records, id),
    put: async (request) => {
      const written = write(records, request);
      if (written.ok) feed.tell({ id: request.plan.id, revision: written.value.revision });
      return written;
    },
    remove: async (id, at) => mark(id, at),
    restore: async (id) => mark(id, null),
    purge: async (isOver) => {
      const old = [...records].filter(([id, { removedAt: at }]) => at !== null && isOver({ id, at }));
      for (const [id] of old) records.delete(id);
      return ok(old.length);
    },
    changes: feed.listen,
  };
}

function listOf(records: Records): PlanList {
  const visible = [...records.values()].filter((record) => record.removedAt === null);
  const plans = visible.map((record) => record.summary).sort((a, b) => compareCodes(b.savedAt, a.savedAt));
  return { plans, unreadable: [] };
}

function read(records: Records, id: string): Result<StoredPlan, StoreError> {
  const record = records.get(id);
  if (!record || record.removedAt !== null) return fail({ type: 'not-found', id });
  const plan = parseRecord(record.json);
  if (!plan.ok) return fail(plan.error === 'newer' ? { type: 'newer' } : { type: 'corrupt', id, text: record.json });
  return ok({ plan: plan.value, revision: record.summary.revision, savedAt: record.summary.savedAt });
}

function write(
  records: Records,
  { plan, base, at, revision = newRevision() }: PutRequest,
): Result<{ revision: Revision }, StoreError> {
  const fault = unsoundPart(plan);
  if (fault !== null) return fail({ type: 'unknown', message: `not a plan at ${fault}` });
  const record = records.get(plan.id);
  const current = record && record.removedAt === null ? record.summary.revision : null;
  // A removed plan may be brought back: until it is purged its id is taken.
  if (current !== base || (record && record.removedAt !== null)) return fail({ type: 'conflict', current });
  records.set(plan.id, {
    json: planToJson(plan),
    summary: summarise(plan, { revision, savedAt: at }),
    removedAt: null,
  });
  return ok({ revision });
}
