import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { ok, type Result } from '#core/result.ts';
import type { StoreError } from '../store-error.ts';
import { readApart, readCollection, readFacts, readState, toHeads } from './collection-records.ts';
import type { CollectionContents } from './collection-store.ts';
import { type CollectionDatabase, notFound, within } from './idb-collection-database.ts';
import type { StoredState } from './place-state.ts';

type KnownFacts = Map<string, PlanFacts>;

/** Facts read at a time: a page answers between two portions. */
const portion = 100;

/**
 * Reads what is in a collection. Facts of a state never change, so that those of the collection that was read last are kept:
 * while files are being added, each look at it reads only what is new.
 */
export function createContentsReader() {
  let latest: { readonly id: string; readonly known: KnownFacts } | null = null;
  return async (database: CollectionDatabase, id: string): Promise<Result<CollectionContents, StoreError>> => {
    const transaction = database.transaction(['collections', 'states', 'apart', 'facts'], 'readonly');
    const record = readCollection(await transaction.objectStore('collections').get(id));
    if (!record || record.removedAt !== null) return notFound(id);
    const [states, files] = [transaction.objectStore('states'), transaction.objectStore('apart')];
    const [keys, records, names, apart] = await Promise.all([
      states.getAllKeys(within(id)),
      states.getAll(within(id)),
      files.getAllKeys(within(id)),
      files.getAll(within(id)),
    ]);
    const stored = keys.map(([, planId, key], at) => readState(planId, key, records[at]));
    const store = transaction.objectStore('facts');
    const before: KnownFacts = latest?.id === id ? latest.known : new Map();
    const known = await knownFacts(stored, before, (state) => store.get([id, state.planId, state.key]));
    latest = { id, known };
    return ok({
      states: toHeads(stored, (state) => known.get(keyOf(state)) ?? null),
      apart: names.map(([, name], at) => readApart(name, apart[at])),
    });
  };
}

async function knownFacts(
  states: readonly StoredState[],
  before: KnownFacts,
  read: (state: StoredState) => Promise<unknown>,
): Promise<KnownFacts> {
  const known: KnownFacts = new Map();
  const keep = (state: StoredState, raw: unknown) => {
    const facts = readFacts(state, raw);
    if (facts) known.set(keyOf(state), facts);
  };
  const unread: StoredState[] = [];
  for (const state of states) {
    const facts = before.get(keyOf(state));
    if (facts) keep(state, facts);
    else unread.push(state);
  }
  for (let at = 0; at < unread.length; at += portion) {
    const group = unread.slice(at, at + portion);
    const found = await Promise.all(group.map(read));
    for (const [index, state] of group.entries()) keep(state, found[index]);
  }
  return known;
}

function keyOf({ planId, key }: StoredState): string {
  return `${key}/${planId}`;
}
