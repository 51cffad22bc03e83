import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { fail, type Result } from '#core/result.ts';
import { nameOf, StorageBlocked, type StoreError, toStoreError } from './store-error.ts';

/** Makes the object stores that a database of an older version (0 for none) lacks. */
export type Upgrade<Schema extends DBSchema> = (database: IDBPDatabase<Schema>, oldVersion: number) => void;

/** A database by its name, the version of the layout that this build knows, and the way to get there. */
export type DatabaseLayout<Schema extends DBSchema> = {
  readonly name: string;
  readonly version: number;
  readonly upgrade: Upgrade<Schema>;
  /** Milliseconds after which work that has not ended is told as `no-answer`. */
  readonly patience: number;
};

/** A database that opens when it is first needed and again after the browser or a newer build closed it. */
export type Connection<Schema extends DBSchema> = {
  /** Runs `work`, once more when the connection turns out to be dead; what it throws comes back as a StoreError. */
  readonly run: <T>(
    work: (database: IDBPDatabase<Schema>) => Promise<Result<T, StoreError>>,
  ) => Promise<Result<T, StoreError>>;
};

/** Prepares the connection without opening it. */
export function createConnection<Schema extends DBSchema>(layout: DatabaseLayout<Schema>): Connection<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  let isOpen = false;
  const forget = () => {
    [opening, isOpen] = [null, false];
  };
  const database = () => {
    if (!opening) {
      opening = openDatabase(layout, forget);
      opening.then(() => {
        isOpen = true;
      }, forget);
    }
    return opening;
  };
  const run: Connection<Schema>['run'] = async (work) => {
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
  };
  // A database that does not even open may do so when it is asked anew.
  const giveUp = () => {
    if (!isOpen) forget();
  };
  return { run: (work) => withinPatience(layout.patience, run(work), giveUp) };
}

async function withinPatience<T>(
  patience: number,
  outcome: Promise<Result<T, StoreError>>,
  giveUp: () => void,
): Promise<Result<T, StoreError>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T, StoreError>>((resolve) => {
    timer = setTimeout(() => {
      giveUp();
      resolve(fail({ type: 'no-answer' }));
    }, patience);
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Both mean that nothing was written, so that a second attempt is safe. */
function isDeadConnection(thrown: unknown): boolean {
  return ['InvalidStateError', 'AbortError'].includes(nameOf(thrown));
}

function openDatabase<Schema extends DBSchema>(
  layout: DatabaseLayout<Schema>,
  onClosed: () => void,
): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let givenUp = false;
    const opened = openWithStores(layout, {
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

async function openWithStores<Schema extends DBSchema>(
  { name, version, upgrade }: DatabaseLayout<Schema>,
  on: { blocked: () => void; closed: () => void },
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new StorageBlocked('unavailable');
  const database: IDBPDatabase<Schema> = await openDB<Schema>(name, version, {
    upgrade,
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
