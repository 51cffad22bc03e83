import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Result } from '#core/result.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createIdbCollectionStore } from '#storage/collections/idb-collection-store.ts';
import { createIdbPlanStore } from '#storage/idb-plan-store.ts';
import { createIdbPlanVersions } from '#storage/versions/idb-plan-versions.ts';
import { smallPlan } from '../support/plans.ts';

const at = '2026-11-23T08:00:00.000Z';
const writers = await Promise.all([loadTranslator('en'), loadTranslator('fr')]);

/** What a disk, a foreign script or another version of the product may have put where a value was; all of it can be stored. */
const damage = fc.oneof(
  fc.constantFrom('', 'yesterday', '2026-13-45T99:00:00Z', '99999-01-01T00:00:00Z', '{"type":', 'plan-2', undefined),
  fc.jsonValue({ maxDepth: 2 }),
  fc.bigInt(),
  fc.date(),
);
/** One to three fields of a record, by where they stand in it, and what takes their place. */
const wounds = fc.array(fc.tuple(fc.nat(), damage), { minLength: 1, maxLength: 3 });

let count = 0;
const newName = () => `damaged-${++count}`;

function unwrapped<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Unexpected failure ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Wounds one record past the product; its key, which says what it is, stays. */
async function wound(name: string, store: string, key: IDBValidKey, hits: readonly (readonly [number, unknown])[]) {
  const database = await openDB(name);
  const record: Record<string, unknown> = await database.get(store, key);
  const { keyPath } = database.transaction(store).objectStore(store);
  const kept = [keyPath].flat();
  const fields = Object.keys(record).filter((field) => !kept.includes(field));
  const wounded = Object.fromEntries(hits.map(([place, value]) => [fields[place % fields.length], value]));
  await database.put(store, { ...record, ...wounded }, keyPath === null ? key : undefined);
  database.close();
}

function canBeWritten(...times: readonly string[]): void {
  for (const { dateTime, time } of writers)
    for (const one of times) expect([dateTime(one), time(one)]).not.toContain('');
}

/** More rows than a record holds, so that some lie in parts. */
function longPlan(id: string): Plan {
  const [goal] = smallPlan().goals;
  if (!goal) throw new Error('The small plan has a goal');
  return { ...smallPlan(), id, goals: Array.from({ length: 120 }, (_, n) => ({ ...goal, id: `goal-${n}` })) };
}

describe('a damaged record hides nothing else and breaks no page', () => {
  test.each([
    ['plans', 'plan-1'],
    ['summaries', 'plan-1'],
    ['parts', ['plan-1', 'goals', 0]],
  ] as const)('in %s', async (store, key) => {
    await fc.assert(
      fc.asyncProperty(wounds, async (hits) => {
        const name = newName();
        const plans = createIdbPlanStore(name);
        for (const id of ['plan-1', 'plan-2']) unwrapped(await plans.put({ plan: longPlan(id), base: null, at }));
        await wound(name, store, typeof key === 'string' ? key : [...key], hits);
        const list = unwrapped(await plans.list());
        const all = [...list.plans.map(({ id }) => id), ...list.unreadable].sort();
        expect(all).toEqual(['plan-1', 'plan-2']);
        canBeWritten(...list.plans.map(({ savedAt }) => savedAt));
        expect(unwrapped(await plans.get('plan-2')).plan).toEqual(longPlan('plan-2'));
        const wounded = await plans.get('plan-1');
        if (wounded.ok) expect(wounded.value.plan.id).toBe('plan-1');
        else expect(['corrupt', 'newer']).toContain(wounded.error.type);
      }),
      { numRuns: 60 },
    );
  });

  test('in versions', async () => {
    const words = { planId: 'plan-1', name: 'First', reason: '', kind: 'named', at } as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('versions', 'versionPlans'), wounds, async (store, hits) => {
        const name = newName();
        const versions = createIdbPlanVersions(name);
        for (const id of ['one', 'two']) unwrapped(await versions.put({ ...words, id, plan: smallPlan() }));
        // Whose version it is, is where it is looked for.
        await wound(
          name,
          store,
          'one',
          hits.map(([place, value]) => [place, place === 0 ? 'plan-1' : value]),
        );
        const list = unwrapped(await versions.list('plan-1'));
        expect(list.versions.map(({ id }) => id)).toContain('two');
        canBeWritten(...list.versions.map((version) => version.at));
        expect(unwrapped(await versions.get('two')).plan).toEqual(smallPlan());
        const wounded = await versions.get('one');
        if (!wounded.ok) expect(['corrupt', 'newer', 'not-found']).toContain(wounded.error.type);
      }),
      { numRuns: 60 },
    );
  });

  test('in collections', async () => {
    await fc.assert(
      fc.asyncProperty(wounds, async (hits) => {
        const name = newName();
        const collections = createIdbCollectionStore(name);
        for (const id of ['one', 'two'])
          unwrapped(await collections.create({ id, name: id, ownPlans: false, changedAt: at }));
        await wound(name, 'collections', 'one', hits);
        const list = unwrapped(await collections.list());
        expect(list.map(({ id }) => id).sort()).toEqual(['one', 'two']);
        canBeWritten(...list.map(({ changedAt }) => changedAt));
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['savedAt', 'yesterday', { revision: 'kept', savedAt: '' }],
  ['revision', 7, { revision: '', savedAt: at }],
  ['removedAt', 'yesterday', { revision: 'kept', savedAt: at }],
])(
  'a plan whose %s is damaged opens, is listed, and is whole again after the next save',
  async (field, value, rest) => {
    const name = newName();
    const plans = createIdbPlanStore(name);
    const { revision } = unwrapped(await plans.put({ plan: smallPlan(), base: null, at }));
    await wound(name, 'plans', 'plan-1', [
      [['revision', 'savedAt', 'json', 'parts', 'removedAt'].indexOf(field), value],
    ]);
    await wound(name, 'summaries', 'plan-1', [[0, 7]]);
    const expected = { ...rest, revision: rest.revision === 'kept' ? revision : '' };
    expect(await plans.get('plan-1')).toEqual({ ok: true, value: { plan: smallPlan(), ...expected } });
    expect(
      unwrapped(await plans.list()).plans.map(({ savedAt, revision: listed }) => ({ savedAt, revision: listed })),
    ).toEqual([{ savedAt: expected.savedAt, revision: expected.revision }]);
    const saved = unwrapped(await plans.put({ plan: smallPlan(), base: expected.revision, at }));
    expect(await plans.get('plan-1')).toEqual({ ok: true, value: { plan: smallPlan(), ...saved, savedAt: at } });
  },
);

test('a record whose text carries another id opens under its own', async () => {
  const name = newName();
  const plans = createIdbPlanStore(name);
  const { revision } = unwrapped(await plans.put({ plan: smallPlan(), base: null, at }));
  const database = await openDB(name);
  const record = await database.get('plans', 'plan-1');
  await database.put('plans', { ...record, json: record.json.replace('"id": "plan-1"', '"id": "another"') });
  database.close();
  expect(await plans.get('plan-1')).toEqual({ ok: true, value: { plan: smallPlan(), revision, savedAt: at } });
  unwrapped(await plans.put({ plan: smallPlan(), base: revision, at }));
  expect(unwrapped(await createIdbPlanStore(name).get('plan-1')).plan).toEqual(smallPlan());
});
