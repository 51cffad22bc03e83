// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeldPlans } from '#app/held-plans.ts';
import { openFile } from '#app/open-file.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { practiceOf } from '#core/plan/practice-of.ts';
import { ok } from '#core/result.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import { noLastWords } from '../../support/last-words.ts';
import { smallPlan } from '../../support/plans.ts';

const translator = await loadTranslator('en');
const practice = practiceOf(smallPlan(), 'goal-a', 'practice-1') as Plan; // the small plan has this goal

/** The worker has its own tests: here it has read the practice already. */
vi.mock('#app/run-in-worker.ts', () => ({
  runInWorker: async () => ok({ plan: practice, remarks: [] }),
}));

beforeEach(() => vi.stubGlobal('Worker', class extends EventTarget {}));
afterEach(() => vi.unstubAllGlobals());

async function open() {
  let count = 0;
  const desk = createPlanDesk({
    store: createMemoryPlanStore(crypto.randomUUID()),
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords: noLastWords(),
    newId: () => `new-${++count}`,
  });
  const file = { name: 'practice.json', size: 4, arrayBuffer: async () => new ArrayBuffer(4) } as unknown as File; // jsdom's own cannot be read
  const around = { desk, translator: () => translator, signal: new AbortController().signal };
  const outcome = await openFile(file, around);
  if (outcome.kind !== 'practice') throw new Error(`The file led to ${outcome.kind}`);
  const plans = async () => {
    const list = await desk.store.list();
    if (!list.ok) return [];
    const stored = await Promise.all(list.value.plans.map(({ id }) => desk.open(id)));
    return stored.flatMap((one) => (one.ok ? [one.value.plan] : []));
  };
  return { outcome, plans };
}

test('a practice is asked about before anything is stored', async () => {
  const { outcome, plans } = await open();
  expect(outcome.origin).toEqual({ kind: 'practice', title: 'Arriving in Lindenhafen', organisation: '' });
  expect(await plans()).toEqual([]);
});

test('a plan of one’s own is all that a start leaves on the shelf', async () => {
  const { outcome, plans } = await open();
  const started = await outcome.start();
  const [plan, ...others] = await plans();
  expect(started).toEqual({ kind: 'started', planId: plan?.id, title: 'Arriving in Lindenhafen', remarks: [] });
  expect(others).toEqual([]);
  expect(plan).toMatchObject({ origin: { kind: 'start' }, profile: { title: '' }, measurements: [] });
  expect(plan?.goals.map(({ title }) => title)).toEqual(['Language for work']);
  expect(practice.measurements).toHaveLength(1);
});

test('opened as it is it stays the practice', async () => {
  const { outcome, plans } = await open();
  expect(await outcome.openAsItIs()).toMatchObject({ kind: 'opened', planId: 'practice-1' });
  expect(await plans()).toEqual([practice]);
});
