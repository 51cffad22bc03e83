import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { fail, type Result } from '#core/result.ts';
import { nameOf, StorageBlocked, type StoreError, toStoreError } from './store-error.ts';

/** Records are read as unknown: whoever wrote them, they are checked before use. */
interface PlanDatabaseSchema extends DBSchema {
  plans: { key: string; value: unknown };
  summaries: { key: string; value: unknown };
  parts: { key: [id: string, table: string, at: number]; value: unknown };
}
export type PlanDatabase = IDBPDatabase<PlanDatabaseSchema>;

/** Version of the database layout that this build knows. */
const databaseVersion = 1;

/** A database that opens when it is first needed and again after the browser or a newer build closed it. */
export type Connection = {
  /** Runs `work`, once more when the connection turns out to be dead; what it throws comes back as a StoreError. */
  readonly run: <T>(work: (database: PlanDatabase) => Promise<Result<T, StoreError>>) => Promise<Result<T, StoreError>>;
};

/** Prepares the connection without opening it; `version` is for tests of upgrades. */
export function createConnection(name: string, version: number = databaseVersion): Connection {
  let opening: Promise<PlanDatabase> | null = null;
  const forget = () => {
    opening = null;
  };
  const database = () => {
    if (!opening) {
      opening = openPlanDatabase(name, version, forget);
      opening.catch(forget);
    }
    return opening;
  };
  return {
    run: async (work) => {
      try {
        return await work(await database());
      } catch (thrown) {
        if (!isDeadConnection(thrown)) return fail(toStoreError(thrown));
      }
      forget();
      try {
        return await work(await database());
      } catch (thrown) {
        return fail(toStoreError(thrown));
      }
    },
  };
}

/** Both mean that nothing was written, so that a second attempt is safe. */
function isDeadConnection(thrown: unknown): boolean {
  return ['InvalidStateError', 'AbortError'].includes(nameOf(thrown));
}

function openPlanDatabase(name: string, version: number, onClosed: () => void): Promise<PlanDatabase> {
  return new Promise((resolve, reject) => {
    let givenUp = false;
    const opened = openWithStores(name, version, {
      blocked: () => {
        givenUp = true;
        reject(new StorageBlocked('older-tab'));
      },
      closed: onClosed,
    });
    opened.then(
      (database) => (givenUp ? database.close() : resolve(database)),
      (thrown) => reject(toOpenError(thrown)),
    );
  });
}

async function openWithStores(
  name: string,
  version: number,
  on: { blocked: () => void; closed: () => void },
): Promise<PlanDatabase> {
  if (typeof indexedDB === 'undefined') throw new StorageBlocked('unavailable');
  const database: PlanDatabase = await openDB<PlanDatabaseSchema>(name, version, {
    upgrade: (upgrading, oldVersion) => {
      if (oldVersion >= 1) return;
      upgrading.createObjectStore('plans', { keyPath: 'id' });
      upgrading.createObjectStore('summaries', { keyPath: 'id' });
      upgrading.createObjectStore('parts', { keyPath: ['id', 'table', 'at'] });
    },
    blocked: on.blocked,
    // A newer build wants to upgrade: make way, the next use tells that this build is too old.
    blocking: () => {
      database.close();
      on.closed();
    },
    terminated: on.closed,
  });
  return database;
}

/** Browsers refuse to open with many names (Firefox: InvalidStateError in private windows, Chrome: UnknownError for a broken profile). */
function toOpenError(thrown: unknown): unknown {
  const tellsItself = ['QuotaExceededError', 'VersionError', 'SecurityError'].includes(nameOf(thrown));
  return tellsItself || thrown instanceof StorageBlocked ? thrown : new StorageBlocked('unavailable', thrown);
}
