import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { createIdbPlanStore } from '#storage/idb-plan-store.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { emptyPlan, unwrapped } from './plan-store-contract.ts';

const at = '2026-11-23T08:00:00.000Z';
let count = 0;

afterEach(() => {
  vi.restoreAllMocks();
});

function openStore(): { name: string; store: PlanStore } {
  count += 1;
  const name = `plan-parts-${count}`;
  return { name, store: createIdbPlanStore(name) };
}

/** A plan with so many indicators that they are kept in parts; a title looks like the place where these belong. */
function largePlan(indicators: number): Plan {
  return {
    ...emptyPlan('large'),
    goals: [{ ...createRow('goals', 'goal-1'), title: '\n  "indicators": []', description: '$& Ελληνικά' }],
    indicators: Array.from({ length: indicators }, (_, index) => ({
      ...createRow('indicators', `indicator-${index}`),
      title: `$1 Indicator ${index}\n`,
    })),
  };
}

function retitled(plan: Plan, index: number): Plan {
  const indicators = plan.indicators.map((row, place) => (place === index ? { ...row, title: 'Other words' } : row));
  return { ...plan, indicators };
}

function watchWrites(): string[] {
  const writes: string[] = [];
  const original = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    writes.push(this.name === 'parts' ? `${value.table} ${value.at}` : this.name);
    return original.call(this, value);
  });
  return writes;
}

async function partsInStore(name: string): Promise<number> {
  const database = await openDB(name);
  const parts = await database.count('parts');
  database.close();
  return parts;
}

describe('a large plan', () => {
  test('comes back as it was put, also in another tab and after edits, additions and removals', async () => {
    const { name, store } = openStore();
    let plan = largePlan(320);
    let { revision } = unwrapped(await store.put({ plan, base: null, at }));
    for (const next of [
      retitled(plan, 170),
      { ...plan, indicators: plan.indicators.slice(1) },
      { ...plan, indicators: [...plan.indicators, createRow('indicators', 'added')] },
      { ...plan, indicators: plan.indicators.slice(0, 120) },
      { ...plan, indicators: plan.indicators.slice(0, 3) },
      plan,
    ]) {
      plan = next;
      ({ revision } = unwrapped(await store.put({ plan, base: revision, at })));
      const stored = { ok: true, value: { plan, revision, savedAt: at } };
      expect(await createIdbPlanStore(name).get('large')).toEqual(stored);
      expect(await store.get('large')).toEqual(stored);
    }
  });

  test('is saved by writing the part that changed, after a save and after opening', async () => {
    const { name, store } = openStore();
    const first = largePlan(320);
    const { revision } = unwrapped(await store.put({ plan: first, base: null, at }));
    const writes = watchWrites();
    const second = retitled(first, 170);
    await store.put({ plan: second, base: revision, at });
    expect(writes).toEqual(['indicators 3', 'plans', 'summaries']);
    const other = createIdbPlanStore(name);
    const opened = unwrapped(await other.get('large'));
    writes.length = 0;
    await other.put({ plan: retitled(opened.plan, 0), base: opened.revision, at });
    expect(writes).toEqual(['indicators 0', 'plans', 'summaries']);
  });

  test('is written whole on top of what another tab wrote', async () => {
    const { name, store } = openStore();
    const first = largePlan(120);
    const { revision } = unwrapped(await store.put({ plan: first, base: null, at }));
    const other = createIdbPlanStore(name);
    const theirs = unwrapped(await other.put({ plan: retitled(first, 7), base: revision, at })).revision;
    const mine = retitled(first, 60);
    const written = unwrapped(await store.put({ plan: mine, base: theirs, at }));
    expect(await other.get('large')).toEqual({ ok: true, value: { plan: mine, ...written, savedAt: at } });
  });

  test('a failed save changes no part', async () => {
    const { store } = openStore();
    const plan = largePlan(120);
    const { revision } = unwrapped(await store.put({ plan, base: null, at }));
    const original = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name === 'parts') return original.call(this, value);
      throw new DOMException('no space', 'QuotaExceededError');
    });
    const next = retitled(plan, 60);
    expect(await store.put({ plan: next, base: revision, at })).toEqual({ ok: false, error: { type: 'full' } });
    vi.restoreAllMocks();
    expect(unwrapped(await store.get('large')).plan).toEqual(plan);
    const again = unwrapped(await store.put({ plan: next, base: revision, at }));
    expect(await store.get('large')).toEqual({ ok: true, value: { plan: next, ...again, savedAt: at } });
  });

  test('with a part that is gone is damaged, gives its other texts, and is listed', async () => {
    const { name, store } = openStore();
    await store.put({ plan: largePlan(120), base: null, at });
    const database = await openDB(name);
    await database.delete('parts', ['large', 'indicators', 1]);
    database.close();
    const stored = await store.get('large');
    expect(stored).toMatchObject({ ok: false, error: { type: 'corrupt', id: 'large' } });
    expect(JSON.stringify(stored)).toContain('Indicator 119');
    expect(unwrapped(await store.list()).plans.map(({ id }) => id)).toEqual(['large']);
  });

  test('is listed from its parts when its summary is damaged, and leaves none behind when it is purged', async () => {
    const { name, store } = openStore();
    await store.put({ plan: largePlan(120), base: null, at });
    const before = await store.list();
    const database = await openDB(name);
    await database.put('summaries', { id: 'large', title: 7 });
    database.close();
    expect(await store.list()).toEqual(before);
    await store.remove('large', at);
    await store.purge((removal) => removal.at < '2027-01-01T00:00:00.000Z');
    expect(await partsInStore(name)).toBe(0);
  });
});
