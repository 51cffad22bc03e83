// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeldPlans } from '#app/held-plans.ts';
import { openFile } from '#app/open-file.ts';
import { createPlanDesk } from '#app/plan-desk.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanStore } from '#storage/memory-plan-store.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import { noLastWords } from '../../support/last-words.ts';

const translator = await loadTranslator('en');
let running: number;

/** A worker that is busy for ever, as one with a file made to hurt is. */
class BusyWorker extends EventTarget {
  constructor() {
    super();
    running += 1;
  }
  postMessage(): void {
    // Never answers.
  }
  terminate(): void {
    running -= 1;
  }
}

beforeEach(() => {
  running = 0;
  vi.stubGlobal('Worker', BusyWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openSlowFile(signal: AbortSignal) {
  const file = { name: 'bomb.pdf', size: 4, arrayBuffer: async () => new ArrayBuffer(4) } as unknown as File; // jsdom's own cannot be read
  const lastWords = noLastWords();
  const store = createMemoryPlanStore('open-file');
  const desk = createPlanDesk({
    store,
    versions: createMemoryPlanVersions(crypto.randomUUID()),
    held: createHeldPlans(),
    lastWords,
    newId: () => 'new',
  });
  return openFile(file, { desk, translator: () => translator, signal });
}

test('a file that is not read within a minute is put away, and its worker ends', async () => {
  const outcome = openSlowFile(new AbortController().signal);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(running).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toEqual({
    kind: 'refused',
    problem: {
      message:
        '“bomb.pdf” could not be read within a minute, so reading was stopped. It may be damaged, or hold far more than a plan.',
    },
  });
  expect([running, vi.getTimerCount()]).toEqual([0, 0]);
});

test('the worker ends when the person no longer wants the file', async () => {
  const wish = new AbortController();
  const outcome = openSlowFile(wish.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  wish.abort();
  expect(await outcome).toMatchObject({ kind: 'refused' });
  expect([running, vi.getTimerCount()]).toEqual([0, 0]);
});
