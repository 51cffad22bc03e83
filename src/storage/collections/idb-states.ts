import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { ok, type Result } from '#core/result.ts';
import type { StoreError } from '../store-error.ts';
import { readState } from './collection-records.ts';
import type { Addition, PlanState, StateOutcome, StatePlace } from './collection-store.ts';
import { notFound, type Writable, type WritableStores, within } from './idb-collection-database.ts';
import { touch } from './idb-collection-list.ts';
import { pinState, placeState, type StoredState } from './place-state.ts';

/** Places each state beside those that are stored at that moment, so that two tabs that add at once end as one that adds all. */
export async function addStates(
  stores: WritableStores,
  id: string,
  { states, apart, at }: Addition,
): Promise<Result<readonly StateOutcome[], StoreError>> {
  const touched = await touch(stores, { id, changedAt: at });
  if (!touched.ok) return touched;
  const outcomes: StateOutcome[] = [];
  for (const state of states) outcomes.push(await addState(stores, id, state));
  for (const { name, ...why } of apart) await stores.apart.put(why, [id, name]);
  return ok(outcomes);
}

async function addState(
  { states, facts, texts, apart }: WritableStores,
  id: string,
  state: PlanState,
): Promise<StateOutcome> {
  const { planId, key } = state;
  const { outcome, changed } = placeState(await statesOf(states, id, planId), state);
  await writeStates(states, id, changed);
  // Written again where the content was there already: what is stored of it may be damaged.
  await facts.put(state.facts, [id, planId, key]);
  await texts.put({ json: state.json }, [id, planId, key]);
  await apart.delete([id, state.fileName]);
  return outcome;
}

/** Makes one state of a plan count. */
export async function chooseState(
  stores: WritableStores,
  { id, planId, key }: StatePlace,
  at: string,
): Promise<Result<null, StoreError>> {
  const changed = pinState(await statesOf(stores.states, id, planId), key);
  if (changed === null) return notFound(planId);
  await writeStates(stores.states, id, changed);
  return touch(stores, { id, changedAt: at });
}

/** Puts facts in the place of damaged or outdated ones; not where the state was taken out meanwhile. */
export async function keepFacts(
  { states, facts }: WritableStores,
  { id, planId, key }: StatePlace,
  made: PlanFacts,
): Promise<Result<null, StoreError>> {
  if ((await states.getKey([id, planId, key])) === undefined) return notFound(planId);
  await facts.put(made, [id, planId, key]);
  return ok(null);
}

async function statesOf(states: Writable<'states'>, id: string, planId: string): Promise<StoredState[]> {
  const range = within(id, planId);
  const [keys, records] = await Promise.all([states.getAllKeys(range), states.getAll(range)]);
  return keys.map(([, , key], at) => readState(planId, key, records[at]));
}

async function writeStates(states: Writable<'states'>, id: string, changed: readonly StoredState[]): Promise<void> {
  for (const { planId, key, ...said } of changed) await states.put(said, [id, planId, key]);
}
