import { ok, type Result } from '#core/result.ts';
import type { Removal } from '../bin-days.ts';
import type { StoreError } from '../store-error.ts';
import { byName, type CollectionRecord, readCollection } from './collection-records.ts';
import type { ListedCollection } from './collection-store.ts';
import { type CollectionDatabase, notFound, type WritableStores, within } from './idb-collection-database.ts';

/** All collections that are in sight, by name. Plans are counted by their keys: no record of a state is read. */
export async function listCollections(
  database: CollectionDatabase,
): Promise<Result<readonly ListedCollection[], StoreError>> {
  const transaction = database.transaction(['collections', 'states'], 'readonly');
  const records = (await transaction.objectStore('collections').getAll()).flatMap((raw) => readCollection(raw) ?? []);
  const inSight = records.filter(({ removedAt }) => removedAt === null);
  const states = transaction.objectStore('states');
  const counted = inSight.map(async ({ id, name, ownPlans, changedAt }) => {
    const keys = await states.getAllKeys(within(id));
    return { id, name, ownPlans, changedAt, plans: new Set(keys.map(([, planId]) => planId)).size };
  });
  return ok((await Promise.all(counted)).sort(byName));
}

/** Changes what is said of a collection; its record is written whole again where it was damaged. */
export async function touch(
  { collections }: Pick<WritableStores, 'collections'>,
  edit: Partial<CollectionRecord> & { readonly id: string },
): Promise<Result<null, StoreError>> {
  const record = readCollection(await collections.get(edit.id));
  if (!record || record.removedAt !== null) return notFound(edit.id);
  await collections.put({ ...record, ...edit });
  return ok(null);
}

/** Takes a collection out of sight at a time, or brings it back with null. */
export async function setRemoved(
  { collections }: WritableStores,
  id: string,
  removedAt: string | null,
): Promise<Result<null, StoreError>> {
  const record = readCollection(await collections.get(id));
  if (!record || (record.removedAt === null) === (removedAt === null)) return notFound(id);
  await collections.put({ ...record, removedAt });
  return ok(null);
}

/** Deletes for good what lies in the bin and is over; gives the number of collections. */
export async function purgeRemoved(
  { collections, states, facts, texts, apart }: WritableStores,
  isOver: (removal: Removal) => boolean,
): Promise<Result<number, StoreError>> {
  const records = (await collections.getAll()).flatMap((raw) => readCollection(raw) ?? []);
  const old = records.filter(({ id, removedAt: at }) => at !== null && isOver({ id, at }));
  for (const { id } of old) {
    for (const store of [states, facts, texts, apart]) await store.delete(within(id));
    await collections.delete(id);
  }
  return ok(old.length);
}
