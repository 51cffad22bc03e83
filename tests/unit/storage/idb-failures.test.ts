import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '#core/result.ts';
import { createIdbPlanStore } from '#storage/idb-plan-store.ts';
import { connectToPlans } from '#storage/plan-database.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { smallPlan } from '../../support/plans.ts';
import { emptyPlan, unwrapped } from './plan-store-contract.ts';

const at = '2026-11-23T08:00:00.000Z';
let count = 0;
let name = '';
let store: PlanStore;

beforeEach(() => {
  count += 1;
  name = `idb-failures-${count}`;
  store = createIdbPlanStore(name);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Changes raw records as a damaged disk or a foreign script would. */
async function damage(
  table: 'plans' | 'summaries',
  change: (record: Record<string, unknown>) => Record<string, unknown>,
) {
  const database = await openDB(name);
  const record: Record<string, unknown> = await database.get(table, 'plan-1');
  await database.put(table, change(record));
  database.close();
}

describe('full', () => {
  test('a write that finds no space says so, keeps the old plan, and the next one works', async () => {
    const { revision } = unwrapped(await store.put({ plan: smallPlan(), base: null, at }));
    const write = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await store.put({ plan: emptyPlan('plan-1'), base: revision, at })).toEqual({
      ok: false,
      error: { type: 'full' },
    });
    write.mockRestore();
    expect(unwrapped(await store.get('plan-1'))).toEqual({ plan: smallPlan(), revision, savedAt: at });
    expect((await store.put({ plan: emptyPlan('plan-1'), base: revision, at })).ok).toBe(true);
  });

  test('a failure between plan and summary leaves neither', async () => {
    const original = IDBObjectStore.prototype.put;
    const write = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name !== 'summaries') return original.call(this, value);
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(await store.put({ plan: smallPlan(), base: null, at })).toEqual({ ok: false, error: { type: 'full' } });
    write.mockRestore();
    expect(await store.get('plan-1')).toEqual({ ok: false, error: { type: 'not-found', id: 'plan-1' } });
  });
});

test('a transaction that dies of a full disk after its requests were accepted says full', async () => {
  const original = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    const request = original.call(this, value);
    Object.defineProperty(this.transaction, 'error', { value: new DOMException('no space', 'QuotaExceededError') });
    this.transaction.abort();
    return request;
  });
  expect(await store.put({ plan: smallPlan(), base: null, at })).toEqual({ ok: false, error: { type: 'full' } });
});

describe('blocked', () => {
  test('no IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await store.list()).toEqual({ ok: false, error: { type: 'blocked', reason: 'unavailable' } });
  });

  test.each([
    ['SecurityError', { type: 'blocked', reason: 'denied' }],
    ['InvalidStateError', { type: 'blocked', reason: 'unavailable' }],
    ['UnknownError', { type: 'blocked', reason: 'unavailable' }],
    ['QuotaExceededError', { type: 'full' }],
  ])('opening fails with %s, and works when the reason is gone', async (errorName, error) => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', errorName);
    });
    expect(await store.put({ plan: smallPlan(), base: null, at })).toEqual({ ok: false, error });
    open.mockRestore();
    expect((await store.put({ plan: smallPlan(), base: null, at })).ok).toBe(true);
  });

  test('an older tab holds the database during an upgrade', async () => {
    const older = await openDB(name, 1);
    const connection = connectToPlans(name, 2);
    const open = async () => connection.run(async () => ok('open'));
    expect(await open()).toEqual({ ok: false, error: { type: 'blocked', reason: 'older-tab' } });
    older.close();
    expect(await open()).toEqual({ ok: true, value: 'open' });
  });
});

describe('newer', () => {
  test('the database belongs to a newer build', async () => {
    (await openDB(name, 99)).close();
    expect(await store.list()).toEqual({ ok: false, error: { type: 'newer' } });
  });

  test('a newer build upgrades while this one is open: this one makes way and then says so', async () => {
    await store.put({ plan: smallPlan(), base: null, at });
    (await openDB(name, 99)).close();
    expect(await store.put({ plan: emptyPlan('two'), base: null, at })).toEqual({
      ok: false,
      error: { type: 'newer' },
    });
  });

  test('a record of a newer file format', async () => {
    await store.put({ plan: smallPlan(), base: null, at });
    await damage('plans', (record) => ({
      ...record,
      json: String(record['json']).replace('"formatVersion": 2', '"formatVersion": 3'),
    }));
    expect(await store.get('plan-1')).toEqual({ ok: false, error: { type: 'newer' } });
  });
});

