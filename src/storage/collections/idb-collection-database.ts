import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb';
import { fail, type Result } from '#core/result.ts';
import { type Connection, createConnection } from '../idb-connection.ts';
import type { StoreError } from '../store-error.ts';

type StateKey = [collection: string, planId: string, key: string];

/** Records are read as unknown: whoever wrote them, they are checked before use. Facts and texts lie apart, so that names are read without them. */
export interface CollectionDatabaseSchema extends DBSchema {
  collections: { key: string; value: unknown };
  states: { key: StateKey; value: unknown };
  facts: { key: StateKey; value: unknown };
  texts: { key: StateKey; value: unknown };
  apart: { key: [collection: string, name: string]; value: unknown };
}
export type CollectionDatabase = IDBPDatabase<CollectionDatabaseSchema>;
type StoreName = 'collections' | 'states' | 'facts' | 'texts' | 'apart';
const storeNames = ['collections', 'states', 'facts', 'texts', 'apart'] as const satisfies readonly StoreName[];

/** Prepares the connection to the database of collections without opening it. */
export function connectToCollections(name: string): Connection<CollectionDatabaseSchema> {
  return createConnection<CollectionDatabaseSchema>({
    name,
    version: 1,
    // Thousands of files are added at once.
    patience: 60_000,
    upgrade: (database, oldVersion) => {
      if (oldVersion >= 1) return;
      database.createObjectStore('collections', { keyPath: 'id' });
      for (const store of ['states', 'facts', 'texts', 'apart'] as const) database.createObjectStore(store);
    },
  });
}

export type Writable<Name extends StoreName> = IDBPObjectStore<
  CollectionDatabaseSchema,
  StoreName[],
  Name,
  'readwrite'
>;
export type WritableStores = { readonly [Name in StoreName]: Writable<Name> };

/** All that `work` writes, or nothing when anything fails or `work` says so. Throws what IndexedDB says. */
export async function changeTogether<T>(
  database: CollectionDatabase,
  work: (stores: WritableStores) => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  const transaction = database.transaction([...storeNames], 'readwrite');
  // A failure is thrown below; without this it would be reported a second time as unhandled.
  transaction.done.catch(() => undefined);
  try {
    const outcome = await work({
      collections: transaction.objectStore('collections'),
      states: transaction.objectStore('states'),
      facts: transaction.objectStore('facts'),
      texts: transaction.objectStore('texts'),
      apart: transaction.objectStore('apart'),
    });
    if (outcome.ok) await transaction.done;
    else transaction.abort();
    return outcome;
  } catch (thrown) {
    abort(transaction);
    // A request that dies with its transaction says only "aborted", the transaction says why.
    throw transaction.error ?? thrown;
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/** Everything of one collection, or of one plan in it: lists sort behind every text. */
export function within(...prefix: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

/** The failure of everything that asks for a collection which is not there. */
export function notFound(id: string): Result<never, StoreError> {
  return fail({ type: 'not-found', id });
}
