import { describe, expect, test } from 'vitest';
import { createHeldPlans } from '#app/held-plans.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { createLastWords, type LastWords } from '#storage/last-words.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import { memoryStorage } from '../../support/last-words.ts';
import { smallPlan } from '../../support/plans.ts';

const titled = (title: string): Plan => ({ ...smallPlan(), profile: { ...smallPlan().profile, title } });

type Left = Omit<LastWords, 'heldBy' | 'underWay'> & { readonly underWay?: readonly string[] };

/** A desk over a store with one plan, after a page that ended with these words. */
async function deskAfter(stored: Plan | null, words: (revision: string | null) => Left, isEdited = false) {
  const store = createMemoryPlanStore(crypto.randomUUID());
  const written = stored ? await store.put({ plan: stored, base: null, at: '2026-11-23T08:00:00Z' }) : null;
  const revision = written?.ok ? written.value.revision : null;
  const storage = memoryStorage();
  const lastWords = createLastWords(() => storage);
  lastWords.leave({ underWay: [], ...words(revision) });
  const desk = createPlanDesk({
    store,
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords,
    isEdited: async () => isEdited,
    newId: () => 'new',
  });
  return { desk, revision, lastWords };
}

describe('a plan whose page ended before it could write', () => {
  test('opens with the last words, on top of the revision they were made from', async () => {
    const { desk, revision } = await deskAfter(titled('saved'), (base) => ({ plan: titled('said last'), base }));
    expect(await desk.open('plan-1')).toEqual({
      ok: true,
      value: { plan: titled('said last'), revision, savedAt: null },
    });
    expect(await desk.write({ plan: titled('said last'), base: revision })).toMatchObject({ ok: true });
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: titled('said last') } });
  });

  test('keeps its last words until they are on disk', async () => {
    const { desk, revision, lastWords } = await deskAfter(titled('saved'), (base) => ({ plan: titled('last'), base }));
    await desk.open('plan-1');
    expect(lastWords.read('plan-1')?.plan).toEqual(titled('last'));
    await desk.write({ plan: titled('last, and more'), base: revision });
    expect(lastWords.read('plan-1')).toBeNull();
  });

  test('opens with the last words on top of a save of the same page that was still on its way', async () => {
    const { desk, revision } = await deskAfter(titled('on its way'), (base) => ({
      plan: titled('said last'),
      base: 'older',
      underWay: [base ?? ''],
    }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: titled('said last'), revision } });
    expect(await desk.write({ plan: titled('said last'), base: revision })).toMatchObject({ ok: true });
  });

  test('opens as it is stored when the words were written after all', async () => {
    const { desk, revision } = await deskAfter(titled('saved'), () => ({ plan: titled('saved'), base: 'older' }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { revision, savedAt: '2026-11-23T08:00:00Z' } });
  });

  test('opens as it is stored when the words and more were written by a page that was killed then', async () => {
    const { desk, revision, lastWords } = await deskAfter(titled('words, and more'), () => ({
      plan: titled('words'),
      base: 'older',
    }));
    lastWords.willHold('plan-1', revision ?? '');
    expect(await desk.open('plan-1')).toMatchObject({
      ok: true,
      value: { plan: titled('words, and more'), revision, savedAt: '2026-11-23T08:00:00Z' },
    });
  });

  test('keeps both versions when another one was saved since', async () => {
    const { desk } = await deskAfter(titled('theirs'), () => ({ plan: titled('mine'), base: 'older' }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: titled('mine'), revision: 'older' } });
    expect(await desk.write({ plan: titled('mine'), base: 'older' })).toMatchObject({ error: { type: 'conflict' } });
    expect(await desk.store.get('plan-1')).toMatchObject({ ok: true, value: { plan: titled('theirs') } });
  });

  test('leaves the last words to the tab that edits it', async () => {
    const { desk, revision, lastWords } = await deskAfter(
      titled('saved'),
      (base) => ({ plan: titled('said last'), base }),
      true,
    );
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: titled('saved'), revision } });
    expect(lastWords.read('plan-1')?.plan).toEqual(titled('said last'));
  });

  test('that was never stored opens from its words', async () => {
    const { desk } = await deskAfter(null, () => ({ plan: titled('brand new'), base: null }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: titled('brand new'), revision: null } });
  });

  test('that was removed since stays removed, and keeps its words for when it comes back', async () => {
    const { desk, lastWords } = await deskAfter(null, () => ({ plan: titled('gone'), base: 'r1' }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: false, error: { type: 'not-found' } });
    expect(lastWords.read('plan-1')?.plan).toEqual(titled('gone'));
  });
});

test('a write that was given up as lost and stored after all is no conflict with the next one', async () => {
  const store = createMemoryPlanStore(crypto.randomUUID());
  const first = await store.put({ plan: titled('saved'), base: null, at: '2026-11-23T08:00:00Z' });
  const base = first.ok ? first.value.revision : null;
  let isDeaf = true;
  const desk = createPlanDesk({
    store: {
      ...store,
      put: async (request) => {
        const written = await store.put(request);
        return isDeaf ? new Promise<never>(() => undefined) : written;
      },
    },
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords: createLastWords(memoryStorage),
    newId: () => 'new',
  });
  void desk.write({ plan: titled('first try'), base });
  await Promise.resolve();
  isDeaf = false;
  expect(await desk.write({ plan: titled('second try'), base })).toMatchObject({ ok: true });
  expect(await store.get('plan-1')).toMatchObject({ ok: true, value: { plan: titled('second try') } });
});
