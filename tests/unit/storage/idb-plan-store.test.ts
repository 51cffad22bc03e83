import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createIdbPlanStore } from '#storage/idb-plan-store.ts';
import { smallPlan } from '../../support/plans.ts';
import { describePlanStore, unwrapped } from './plan-store-contract.ts';

let count = 0;

function openStore() {
  count += 1;
  const name = `idb-contract-${count}`;
  return { here: createIdbPlanStore(name), elsewhere: createIdbPlanStore(name) };
}

describePlanStore('IndexedDB', openStore);

test('two tabs see one store, and the slower one gets a conflict', async () => {
  const { here, elsewhere } = openStore();
  const base = unwrapped(await here.put({ plan: smallPlan(), base: null, at: '2026-11-23T08:00:00.000Z' })).revision;
  const theirs = unwrapped(await elsewhere.get('plan-1'));
  expect(theirs).toEqual({ plan: smallPlan(), revision: base, savedAt: '2026-11-23T08:00:00.000Z' });
  const current = unwrapped(await elsewhere.put({ plan: theirs.plan, base, at: '2026-11-23T08:01:00.000Z' })).revision;
  expect(await here.put({ plan: theirs.plan, base, at: '2026-11-23T08:02:00.000Z' })).toEqual({
    ok: false,
    error: { type: 'conflict', current },
  });
});
