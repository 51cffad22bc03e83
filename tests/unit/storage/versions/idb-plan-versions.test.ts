import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { ok } from '#core/result.ts';
import { createIdbPlanStore } from '#storage/idb-plan-store.ts';
import { connectToPlans } from '#storage/plan-database.ts';
import { createIdbPlanVersions } from '#storage/versions/idb-plan-versions.ts';
import { smallPlan } from '../../../support/plans.ts';
import { emptyPlan, unwrapped } from '../plan-store-contract.ts';
import { describePlanVersions, versionOf } from './plan-versions-contract.ts';

const at = '2026-11-23T08:00:00.000Z';
let count = 0;

function newName(): string {
  count += 1;
  return `idb-versions-${count}`;
}

describePlanVersions('IndexedDB', () => {
  const name = newName();
  return { here: createIdbPlanVersions(name), elsewhere: createIdbPlanVersions(name) };
});

async function numberOf(name: string, store: 'versions' | 'versionPlans'): Promise<number> {
  const database = await openDB(name);
  const rows = await database.count(store);
  database.close();
  return rows;
}

/** Changes raw records as a damaged disk or a foreign script would. */
async function damage(name: string, store: 'versions' | 'versionPlans', record: object): Promise<void> {
  const database = await openDB(name);
  await database.put(store, record);
  database.close();
}

test('the layout before versions is taken over with everything in it', async () => {
  const name = newName();
  const plan = { ...smallPlan(), goals: Array.from({ length: 130 }, (_, at) => ({ ...goal(), id: `goal-${at}` })) };
  const earlier = connectToPlans(`${name}-source`);
  const source = createIdbPlanStore(`${name}-source`);
  const { revision } = unwrapped(await source.put({ plan, base: null, at }));
  await source.put({ plan: emptyPlan('binned'), base: null, at });
  await source.remove('binned', at);
  const rows = unwrapped(
    await earlier.run(async (database) =>
      ok({
        plans: await database.getAll('plans'),
        summaries: await database.getAll('summaries'),
        parts: await database.getAll('parts'),
      }),
    ),
  );
  const old = connectToPlans(name, 1);
  await old.run(async (database) => {
    expect([...database.objectStoreNames]).toEqual(['parts', 'plans', 'summaries']);
    for (const store of ['plans', 'summaries', 'parts'] as const)
      for (const row of rows[store]) await database.put(store, row);
    database.close();
    return ok(null);
  });
  const store = createIdbPlanStore(name);
  expect(await store.get('plan-1')).toEqual({ ok: true, value: { plan, revision, savedAt: at } });
  expect(unwrapped(await store.list()).plans.map(({ id }) => id)).toEqual(['plan-1']);
  expect(await store.restore('binned')).toEqual({ ok: true, value: null });
  const versions = createIdbPlanVersions(name);
  expect(await versions.put(versionOf(plan, 'v-1'))).toEqual({ ok: true, value: null });
  expect(unwrapped(await versions.get('v-1')).plan).toEqual(plan);
  expect(rows.parts).toHaveLength(3);
});

function goal() {
  const [first] = smallPlan().goals;
  if (!first) throw new Error('The small plan has a goal');
  return first;
}

test('a tab that holds the earlier layout makes way for the upgrade', async () => {
  const name = newName();
  await connectToPlans(name, 1).run(async () => ok(null));
  expect(await createIdbPlanVersions(name).list('plan-1')).toEqual({
    ok: true,
    value: { versions: [], unreadable: [] },
  });
});

test('a plan in the bin keeps its versions, and they go with it when it is purged', async () => {
  const name = newName();
  const store = createIdbPlanStore(name);
  const versions = createIdbPlanVersions(name);
  await store.put({ plan: smallPlan(), base: null, at });
  await store.put({ plan: emptyPlan('another'), base: null, at });
  await versions.put(versionOf(smallPlan(), 'v-1'));
  await versions.put(versionOf(smallPlan(), 'v-2'));
  await versions.remove('v-2', at);
  await versions.put(versionOf(emptyPlan('another'), 'v-3'));
  await store.remove('plan-1', at);
  expect(unwrapped(await versions.list('plan-1')).versions.map(({ id }) => id)).toEqual(['v-1']);
  expect(await store.purge((removal) => removal.at < '2027-01-01T00:00:00.000Z')).toEqual({ ok: true, value: 1 });
  expect(unwrapped(await versions.list('plan-1')).versions).toEqual([]);
  expect(unwrapped(await versions.get('v-3')).plan).toEqual(emptyPlan('another'));
  expect([await numberOf(name, 'versions'), await numberOf(name, 'versionPlans')]).toEqual([1, 1]);
});

test('a damaged record is told apart, hides no other, and can be removed', async () => {
  const name = newName();
  const versions = createIdbPlanVersions(name);
  await versions.put(versionOf(smallPlan(), 'v-1'));
  await versions.put(versionOf(smallPlan(), 'v-2'));
  await damage(name, 'versions', { id: 'v-1', planId: 'plan-1', name: 7 });
  const { versions: sound, unreadable } = unwrapped(await versions.list('plan-1'));
  expect([sound.map(({ id }) => id), unreadable]).toEqual([['v-2'], ['v-1']]);
  expect(await versions.get('v-1')).toMatchObject({ ok: false, error: { type: 'corrupt', id: 'v-1' } });
  expect(await versions.remove('v-1', at)).toEqual({ ok: true, value: null });
  expect(unwrapped(await versions.list('plan-1')).unreadable).toEqual([]);
});

test('a version whose plan is damaged gives the text that is left, one whose plan is gone gives its record', async () => {
  const name = newName();
  const versions = createIdbPlanVersions(name);
  await versions.put(versionOf(smallPlan(), 'v-1'));
  await damage(name, 'versionPlans', { id: 'v-1', json: '{"half' });
  expect(await versions.get('v-1')).toEqual({ ok: false, error: { type: 'corrupt', id: 'v-1', text: '{"half' } });
  await damage(name, 'versionPlans', { id: 'v-1', json: '{"type":"integration-programme-plan","formatVersion":99}' });
  expect(await versions.get('v-1')).toEqual({ ok: false, error: { type: 'newer' } });
  await damage(name, 'versionPlans', { id: 'v-1' });
  expect(await versions.get('v-1')).toMatchObject({ ok: false, error: { type: 'corrupt', id: 'v-1' } });
});

test('a version that finds no space is not half there', async () => {
  const name = newName();
  const versions = createIdbPlanVersions(name);
  const original = IDBObjectStore.prototype.put;
  const write = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    if (this.name !== 'versions') return original.call(this, value);
    throw new DOMException('no space', 'QuotaExceededError');
  });
  expect(await versions.put(versionOf(smallPlan(), 'v-1'))).toEqual({ ok: false, error: { type: 'full' } });
  write.mockRestore();
  expect(unwrapped(await versions.list('plan-1'))).toEqual({ versions: [], unreadable: [] });
  expect(await versions.put(versionOf(smallPlan(), 'v-1'))).toEqual({ ok: true, value: null });
});
