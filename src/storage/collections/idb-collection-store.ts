import type { DBSchema, IDBPDatabase } from 'idb';
import { fail, ok, type Result } from '#core/result.ts';
import { createConnection, type Upgrade } from '../idb-connection.ts';
import type { StoreError } from '../store-error.ts';
import { createCollectionFeed } from './collection-feed.ts';
import { type CollectionRecord, readApart, readCollection, readState, readText } from './collection-records.ts';
import type { CollectionChange, CollectionStore, FileApart, PlanStateHead } from './collection-store.ts';

/** Records are read as unknown: whoever wrote them, they are checked before use. */
interface CollectionDatabaseSchema extends DBSchema {
  collections: { key: string; value: unknown };
  states: { key: [collection: string, planId: string, key: string]; value: unknown };
  texts: { key: [collection: string, planId: string, key: string]; value: unknown };
  apart: { key: [collection: string, name: string]; value: unknown };
}
type Database = IDBPDatabase<CollectionDatabaseSchema>;
type Outcome = Promise<Result<null, StoreError>>;

const upgrade: Upgrade<CollectionDatabaseSchema> = (database, oldVersion) => {
  if (oldVersion >= 1) return;
  database.createObjectStore('collections', { keyPath: 'id' });
  database.createObjectStore('states');
  database.createObjectStore('texts');
  database.createObjectStore('apart');
};

/** Keeps collections on the device in the IndexedDB database `name`, apart from plans; nothing is opened before the first call. */
export function createIdbCollectionStore(name: string): CollectionStore {
  const connection = createConnection<CollectionDatabaseSchema>({ name, version: 1, upgrade });
  const feed = createCollectionFeed(`${name}.changes`);
  const changing = async (id: string, work: (database: Database) => Outcome): Outcome => {
    const outcome = await connection.run(work);
    if (outcome.ok) feed.tell(id);
    return outcome;
  };
  return {
    list: () =>
      connection.run(async (database) => {
        const records = (await database.getAll('collections')).flatMap((raw) => readCollection(raw) ?? []);
        return ok(
          records
            .filter(({ removedAt }) => removedAt === null)
            .map(withoutMark)
            .sort(byName),
        );
      }),
    save: (collection) =>
      changing(collection.id, async (database) => {
        await database.put('collections', { ...collection, removedAt: null });
        return ok(null);
      }),
    remove: (id, at) => changing(id, (database) => mark(database, id, at)),
    restore: (id) => changing(id, (database) => mark(database, id, null)),
    purge: (before) => connection.run((database) => purge(database, before)),
    contents: (id) => connection.run((database) => readContents(database, id)),
    change: (id, change) => changing(id, (database) => writeChange(database, id, change)),
    removePlan: (id, planId) => changing(id, (database) => removeStates(database, [id, planId])),
    textOf: (id, planId, key) =>
      connection.run(async (database) => {
        const text = readText(await database.get('texts', [id, planId, key]));
        return text === null ? fail({ type: 'not-found', id: planId }) : ok(text);
      }),
    changes: feed.listen,
  };
}

function withoutMark({ id, name, ownPlans, changedAt }: CollectionRecord) {
  return { id, name, ownPlans, changedAt };
}

function byName(
  one: { readonly name: string; readonly id: string },
  other: { readonly name: string; readonly id: string },
) {
  return one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);
}

async function mark(database: Database, id: string, removedAt: string | null): Outcome {
  const record = readCollection(await database.get('collections', id));
  if (!record || (record.removedAt === null) === (removedAt === null)) return fail({ type: 'not-found', id });
  await database.put('collections', { ...record, removedAt });
  return ok(null);
}

/** Everything of one collection, or of one plan in it: lists sort behind every text. */
function within(prefix: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

async function purge(database: Database, before: string): Outcome {
  const records = (await database.getAll('collections')).flatMap((raw) => readCollection(raw) ?? []);
  for (const { id, removedAt } of records) {
    if (removedAt === null || removedAt >= before) continue;
    await removeStates(database, [id]);
    await database.delete('collections', id);
  }
  return ok(null);
}

async function removeStates(database: Database, prefix: readonly string[]): Outcome {
  const transaction = database.transaction(['states', 'texts', 'apart'], 'readwrite');
  await Promise.all([
    transaction.objectStore('states').delete(within(prefix)),
    transaction.objectStore('texts').delete(within(prefix)),
    ...(prefix.length === 1 ? [transaction.objectStore('apart').delete(within(prefix))] : []),
    transaction.done,
  ]);
  return ok(null);
}

async function readContents(
  database: Database,
  id: string,
): Promise<Result<{ states: PlanStateHead[]; apart: FileApart[] }, StoreError>> {
  const [states, apart] = await Promise.all([
    database.getAll('states', within([id])),
    database.getAll('apart', within([id])),
  ]);
  return ok({
    states: states.flatMap((raw) => readState(raw) ?? []),
    apart: apart.flatMap((raw) => readApart(raw) ?? []),
  });
}

async function writeChange(database: Database, id: string, { add, choose, apart }: CollectionChange): Outcome {
  const transaction = database.transaction(['states', 'texts', 'apart'], 'readwrite');
  // A failure is thrown by what is awaited below; without this it would be reported a second time as unhandled.
  transaction.done.catch(() => undefined);
  const states = transaction.objectStore('states');
  for (const { json, ...head } of add) {
    await states.put(head, [id, head.planId, head.key]);
    await transaction.objectStore('texts').put({ json }, [id, head.planId, head.key]);
  }
  for (const { planId, key } of choose)
    for (const raw of await states.getAll(within([id, planId]))) {
      const head = readState(raw);
      if (head && head.chosen !== (head.key === key))
        await states.put({ ...head, chosen: head.key === key }, [id, planId, head.key]);
    }
  for (const file of apart) await transaction.objectStore('apart').put(file, [id, file.name]);
  await transaction.done;
  return ok(null);
}
