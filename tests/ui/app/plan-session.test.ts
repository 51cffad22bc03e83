// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { waitFor } from 'xstate';
import { afterClosing } from '#app/closing-sessions.ts';
import { createHeldPlans } from '#app/held-plans.ts';
import { createPlanDesk, type PlanDesk } from '#app/plan-desk.ts';
import { type PlanSession, startSession } from '#app/plan-session.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail } from '#core/result.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import { noLastWords } from '../../support/last-words.ts';
import { smallPlan } from '../../support/plans.ts';
import { annexPack } from '../../unit/core/scheme/annex-pack.ts';
import { fillBrowserGaps } from '../support/browser-gaps.ts';

const { scheme } = await annexPack('en');
const translator = await loadTranslator('en');
const titled = (title: string): Plan => ({ ...smallPlan(), profile: { ...smallPlan().profile, title } });

let store: PlanStore;
let isFull: boolean;
let desk: PlanDesk;
let kept: string[];
let channel: string;

beforeEach(async () => {
  fillBrowserGaps();
  channel = crypto.randomUUID();
  const memory = createMemoryPlanStore(channel);
  isFull = false;
  store = { ...memory, put: async (request) => (isFull ? fail({ type: 'full' }) : memory.put(request)) };
  let count = 0;
  const lastWords = noLastWords();
  desk = createPlanDesk({
    store,
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords,
    newId: () => `new-${++count}`,
  });
  kept = [];
  await desk.add(titled('A'));
});

async function open(): Promise<PlanSession> {
  const start = await desk.open('plan-1');
  if (!start.ok) throw new Error('The plan does not open');
  const session = startSession(start.value, scheme, {
    desk,
    translator: () => translator,
    onAccessGained: () => undefined,
    onOwnVersionKept: (title, why) => kept.push(why === 'saved' ? title : `${title}, ${why}`),
  });
  await waitFor(session.actor, ({ value }) => value.page === 'editing');
  return session;
}

const type = ({ actor }: PlanSession, title: string) => {
  actor.send({ type: 'plan.edited', edit: { kind: 'plan.replaced', plan: titled(title) }, at: 0 });
  actor.send({ type: 'save.flushed' });
};
const until = ({ actor }: PlanSession, storage: string) => waitFor(actor, ({ value }) => value.storage === storage);

async function leave(session: PlanSession): Promise<void> {
  session.close();
  await afterClosing('plan-1');
}

async function saveElsewhere(title: string): Promise<void> {
  const stored = await store.get('plan-1');
  if (!stored.ok) throw new Error('The plan is not stored');
  await store.put({ plan: titled(title), base: stored.value.revision, at: '2026-11-23T09:00:00Z' });
}

async function titles(): Promise<readonly string[]> {
  const list = await store.list();
  return list.ok ? list.value.plans.map(({ title }) => title).sort() : [];
}
const titlesInMemory = () => desk.summaries().map(({ title }) => title);

describe('a plan that could not be written', () => {
  test('is saved on top of its revision when there is room again', async () => {
    isFull = true;
    const first = await open();
    type(first, 'B');
    await until(first, 'failed');
    await leave(first);
    expect([await titles(), titlesInMemory()]).toEqual([['A'], ['B']]);
    isFull = false;
    const second = await open();
    second.actor.send({ type: 'save.flushed' });
    await until(second, 'clean');
    await leave(second);
    expect([await titles(), titlesInMemory()]).toEqual([['B'], []]);
  });

  test('is held with its newest words, also when the store breaks instead of refusing', async () => {
    const session = await open();
    Object.assign(desk.store, {
      put: () => {
        throw new Error('broken');
      },
    });
    type(session, 'Newest');
    await until(session, 'failed');
    await leave(session);
    expect(titlesInMemory()).toEqual(['Newest']);
  });
});

