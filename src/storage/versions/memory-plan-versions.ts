import { fail, ok, type Result } from '#core/result.ts';
import { createIdFeed } from '../id-feed.ts';
import type { StoreError } from '../store-error.ts';
import type { PlanVersions } from './plan-versions.ts';
import { listVersions } from './version-list.ts';
import { toRecords, type VersionRecord, versionOfRecords } from './version-records.ts';

/** Keeps versions as long as the tab lives: for tests. */
export function createMemoryPlanVersions(channelName: string): PlanVersions {
  const records = new Map<string, VersionRecord>();
  const plans = new Map<string, string>();
  const feed = createIdFeed(channelName);
  const edit = (
    id: string,
    change: (record: VersionRecord) => VersionRecord,
    whenRemoved = false,
  ): Result<null, StoreError> => {
    const record = records.get(id);
    if (!record || (record.removedAt !== null) !== whenRemoved) return fail({ type: 'not-found', id });
    records.set(id, change(record));
    feed.tell(record.planId);
    return ok(null);
  };
  return {
    list: async (planId) =>
      ok(listVersions([...records].filter(([, raw]) => raw.planId === planId).map(([id, raw]) => ({ id, raw })))),
    get: async (id) => versionOfRecords(id, records.get(id), { json: plans.get(id) }),
    put: async (version) => {
      const made = toRecords(version);
      if (!made.ok) return made;
      const [record, plan] = made.value;
      if (records.has(record.id)) return fail({ type: 'conflict', current: null });
      records.set(record.id, record);
      plans.set(record.id, plan.json);
      feed.tell(record.planId);
      return ok(null);
    },
    rename: async (id, words) => edit(id, (record) => ({ ...record, ...words })),
    remove: async (id, removedAt) => edit(id, (record) => ({ ...record, removedAt })),
    restore: async (id) => edit(id, (record) => ({ ...record, removedAt: null }), true),
    purge: async (isOver) => {
      const old = [...records.values()].filter(({ id, removedAt: at }) => at !== null && isOver({ id, at }));
      for (const { id } of old) {
        records.delete(id);
        plans.delete(id);
      }
      return ok(old.length);
    },
    changes: feed.listen,
  };
}
