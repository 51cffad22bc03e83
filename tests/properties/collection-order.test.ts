import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanState } from '#storage/collections/collection-store.ts';
import { createMemoryCollectionStore } from '#storage/collections/memory-collection-store.ts';
import { chosenStates, stateOf, unwrapped } from '../support/collections.ts';

/** Files of few plans, contents and times, so that copies, ties and missing times are common. */
const file = fc
  .record({
    planId: fc.constantFrom('p', 'q'),
    key: fc.constantFrom('a', 'b', 'c'),
    day: fc.constantFrom('', '2026-01-01', '2026-01-02', '2026-01-03'),
    name: fc.constantFrom('one.json', 'two.json'),
  })
  .map(({ planId, key, day, name }) => stateOf(planId, key, day === '' ? '' : `${day}T00:00:00.000Z`, name));

async function addAll(files: readonly PlanState[], atOnce: number): Promise<Record<string, string>> {
  const store = createMemoryCollectionStore(crypto.randomUUID());
  await store.create({ id: 'c', name: '', ownPlans: false, changedAt: '' });
  for (let at = 0; at < files.length; at += atOnce)
    unwrapped(await store.add('c', { states: files.slice(at, at + atOnce), apart: [], at: '' }));
  return chosenStates(store, 'c');
}

test('the same files in any order and any portions end in the same chosen states', async () => {
  const cases = fc
    .array(file, { maxLength: 8 })
    .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })));
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 5 }), async ([files, shuffled], atOnce) => {
      expect(await addAll(shuffled, atOnce)).toEqual(await addAll(files, 8));
    }),
    { numRuns: 300 },
  );
});

test('adding files a second time changes no choice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 8 }), async (files) => {
      expect(await addAll([...files, ...files], 3)).toEqual(await addAll(files, 3));
    }),
    { numRuns: 200 },
  );
});
