import { describe, expect, test } from 'vitest';
import { noteClosing } from '#app/closing-sessions.ts';
import { createHeldPlans } from '#app/held-plans.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import { keepVersion } from '#app/versions/keep-version.ts';
import { applyEdit } from '#core/plan/plan-edit.ts';
import { fail } from '#core/result.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { createLastWords } from '#storage/last-words.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';

const noLastWords = createLastWords(() => {
  throw new Error('these tests have no page that ends');
});

function deskOver(store: PlanStore) {
  let count = 0;
  return createPlanDesk({
    store,
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords: noLastWords,
    newId: () => `id-${++count}`,
  });
}

/** A store that reads but takes nothing in, as a device without space does. */
function fullStore(): PlanStore {
  return { ...createMemoryPlanStore(crypto.randomUUID()), put: async () => fail({ type: 'full' }) };
}

async function titles(desk: ReturnType<typeof deskOver>): Promise<string[]> {
  const list = await desk.store.list();
  return list.ok ? list.value.plans.map(({ title }) => title).sort() : [];
}

async function stored(desk: ReturnType<typeof deskOver>, id: string) {
  const opened = await desk.open(id);
  if (!opened.ok) throw new Error(`${id} does not open: ${opened.error.type}`);
  return opened.value;
}

describe('plans on the device', () => {
  test('a blank plan has the title and the language that were asked for', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.create({ title: 'Welcome', language: 'fr' });
    const { plan, revision } = await stored(desk, planId);
    expect([plan.id, plan.profile.title, plan.language, plan.scheme]).toEqual([
      'id-1',
      'Welcome',
      'fr',
      { id: 'annex-2004', version: 2 },
    ]);
    expect(revision).not.toBeNull();
  });

  test('an example opens as a copy of its own each time', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const first = await desk.openExample('norvalia', 'fr');
    const second = await desk.openExample('norvalia', 'fr');
    expect([first.planId, second.planId]).toEqual(['id-1', 'id-2']);
    expect((await stored(desk, 'id-2')).plan).toEqual({ ...(await loadExample('norvalia', 'fr')), id: 'id-2' });
  });

  test('a duplicate is the same plan under another title, and the first stays as it was', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.openExample('lindenhafen', 'en');
    const before = await stored(desk, planId);
    expect(await desk.duplicate(planId, 'Second try')).toEqual({ ok: true, value: { planId: 'id-2' } });
    const { plan } = await stored(desk, 'id-2');
    expect(plan).toEqual({ ...before.plan, id: 'id-2', profile: { ...before.plan.profile, title: 'Second try' } });
    expect(await stored(desk, planId)).toEqual(before);
  });

  test('what is done to a duplicate leaves the original as it was, and each has versions of its own', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.openExample('lindenhafen', 'en');
    const original = await stored(desk, planId);
    await keepVersion(desk, original.plan, { name: 'As submitted', reason: '', kind: 'named' });
    const copied = await desk.duplicate(planId, 'Next year');
    const copyId = copied.ok ? copied.value.planId : '';
    const copy = await stored(desk, copyId);
    const edited = copy.plan.goals.reduce(
      (plan, { id }) => applyEdit(plan, { kind: 'row.removed', table: 'goals', id }),
      copy.plan,
    );
    await desk.write({ plan: edited, base: copy.revision });
    await keepVersion(desk, edited, { name: 'Empty', reason: '', kind: 'named' });
    expect([(await stored(desk, copyId)).plan.goals, await stored(desk, planId)]).toEqual([[], original]);
    const namesOf = async (id: string) => {
      const list = await desk.versions.list(id);
      return list.ok ? list.value.versions.map(({ name }) => name) : [];
    };
    expect([await namesOf(planId), await namesOf(copyId)]).toEqual([['As submitted'], ['Empty']]);
    await desk.remove(copyId);
    expect([await stored(desk, planId), await namesOf(planId)]).toEqual([original, ['As submitted']]);
  });

  test('a plan whose id is taken by one in the bin gets another, and both are there in the end', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.create({ title: 'Removed', language: 'en' });
    const { plan } = await stored(desk, planId);
    await desk.remove(planId);
    expect(await desk.add({ ...plan, profile: { ...plan.profile, title: 'From its file' } })).toEqual({
      planId: 'id-2',
    });
    expect(await desk.restore(planId)).toEqual({ ok: true, value: null });
    expect(await titles(desk)).toEqual(['From its file', 'Removed']);
  });

  test('a plan of a file never hides behind a stored one that cannot be read', async () => {
    const store = createMemoryPlanStore(crypto.randomUUID());
    const { planId } = await deskOver(store).create({ title: 'Stored', language: 'en' });
    const { plan } = await stored(deskOver(store), planId);
    const get: PlanStore['get'] = async (id) => (id === planId ? fail({ type: 'newer' }) : store.get(id));
    const desk = createPlanDesk({
      store: { ...store, get },
      versions: createMemoryPlanVersions(crypto.randomUUID()),
      held: createHeldPlans(),
      lastWords: noLastWords,
      newId: () => 'id-9',
    });
    expect(await desk.add(plan)).toEqual({ planId: 'id-9' });
    expect((await stored(desk, 'id-9')).plan).toEqual({ ...plan, id: 'id-9' });
  });

  test('nothing is done with a plan before a session that was left has written its last words', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.create({ title: 'Welcome', language: 'en' });
    const { plan, revision } = await stored(desk, planId);
    const order: string[] = [];
    let end: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      end = resolve;
    }).then(async () => {
      await desk.write({ plan: { ...plan, profile: { ...plan.profile, contact: 'last words' } }, base: revision });
      order.push('closed');
    });
    noteClosing(planId, closed);
    const renamed = desk.rename(planId, 'Other').then((outcome) => order.push(outcome.ok ? 'renamed' : 'refused'));
    const copied = desk.duplicate(planId, 'Copy').then(() => order.push('copied'));
    end();
    await Promise.all([renamed, copied]);
    expect(order[0]).toBe('closed');
    expect(order).toContain('renamed');
    expect((await stored(desk, planId)).plan.profile).toMatchObject({ title: 'Other', contact: 'last words' });
  });

  test('renaming changes the title only', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.openExample('lindenhafen', 'en');
    const { plan } = await stored(desk, planId);
    expect((await desk.rename(planId, 'Other')).ok).toBe(true);
    expect((await stored(desk, planId)).plan).toEqual({ ...plan, profile: { ...plan.profile, title: 'Other' } });
  });

  test('a removed plan comes back whole', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.create({ title: 'Welcome', language: 'en' });
    const { plan } = await stored(desk, planId);
    await desk.remove(planId);
    expect(await titles(desk)).toEqual([]);
    await desk.restore(planId);
    expect((await stored(desk, planId)).plan).toEqual(plan);
  });
});

