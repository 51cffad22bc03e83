import { ok, type Result } from '#core/result.ts';
import { createIdFeed } from '../id-feed.ts';
import type { StoreError } from '../store-error.ts';
import { readText } from './collection-records.ts';
import type { Collection, CollectionStore, StatePlace } from './collection-store.ts';
import {
  type CollectionDatabase,
  changeTogether,
  connectToCollections,
  notFound,
  type WritableStores,
  within,
} from './idb-collection-database.ts';
import { listCollections, purgeRemoved, setRemoved, touch } from './idb-collection-list.ts';
import { createContentsReader } from './idb-contents.ts';
import { addStates, chooseState, keepFacts } from './idb-states.ts';

/** Keeps collections on the device in the IndexedDB database `name`, apart from plans; nothing is opened before the first call. */
export function createIdbCollectionStore(name: string): CollectionStore {
  const connection = connectToCollections(name);
  const feed = createIdFeed(`${name}.changes`);
  const contents = createContentsReader();
  const changing = async <T>(id: string, work: (stores: WritableStores) => Promise<Result<T, StoreError>>) => {
    const outcome = await connection.run((database) => changeTogether(database, work));
    if (outcome.ok) feed.tell(id);
    return outcome;
  };
  return {
    list: () => connection.run(listCollections),
    create: (collection) => changing(collection.id, (stores) => create(stores, collection)),
    edit: (edit) => changing(edit.id, (stores) => touch(stores, edit)),
    remove: (id, at) => changing(id, (stores) => setRemoved(stores, id, at)),
    restore: (id) => changing(id, (stores) => setRemoved(stores, id, null)),
    purge: (isOver) => connection.run((database) => changeTogether(database, (stores) => purgeRemoved(stores, isOver))),
    contents: (id) => connection.run((database) => contents(database, id)),
    add: (id, addition) => changing(id, (stores) => addStates(stores, id, addition)),
    choose: (place, at) => changing(place.id, (stores) => chooseState(stores, place, at)),
    keepFacts: (place, facts) =>
      connection.run((database) => changeTogether(database, (stores) => keepFacts(stores, place, facts))),
    removePlan: (id, planId, at) =>
      changing(id, async (stores) => {
        for (const store of [stores.states, stores.facts, stores.texts]) await store.delete(within(id, planId));
        return touch(stores, { id, changedAt: at });
      }),
    textOf: (place) => connection.run((database) => readTextAt(database, place)),
    changes: feed.listen,
  };
}

async function create({ collections }: WritableStores, collection: Collection): Promise<Result<null, StoreError>> {
  await collections.add({ ...collection, removedAt: null });
  return ok(null);
}

async function readTextAt(
  database: CollectionDatabase,
  { id, planId, key }: StatePlace,
): Promise<Result<string, StoreError>> {
  const text = readText(await database.get('texts', [id, planId, key]));
  return text === null ? notFound(planId) : ok(text);
}
