import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CollectionStore } from '#storage/collections/collection-store.ts';
import { createIdbCollectionStore } from '#storage/collections/idb-collection-store.ts';
import { chosenStates, stateOf, unwrapped } from '../../../support/collections.ts';
import { describeCollectionStore } from './collection-store-contract.ts';

const monday = '2026-11-23T08:00:00.000Z';
const tuesday = '2026-11-24T08:00:00.000Z';
let count = 0;

function openStore() {
  count += 1;
  const name = `idb-collections-${count}`;
  return { name, here: createIdbCollectionStore(name), elsewhere: createIdbCollectionStore(name) };
}

describeCollectionStore('IndexedDB', openStore);

describe('on a device', () => {
  let name: string;
  let here: CollectionStore;
  let elsewhere: CollectionStore;
  beforeEach(async () => {
    ({ name, here, elsewhere } = openStore());
    await here.create({ id: 'c', name: 'Region', ownPlans: false, changedAt: monday });
  });
  afterEach(() => void vi.restoreAllMocks());
  const addition = (...states: ReturnType<typeof stateOf>[]) => ({ states, apart: [], at: monday });

  async function damage(store: string, key: IDBValidKey, value: unknown) {
    const database = await openDB(name);
    if (store === 'collections') await database.put(store, value);
    else await database.put(store, value, key);
    database.close();
  }

  test('two tabs that add at once end as one that adds all', async () => {
    const outcomes = await Promise.all([
      here.add('c', addition(stateOf('p', 'b', tuesday), stateOf('q', 'x', monday))),
      elsewhere.add('c', addition(stateOf('p', 'a', monday), stateOf('q', 'y', tuesday))),
    ]);
    expect(outcomes.map(unwrapped)).toEqual([
      ['added', 'added'],
      ['older', 'updated'],
    ]);
    const chosen = { p: `b ${tuesday} b.json`, q: `y ${tuesday} y.json` };
    expect([await chosenStates(here, 'c'), await chosenStates(elsewhere, 'c')]).toEqual([chosen, chosen]);
  });

  test('a device without space takes all or nothing, says so, and takes the next', async () => {
    const put = IDBObjectStore.prototype.put;
    const write = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'texts') throw new DOMException('no space', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const full = await here.add('c', addition(stateOf('p', 'a', monday)));
    expect(full).toEqual({ ok: false, error: { type: 'full' } });
    write.mockRestore();
    expect(unwrapped(await here.contents('c'))).toEqual({ states: [], apart: [] });
    expect(unwrapped(await here.add('c', addition(stateOf('p', 'a', monday))))).toEqual(['added']);
  });

  test('a page without storage hears it', async () => {
    const denied = createIdbCollectionStore(`${name}-denied`);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await denied.list()).toEqual({ ok: false, error: { type: 'blocked', reason: 'denied' } });
  });

  test('a damaged collection keeps its plans and can be named again', async () => {
    await here.add('c', addition(stateOf('p', 'a', monday)));
    await damage('collections', 'c', { id: 'c', name: 7 });
    await damage('collections', 'd', { id: 'd' });
    const damaged = { name: '', ownPlans: false, changedAt: '' };
    expect(unwrapped(await here.list())).toEqual([
      { id: 'c', ...damaged, plans: 1 },
      { id: 'd', ...damaged, plans: 0 },
    ]);
    expect(await here.edit({ id: 'c', name: 'Region', changedAt: tuesday })).toEqual({ ok: true, value: null });
    expect(unwrapped(await here.list())[1]).toEqual({
      id: 'c',
      name: 'Region',
      ownPlans: false,
      changedAt: tuesday,
      plans: 1,
    });
  });

  test('damaged records of a plan hide no other, and the same file again mends them', async () => {
    const good = stateOf('q', 'b', tuesday);
    await here.add('c', addition(stateOf('p', 'a', monday), good));
    await damage('states', ['c', 'p', 'a'], 'scrap');
    await damage('facts', ['c', 'p', 'a'], { factsVersion: 2 });
    await damage('texts', ['c', 'p', 'a'], null);
    const { planId, key, fileName, asOf, facts } = good;
    expect(unwrapped(await elsewhere.contents('c')).states).toEqual([
      { planId: 'p', key: 'a', fileName: '', asOf: '', chosen: true, facts: null },
      { planId, key, fileName, asOf, chosen: true, facts },
    ]);
    expect((await here.textOf({ id: 'c', planId: 'p', key: 'a' })).ok).toBe(false);
    expect(unwrapped(await elsewhere.add('c', addition(stateOf('p', 'a', monday))))).toEqual(['same']);
    expect(unwrapped(await elsewhere.contents('c')).states[0]).toEqual({
      planId: 'p',
      key: 'a',
      fileName: 'a.json',
      asOf: monday,
      chosen: true,
      facts: stateOf('p', 'a', monday).facts,
    });
    expect(unwrapped(await here.textOf({ id: 'c', planId: 'p', key: 'a' }))).toBe('text of a');
  });

  test('facts of another version or plan are made anew, not shown', async () => {
    await here.add('c', addition(stateOf('p', 'a', monday)));
    const { facts } = stateOf('p', 'a', monday);
    for (const other of [
      { ...facts, factsVersion: 1 },
      { ...facts, factsVersion: 3, groupNames: undefined },
      { ...facts, planId: 'q' },
    ]) {
      await damage('facts', ['c', 'p', 'a'], other);
      expect(unwrapped(await createIdbCollectionStore(name).contents('c')).states[0]?.facts).toBeNull();
    }
  });

  test('a damaged record of a file apart keeps its name', async () => {
    await damage('apart', ['c', 'future.json'], 7);
    const apart = [{ name: 'future.json', scheme: { id: '?', version: 0 } }];
    expect(unwrapped(await here.contents('c')).apart).toEqual(apart);
  });

  test('looking again reads only the facts that are new', async () => {
    await here.add('c', addition(stateOf('p', 'a', monday), stateOf('q', 'b', monday)));
    const first = unwrapped(await here.contents('c'));
    await here.add('c', addition(stateOf('r', 'c', monday)));
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    const second = unwrapped(await here.contents('c'));
    expect(read.mock.calls.map(([key]) => key)).toEqual(['c', ['c', 'r', 'c']]);
    expect(second.states.slice(0, 2).map(({ facts }) => facts)).toEqual(first.states.map(({ facts }) => facts));
    expect(second.states[0]?.facts).toBe(first.states[0]?.facts);
  });
});
