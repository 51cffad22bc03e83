import { fail, ok, type Result } from '#core/result.ts';
import type { Removal } from '../bin-days.ts';
import { createIdFeed } from '../id-feed.ts';
import { isRemoved, removalTime } from '../idb-records.ts';
import { writeVersions } from '../idb-transaction.ts';
import { connectToPlans, type PlanDatabase } from '../plan-database.ts';
import type { StoreError } from '../store-error.ts';
import type { PlanVersion, PlanVersions, VersionList } from './plan-versions.ts';
import { listVersions } from './version-list.ts';
import { readVersion, toRecords, versionOfRecords } from './version-records.ts';

/** Keeps versions on the device, beside the plans in the IndexedDB database `name`; nothing is opened before the first call. */
export function createIdbPlanVersions(name: string): PlanVersions {
  const connection = connectToPlans(name);
  const feed = createIdFeed(`${name}.versions`);
  const changed = async (
    work: (database: PlanDatabase) => Promise<Result<string, StoreError>>,
  ): Promise<Result<null, StoreError>> => {
    const outcome = await connection.run(work);
    if (!outcome.ok) return outcome;
    feed.tell(outcome.value);
    return ok(null);
  };
  return {
    list: (planId) => connection.run((database) => readList(database, planId)),
    get: (id) => connection.run((database) => readOne(database, id)),
    put: (version) => changed((database) => writeOne(database, version)),
    rename: (id, { name: newName, reason }) =>
      changed((database) =>
        editOne(database, id, (raw) => {
          const record = isRemoved(raw) ? null : readVersion(raw);
          return record && { ...record, name: newName, reason };
        }),
      ),
    remove: (id, at) => changed((database) => mark(database, id, at)),
    restore: (id) => changed((database) => mark(database, id, null)),
    purge: (isOver) => connection.run((database) => purgeRemoved(database, isOver)),
    changes: feed.listen,
  };
}

async function readList(database: PlanDatabase, planId: string): Promise<Result<VersionList, StoreError>> {
  const store = database.transaction('versions', 'readonly').objectStore('versions').index('plan');
  const [ids, rows] = await Promise.all([store.getAllKeys(planId), store.getAll(planId)]);
  return ok(listVersions(ids.map((id, at) => ({ id, raw: rows[at] }))));
}

async function readOne(database: PlanDatabase, id: string): Promise<Result<PlanVersion, StoreError>> {
  const transaction = database.transaction(['versions', 'versionPlans'], 'readonly');
  const [raw, rawPlan] = await Promise.all([
    transaction.objectStore('versions').get(id),
    transaction.objectStore('versionPlans').get(id),
  ]);
  return versionOfRecords(id, raw, rawPlan);
}

async function writeOne(database: PlanDatabase, version: PlanVersion): Promise<Result<string, StoreError>> {
  const records = toRecords(version);
  if (!records.ok) return records;
  const [record, plan] = records.value;
  return writeVersions(database, async ({ versions, versionPlans }) => {
    if ((await versions.getKey(record.id)) !== undefined) return fail({ type: 'conflict', current: null });
    await versionPlans.put(plan);
    await versions.put(record);
    return ok(record.planId);
  });
}

/** Writes what `edit` makes of a record, unless it makes null of it; gives the plan that the record names. */
function editOne(
  database: PlanDatabase,
  id: string,
  edit: (raw: unknown) => object | null,
): Promise<Result<string, StoreError>> {
  return writeVersions(database, async ({ versions }) => {
    const edited = edit(await versions.get(id));
    if (edited === null) return fail({ type: 'not-found', id });
    await versions.put(edited);
    return ok('planId' in edited ? String(edited.planId) : '');
  });
}

function mark(database: PlanDatabase, id: string, removedAt: string | null): Promise<Result<string, StoreError>> {
  return editOne(database, id, (raw) => {
    const isThere = typeof raw === 'object' && raw !== null && isRemoved(raw) === (removedAt === null);
    return isThere ? { ...raw, removedAt } : null;
  });
}

function purgeRemoved(
  database: PlanDatabase,
  isOver: (removal: Removal) => boolean,
): Promise<Result<number, StoreError>> {
  return writeVersions(database, async ({ versions, versionPlans }) => {
    let purged = 0;
    for (let cursor = await versions.openCursor(); cursor; cursor = await cursor.continue()) {
      const at = removalTime(cursor.value);
      if (at === null || !isOver({ id: cursor.primaryKey, at })) continue;
      await versionPlans.delete(cursor.primaryKey);
      await cursor.delete();
      purged += 1;
    }
    return ok(purged);
  });
}