describe('a plan that was saved elsewhere', () => {
  async function openInConflict(): Promise<PlanSession> {
    const session = await open();
    await saveElsewhere('Theirs');
    type(session, 'Mine');
    await until(session, 'conflicted');
    type(session, 'Mine, more');
    return session;
  }

  test('is left with the own version beside it, and that is said', async () => {
    await leave(await openInConflict());
    expect(await titles()).toEqual(['Mine, more (my version)', 'Theirs']);
    expect(kept).toEqual(['Mine, more (my version)']);
    expect(await desk.open('new-1')).toMatchObject({
      ok: true,
      value: { plan: { profile: { title: 'Mine, more (my version)' } } },
    });
  });

  test('is left with the own version in memory when there is no room', async () => {
    const session = await openInConflict();
    isFull = true;
    await leave(session);
    expect([await titles(), titlesInMemory(), kept]).toEqual([
      ['Theirs'],
      ['Mine, more (my version)'],
      ['Mine, more (my version)'],
    ]);
  });

  test('needs no second version when everything was taken back', async () => {
    const session = await openInConflict();
    session.actor.send({ type: 'plan.undone' });
    session.actor.send({ type: 'plan.undone' });
    await leave(session);
    expect([await titles(), kept]).toEqual([['Theirs'], []]);
  });

  test('is gone on with while the own version stays as a copy', async () => {
    const session = await openInConflict();
    session.actor.send({ type: 'conflict.resolved', choice: 'take-theirs' });
    await until(session, 'clean');
    await leave(session);
    expect(await titles()).toEqual(['Mine, more (my version)', 'Theirs']);
  });

  test.each(['keep-as-copy', 'take-theirs'] as const)('does not come up again from memory after %s', async (choice) => {
    isFull = true;
    const first = await open();
    type(first, 'Held');
    await until(first, 'failed');
    await leave(first);
    isFull = false;
    await saveElsewhere('Theirs');
    const second = await open();
    second.actor.send({ type: 'save.flushed' });
    await until(second, 'conflicted');
    second.actor.send({ type: 'conflict.resolved', choice });
    await until(second, 'clean');
    expect(titlesInMemory()).toEqual([]);
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: { profile: { title: 'Theirs' } } } });
    await leave(second);
  });

  test('keeps the work in one place when the copy cannot be stored', async () => {
    const session = await openInConflict();
    isFull = true;
    session.actor.send({ type: 'conflict.resolved', choice: 'keep-as-copy' });
    await until(session, 'conflicted');
    expect(titlesInMemory()).toEqual([]);
    isFull = false;
    await leave(session);
    expect(await titles()).toEqual(['Mine, more (my version)', 'Theirs']);
  });
});

describe('a plan that another tab deletes', () => {
  /** Deletes or brings back as another tab does, whose word comes through the channel alone. */
  async function elsewhere(act: 'remove' | 'restore'): Promise<void> {
    const stored = await store.get('plan-1');
    await (act === 'remove' ? store.remove('plan-1', '2026-11-23T09:00:00Z') : store.restore('plan-1'));
    const after = await store.get('plan-1');
    const other = new BroadcastChannel(channel);
    other.postMessage({ id: 'plan-1', revision: after.ok ? after.value.revision : null });
    other.close();
    expect(stored.ok).toBe(act === 'remove');
  }
  async function openDeleted(): Promise<PlanSession> {
    const session = await open();
    await elsewhere('remove');
    await until(session, 'conflicted');
    return session;
  }
  const conflictOf = ({ actor }: PlanSession) => actor.getSnapshot().context.conflict;

  test('is told as deleted at once, and nothing is written', async () => {
    const session = await openDeleted();
    expect([conflictOf(session), await titles()]).toEqual([{ type: 'conflict', current: null }, []]);
    await leave(session);
    expect([await titles(), kept]).toEqual([[], []]);
  });

  test('comes back with what was typed since', async () => {
    const session = await openDeleted();
    type(session, 'Typed since');
    session.actor.send({ type: 'conflict.resolved', choice: 'bring-back' });
    await until(session, 'clean');
    expect([await titles(), conflictOf(session)]).toEqual([['Typed since'], null]);
    await leave(session);
  });

  test('comes back although it was deleted for good', async () => {
    const session = await openDeleted();
    await store.purge(() => true);
    session.actor.send({ type: 'conflict.resolved', choice: 'bring-back' });
    await until(session, 'clean');
    expect(await titles()).toEqual(['A']);
    await leave(session);
  });

  test('is a plan again when the other tab takes that back', async () => {
    const session = await openDeleted();
    await elsewhere('restore');
    await until(session, 'clean');
    type(session, 'Goes on');
    await until(session, 'clean');
    expect([await titles(), conflictOf(session)]).toEqual([['Goes on'], null]);
    await leave(session);
  });

  test('is kept as a new plan', async () => {
    const session = await openDeleted();
    session.actor.send({ type: 'conflict.resolved', choice: 'keep-as-copy' });
    await until(session, 'clean');
    expect(await titles()).toEqual(['A (copy)']);
    await leave(session);
  });

  test('is kept when it is left with unsaved words, and why is said', async () => {
    const session = await openDeleted();
    type(session, 'Typed since');
    await leave(session);
    expect([await titles(), kept]).toEqual([['Typed since (my version)'], ['Typed since (my version), removed']]);
  });
});
