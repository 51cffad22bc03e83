import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { fail, ok, type Result } from '#core/result.ts';
import type { Removal } from '../bin-days.ts';
import { createIdFeed } from '../id-feed.ts';
import type { StoreError } from '../store-error.ts';
import { byName, type CollectionRecord, readFacts, toHeads } from './collection-records.ts';
import type {
  Addition,
  Collection,
  CollectionStore,
  FileApart,
  ListedCollection,
  PlanState,
  StateOutcome,
  StatePlace,
} from './collection-store.ts';
import { pinState, placeState, type StoredState } from './place-state.ts';

type KeptState = StoredState & Pick<PlanState, 'json' | 'facts'>;
type Shelf = {
  record: CollectionRecord;
  /** By plan, then by key. */
  readonly plans: Map<string, Map<string, KeptState>>;
  readonly apart: Map<string, FileApart>;
};
type Shelves = Map<string, Shelf>;
type Outcome = Result<null, StoreError>;

/** Keeps collections as long as the tab lives: for tests. */
export function createMemoryCollectionStore(channelName: string): CollectionStore {
  const shelves: Shelves = new Map();
  const feed = createIdFeed(channelName);
  const on = <T>(id: string, work: (shelf: Shelf) => Result<T, StoreError>): Result<T, StoreError> => {
    const shelf = shelves.get(id);
    return shelf && shelf.record.removedAt === null ? work(shelf) : fail({ type: 'not-found', id });
  };
  const changing = <T>(id: string, work: (shelf: Shelf) => Result<T, StoreError>): Result<T, StoreError> => {
    const outcome = on(id, work);
    if (outcome.ok) feed.tell(id);
    return outcome;
  };
  return {
    list: async () => ok(listOf(shelves)),
    create: async (collection) => create(shelves, collection, feed.tell),
    edit: async (edit) => changing(edit.id, (shelf) => touch(shelf, edit)),
    remove: async (id, at) => changing(id, (shelf) => touch(shelf, { removedAt: at })),
    restore: async (id) => restore(shelves, id, feed.tell),
    purge: async (isOver) => purge(shelves, isOver),
    contents: async (id) => on(id, contentsOf),
    add: async (id, addition) => changing(id, (shelf) => add(shelf, addition)),
    choose: async (place, at) => changing(place.id, (shelf) => choose(shelf, place, at)),
    keepFacts: async (place, facts) => on(place.id, (shelf) => keepFacts(shelf, place, facts)),
    removePlan: async (id, planId, at) =>
      changing(id, (shelf) => {
        shelf.plans.delete(planId);
        return touch(shelf, { changedAt: at });
      }),
    textOf: async ({ id, planId, key }) => {
      const state = shelves.get(id)?.plans.get(planId)?.get(key);
      return state ? ok(state.json) : fail({ type: 'not-found', id: planId });
    },
    changes: feed.listen,
  };
}

function listOf(shelves: Shelves): readonly ListedCollection[] {
  const inSight = [...shelves.values()].filter(({ record }) => record.removedAt === null);
  return inSight
    .map(({ record: { id, name, ownPlans, changedAt }, plans }) => ({
      id,
      name,
      ownPlans,
      changedAt,
      plans: plans.size,
    }))
    .sort(byName);
}

function create(shelves: Shelves, collection: Collection, tell: (id: string) => void): Outcome {
  const { id } = collection;
  if (shelves.has(id)) return fail({ type: 'unknown', message: `There is a collection ${id}` });
  shelves.set(id, { record: { ...collection, removedAt: null }, plans: new Map(), apart: new Map() });
  tell(id);
  return ok(null);
}

function choose(shelf: Shelf, { planId, key }: StatePlace, at: string): Outcome {
  const states = shelf.plans.get(planId) ?? new Map<string, KeptState>();
  const changed = pinState([...states.values()], key);
  if (changed === null) return fail({ type: 'not-found', id: planId });
  for (const state of changed) mend(states, state);
  return touch(shelf, { changedAt: at });
}

/** Changes what a state that is there says of itself. */
function mend(states: Map<string, KeptState>, state: StoredState): void {
  const kept = states.get(state.key);
  if (kept) states.set(state.key, { ...kept, ...state });
}

function keepFacts({ plans }: Shelf, { planId, key }: StatePlace, facts: PlanFacts): Outcome {
  const state = plans.get(planId)?.get(key);
  if (!state) return fail({ type: 'not-found', id: planId });
  plans.get(planId)?.set(key, { ...state, facts });
  return ok(null);
}

function touch(shelf: Shelf, edit: Partial<CollectionRecord>): Outcome {
  shelf.record = { ...shelf.record, ...edit };
  return ok(null);
}

function restore(shelves: Shelves, id: string, tell: (id: string) => void): Outcome {
  const shelf = shelves.get(id);
  if (!shelf || shelf.record.removedAt === null) return fail({ type: 'not-found', id });
  touch(shelf, { removedAt: null });
  tell(id);
  return ok(null);
}

function purge(shelves: Shelves, isOver: (removal: Removal) => boolean): Result<number, StoreError> {
  const old = [...shelves].filter(
    ([id, { record }]) => record.removedAt !== null && isOver({ id, at: record.removedAt }),
  );
  for (const [id] of old) shelves.delete(id);
  return ok(old.length);
}

function contentsOf({ plans, apart }: Shelf) {
  const states = [...plans.values()].flatMap((known) => [...known.values()]);
  const facts = new Map(states.map((state) => [`${state.planId}\n${state.key}`, state.facts]));
  return ok({
    states: toHeads(states, (state) => readFacts(state, facts.get(`${state.planId}\n${state.key}`))),
    apart: [...apart.values()],
  });
}

function add(shelf: Shelf, { states, apart, at }: Addition): Result<readonly StateOutcome[], StoreError> {
  const outcomes = states.map((state) => {
    const { planId, key, fileName, json, facts } = state;
    const known = shelf.plans.get(planId) ?? new Map<string, KeptState>();
    const { outcome, changed } = placeState([...known.values()], state);
    known.set(key, { ...(known.get(key) ?? { ...state, pinned: false }), json, facts });
    for (const one of changed) mend(known, one);
    shelf.plans.set(planId, known);
    shelf.apart.delete(fileName);
    return outcome;
  });
  for (const file of apart) shelf.apart.set(file.name, file);
  touch(shelf, { changedAt: at });
  return ok(outcomes);
}