test('a connection that the browser ended opens again by itself', async () => {
  const connection = connectToPlans(name);
  const opened: IDBDatabase[] = [];
  const use = () =>
    connection.run(async (database) => {
      opened.push(unwrap(database));
      await database.getAllKeys('plans');
      return ok(null);
    });
  expect(await use()).toEqual({ ok: true, value: null });
  const [first] = opened;
  if (first) forceCloseDatabase(first as unknown as Parameters<typeof forceCloseDatabase>[0]); // the fake is the database here
  expect(await use()).toEqual({ ok: true, value: null });
  expect(opened.at(-1)).not.toBe(first);
});

test('a connection that closed without a word is opened again within the same call', async () => {
  const connection = connectToPlans(name);
  const read = () => connection.run(async (database) => ok(await database.getAllKeys('plans')));
  await connection.run(async (database) => {
    database.close();
    return ok(null);
  });
  expect(await read()).toEqual({ ok: true, value: [] });
});

describe('no answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('work that never ends is told after ten seconds, and the next one is tried', async () => {
    const connection = connectToPlans(name);
    const hanging = connection.run(() => new Promise<never>(() => undefined));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await hanging).toEqual({ ok: false, error: { type: 'no-answer' } });
    vi.useRealTimers();
    expect(await connection.run(async () => ok('done'))).toEqual({ ok: true, value: 'done' });
  });

  test('a database that never opens is told after ten seconds, and asked anew the next time', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => Reflect.construct(IDBOpenDBRequest, [])); // never fires
    const listing = store.list();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await listing).toEqual({ ok: false, error: { type: 'no-answer' } });
    open.mockRestore();
    vi.useRealTimers();
    expect(await store.list()).toEqual({ ok: true, value: { plans: [], unreadable: [] } });
  });
});

describe('corrupt', () => {
  const wounds: readonly [string, string][] = [
    ['no JSON', '{"type": "integration-pro'],
    ['empty', ''],
    ['another thing', '[1, 2]'],
    ['a plan without goals', '{"type": "integration-programme-plan", "formatVersion": 1}'],
  ];

  test.each(wounds)('%s: the text can be kept, other plans and the list are not affected', async (_, json) => {
    await store.put({ plan: smallPlan(), base: null, at });
    await store.put({ plan: emptyPlan('other'), base: null, at });
    await damage('plans', (record) => ({ ...record, json }));
    expect(await store.get('plan-1')).toEqual({ ok: false, error: { type: 'corrupt', id: 'plan-1', text: json } });
    expect(unwrapped(await store.get('other')).plan).toEqual(emptyPlan('other'));
    expect(
      unwrapped(await store.list())
        .plans.map(({ id }) => id)
        .sort(),
    ).toEqual(['other', 'plan-1']);
  });

  test('a record without its fields: raw data is given, nothing overwrites it, it can be removed', async () => {
    const { revision } = unwrapped(await store.put({ plan: smallPlan(), base: null, at }));
    await damage('plans', () => ({ id: 'plan-1', scrap: true }));
    await damage('summaries', () => ({ id: 'plan-1' }));
    expect(await store.get('plan-1')).toEqual({
      ok: false,
      error: { type: 'corrupt', id: 'plan-1', text: '{"id":"plan-1","scrap":true}' },
    });
    expect(unwrapped(await store.list())).toEqual({ plans: [], unreadable: ['plan-1'] });
    for (const base of [revision, null]) {
      expect(await store.put({ plan: smallPlan(), base, at })).toEqual({
        ok: false,
        error: { type: 'conflict', current: null, isDamaged: true },
      });
    }
    expect(await store.remove('plan-1', at)).toEqual({ ok: true, value: null });
    expect(unwrapped(await store.list())).toEqual({ plans: [], unreadable: [] });
    await store.purge((removal) => removal.at < '2027-01-01T00:00:00.000Z');
    expect(await store.restore('plan-1')).toEqual({ ok: false, error: { type: 'not-found', id: 'plan-1' } });
  });

  test('a damaged summary is made anew from its plan', async () => {
    await store.put({ plan: smallPlan(), base: null, at });
    const before = await store.list();
    await damage('summaries', () => ({ id: 'plan-1', title: 7 }));
    expect(await store.list()).toEqual(before);
  });

  test('a summary from before plans had an origin is still one', async () => {
    await store.put({ plan: smallPlan(), base: null, at });
    const before = await store.list();
    await damage('summaries', ({ origin, ...summary }) => summary);
    const read = vi.spyOn(JSON, 'parse');
    expect(await store.list()).toEqual(before);
    expect(read).not.toHaveBeenCalled();
  });

  test('a summary from before lists told plans of one title apart is still one', async () => {
    await store.put({ plan: smallPlan(), base: null, at });
    await damage('summaries', ({ region, country, start, end, ...summary }) => summary);
    expect(unwrapped(await store.list()).plans).toMatchObject([
      { id: 'plan-1', region: '', country: null, start: null, end: null },
    ]);
  });
});
