// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeldPlans } from '#app/held-plans.ts';
import { openFile } from '#app/open-file.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok } from '#core/result.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import type { PlanVersions } from '#storage/versions/plan-versions.ts';
import { noLastWords } from '../../support/last-words.ts';
import { smallPlan } from '../../support/plans.ts';

const translator = await loadTranslator('en');

function titled(title: string): Plan {
  return { ...smallPlan(), profile: { ...smallPlan().profile, title } };
}

/** The worker has its own tests: here it has read the plan of the test already. */
const reading = vi.hoisted(() => ({ plan: null as unknown }));
vi.mock('#app/run-in-worker.ts', () => ({
  runInWorker: async () => ok({ plan: reading.plan, remarks: [] }),
}));

beforeEach(() => vi.stubGlobal('Worker', class extends EventTarget {}));
afterEach(() => vi.unstubAllGlobals());

async function open(versionsChange: Partial<PlanVersions> = {}) {
  let count = 0;
  const store = createMemoryPlanStore(crypto.randomUUID());
  const versions = { ...createMemoryPlanVersions(crypto.randomUUID()), ...versionsChange };
  const lastWords = noLastWords();
  const newId = () => `new-${++count}`;
  const desk = createPlanDesk({ store, versions, held: createHeldPlans(), lastWords, newId });
  await desk.add(titled('Mine'));
  reading.plan = titled('Theirs');
  const file = { name: 'theirs.json', size: 4, arrayBuffer: async () => new ArrayBuffer(4) } as unknown as File; // jsdom's own cannot be read
  const around = { desk, translator: () => translator, signal: new AbortController().signal };
  const outcome = await openFile(file, around);
  if (outcome.kind !== 'exists') throw new Error(`The file led to ${outcome.kind}`);
  const title = async () => {
    const opened = await desk.open('plan-1');
    return opened.ok ? opened.value.plan.profile.title : opened.error.type;
  };
  const kept = async () => {
    const list = await versions.list('plan-1');
    if (!list.ok) return [list.error.type];
    return Promise.all(
      list.value.versions.map(async ({ id, name, kind }) => {
        const version = await versions.get(id);
        return [name, kind, version.ok ? version.value.plan.profile.title : version.error.type];
      }),
    );
  };
  return { desk, outcome, title, kept };
}

test('a plan that a file replaces is kept as a version first', async () => {
  const { outcome, title, kept } = await open();
  expect([await title(), await kept()]).toEqual(['Mine', []]);
  expect(await outcome.replace()).toMatchObject({ kind: 'opened', planId: 'plan-1' });
  expect(await title()).toBe('Theirs');
  expect(await kept()).toEqual([['Before “theirs.json” took its place', 'before-import', 'Mine']]);
});

test('keeping both makes no version', async () => {
  const { outcome, title, kept } = await open();
  expect(await outcome.keepBoth()).toMatchObject({ kind: 'opened', planId: 'new-1' });
  expect([await title(), await kept()]).toEqual(['Mine', []]);
});

test('nothing is replaced when the plan cannot be kept as a version', async () => {
  const { outcome, title } = await open({ put: async () => fail({ type: 'full' }) });
  const reason = translator.t('versions.problem.full');
  expect(await outcome.replace()).toEqual({
    kind: 'refused',
    problem: { message: translator.t('versions.problem.notReplaced', { reason }) },
  });
  expect(await title()).toBe('Mine');
});

test('what another tab saved meanwhile is asked about anew, and is what the version keeps', async () => {
  const { desk, outcome, title, kept } = await open();
  const opened = await desk.open('plan-1');
  await desk.write({ plan: titled('Saved meanwhile'), base: opened.ok ? opened.value.revision : null });
  const again = await outcome.replace();
  expect(again).toMatchObject({ kind: 'exists', title: 'Saved meanwhile' });
  expect([await title(), await kept()]).toEqual(['Saved meanwhile', []]);
  if (again.kind === 'exists') await again.replace();
  expect(await title()).toBe('Theirs');
  expect(await kept()).toEqual([['Before “theirs.json” took its place', 'before-import', 'Saved meanwhile']]);
});
