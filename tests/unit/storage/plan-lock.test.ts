import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { lockPlan, type PlanAccess } from '#storage/plan-lock.ts';
import { createLockManager } from './support/lock-manager.ts';

let locks: ReturnType<typeof createLockManager>;

beforeEach(() => {
  locks = createLockManager();
});

function openTab(planId = 'plan-1') {
  const heard: PlanAccess[] = [];
  return { heard, lock: lockPlan(planId, (access) => heard.push(access), locks) };
}

test('the first tab edits, the second reads, and edits when the first lets go', async () => {
  const first = openTab();
  await turn();
  const second = openTab();
  await turn();
  expect([first.heard, second.heard]).toEqual([['editing'], ['reading']]);
  first.lock.release();
  await turn();
  expect([first.heard, second.heard]).toEqual([['editing'], ['reading', 'editing']]);
});

test('tabs wait in the order in which they came, and one that goes away leaves the queue', async () => {
  const tabs = [openTab(), openTab(), openTab(), openTab()];
  await turn();
  tabs[1]?.lock.release();
  await turn();
  expect(locks.queued()).toBe(2);
  tabs[0]?.lock.release();
  await turn();
  expect(tabs.map(({ heard }) => heard)).toEqual([['editing'], ['reading'], ['reading', 'editing'], ['reading']]);
});

test('other plans are not affected', async () => {
  const tabs = [openTab('plan-1'), openTab('plan-2')];
  await turn();
  expect(tabs.map(({ heard }) => heard)).toEqual([['editing'], ['editing']]);
});

test('a tab that takes over edits, the other one reads and gets the plan back afterwards', async () => {
  const first = openTab();
  await turn();
  const second = openTab();
  await turn();
  second.lock.takeOver();
  await turn();
  expect([first.heard, second.heard]).toEqual([
    ['editing', 'reading'],
    ['reading', 'editing'],
  ]);
  second.lock.release();
  await turn();
  expect(first.heard).toEqual(['editing', 'reading', 'editing']);
});

test('taking over what one holds already, or after release, does nothing', async () => {
  const first = openTab();
  await turn();
  first.lock.takeOver();
  await turn();
  const second = openTab();
  await turn();
  second.lock.release();
  second.lock.takeOver();
  await turn();
  expect([first.heard, second.heard]).toEqual([['editing'], ['reading']]);
});

test('a tab that closes before it hears anything holds nothing', async () => {
  const first = openTab();
  first.lock.release();
  await turn();
  const second = openTab();
  await turn();
  expect([first.heard, second.heard]).toEqual([[], ['editing']]);
});

test('without locks, and where they are forbidden, every tab edits', async () => {
  const heard: PlanAccess[] = [];
  const forbidden: Pick<LockManager, 'request'> = {
    request: () => Promise.reject(new DOMException('not here', 'SecurityError')),
  };
  lockPlan('plan-1', (access) => heard.push(access), null);
  lockPlan('plan-1', (access) => heard.push(access), forbidden);
  await turn();
  expect(heard).toEqual(['editing', 'editing']);
});
