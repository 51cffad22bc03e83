import { describe, expect, test } from 'vitest';
import { createHeldPlans } from '#app/held-plans.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { LastWords } from '#storage/last-words.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import { smallPlan } from '../../support/plans.ts';

const titled = (title: string): Plan => ({ ...smallPlan(), profile: { ...smallPlan().profile, title } });

/** A desk over a store with one plan, after a page that ended with these words. */
async function deskAfter(stored: Plan | null, words: (revision: string | null) => LastWords) {
  const store = createMemoryPlanStore(crypto.randomUUID());
  const written = stored ? await store.put({ plan: stored, base: null, at: '2026-11-23T08:00:00Z' }) : null;
  const revision = written?.ok ? written.value.revision : null;
  const notes = [words(revision)];
  const lastWords = { leave: () => undefined, take: () => notes.pop() ?? null };
  const desk = createPlanDesk({
    store,
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords,
    newId: () => 'new',
  });
  return { desk, revision, notes };
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

  test('opens as it is stored when the words were written after all', async () => {
    const { desk, revision } = await deskAfter(titled('saved'), () => ({ plan: titled('saved'), base: 'older' }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { revision, savedAt: '2026-11-23T08:00:00Z' } });
  });

  test('keeps both versions when another one was saved since', async () => {
    const { desk } = await deskAfter(titled('theirs'), () => ({ plan: titled('mine'), base: 'older' }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: titled('mine'), revision: 'older' } });
    expect(await desk.write({ plan: titled('mine'), base: 'older' })).toMatchObject({ error: { type: 'conflict' } });
    expect(await desk.store.get('plan-1')).toMatchObject({ ok: true, value: { plan: titled('theirs') } });
  });

  test('that was never stored opens from its words', async () => {
    const { desk } = await deskAfter(null, () => ({ plan: titled('brand new'), base: null }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: true, value: { plan: titled('brand new'), revision: null } });
  });

  test('that was removed since stays removed', async () => {
    const { desk } = await deskAfter(null, () => ({ plan: titled('gone'), base: 'r1' }));
    expect(await desk.open('plan-1')).toMatchObject({ ok: false, error: { type: 'not-found' } });
  });
});