describe('plans that the device refuses', () => {
  test('stay in memory, are listed and open again', async () => {
    const desk = deskOver(fullStore());
    const { planId } = await desk.create({ title: 'Welcome', language: 'en' });
    expect(await titles(desk)).toEqual([]);
    expect(desk.summaries().map(({ id, title }) => [id, title])).toEqual([[planId, 'Welcome']]);
    expect(await stored(desk, planId)).toMatchObject({ revision: null, savedAt: null, plan: { id: planId } });
  });

  test('are removed and brought back like all others', async () => {
    const desk = deskOver(fullStore());
    const { planId } = await desk.create({ title: 'Welcome', language: 'en' });
    expect(await desk.remove(planId)).toEqual({ ok: true, value: null });
    expect(desk.summaries()).toEqual([]);
    expect(await desk.restore(planId)).toEqual({ ok: true, value: null });
    expect(desk.summaries().map(({ title }) => title)).toEqual(['Welcome']);
  });

  test('leave memory as soon as they are written', async () => {
    const store = createMemoryPlanStore(crypto.randomUUID());
    let isFull = true;
    const desk = deskOver({ ...store, put: async (request) => (isFull ? fail({ type: 'full' }) : store.put(request)) });
    const { planId } = await desk.create({ title: 'Welcome', language: 'en' });
    isFull = false;
    const { plan, revision } = await stored(desk, planId);
    expect((await desk.write({ plan, base: revision })).ok).toBe(true);
    expect(desk.summaries()).toEqual([]);
    expect(await titles(desk)).toEqual(['Welcome']);
  });

  test('a later failure keeps the newest words over the stored ones', async () => {
    const store = createMemoryPlanStore(crypto.randomUUID());
    const { planId } = await deskOver(store).create({ title: 'Stored', language: 'en' });
    const desk = deskOver({ ...store, put: async () => fail({ type: 'full' }) });
    const { plan, revision } = await stored(desk, planId);
    await desk.write({ plan: { ...plan, profile: { ...plan.profile, title: 'Newest' } }, base: revision });
    expect(await stored(desk, planId)).toMatchObject({
      revision,
      savedAt: null,
      plan: { profile: { title: 'Newest' } },
    });
  });

  test('a refused write changes nothing: what becomes of the other version is for its session to say', async () => {
    const desk = deskOver(createMemoryPlanStore(crypto.randomUUID()));
    const { planId } = await desk.create({ title: 'Theirs', language: 'en' });
    const { plan } = await stored(desk, planId);
    const mine = { ...plan, profile: { ...plan.profile, title: 'Mine' } };
    expect(await desk.write({ plan: mine, base: 'stale' })).toMatchObject({ ok: false, error: { type: 'conflict' } });
    expect((await stored(desk, planId)).plan.profile.title).toBe('Theirs');
  });
});
