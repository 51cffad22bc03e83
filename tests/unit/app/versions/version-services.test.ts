import { expect, test } from 'vitest';
import { createVersionServices } from '#app/versions/version-services.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail } from '#core/result.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { createMemoryPlanVersions } from '#storage/versions/memory-plan-versions.ts';
import type { PlanVersions } from '#storage/versions/plan-versions.ts';
import { smallPlan } from '../../../support/plans.ts';

const translator = await loadTranslator('en');

function titled(title: string): Plan {
  return { ...smallPlan(), profile: { ...smallPlan().profile, title } };
}

function open(change: Partial<PlanVersions> = {}) {
  let count = 0;
  const versions = { ...createMemoryPlanVersions(crypto.randomUUID()), ...change };
  const files: string[][] = [];
  const services = createVersionServices({
    desk: { versions, newId: () => `v-${++count}` },
    translator: () => translator,
    download: (name, text, mime) => files.push([name, String(text), mime]),
  });
  const listed = async () => {
    const list = await services.list('plan-1');
    if ('message' in list) throw new Error(list.message);
    return list.versions;
  };
  const kept = async () =>
    Promise.all(
      (await listed()).map(async ({ id, name, kind }) => {
        const read = await services.read(id);
        return [name, kind, 'plan' in read ? read.plan.profile.title : read.message];
      }),
    );
  return { services, versions, files, listed, kept };
}

/** A session as far as restoring goes. */
function sessionOf(plan: Plan) {
  let present = plan;
  return {
    present: () => present,
    replace: (next: Plan) => {
      present = next;
    },
  };
}

test('a kept version is listed with its words, its time and what is in it', async () => {
  const { services, listed } = open();
  const before = new Date().toISOString();
  expect(await services.keep(smallPlan(), { name: 'As submitted', reason: 'Sent' })).toBeNull();
  const [version, ...others] = await listed();
  expect([version, others]).toEqual([
    {
      id: 'v-1',
      name: 'As submitted',
      reason: 'Sent',
      kind: 'named',
      at: expect.any(String),
      counts: { goal: 1, target: 1, activity: 1, indicator: 1 },
    },
    [],
  ]);
  expect((version?.at ?? '') >= before).toBe(true);
  expect(await services.read('v-1')).toEqual({ version, plan: smallPlan() });
});

test('restoring keeps what is replaced first and names what it leads to', async () => {
  const { services, kept } = open();
  await services.keep(titled('First'), { name: 'As submitted', reason: '' });
  const session = sessionOf(titled('Second'));
  expect(await services.restore('v-1', session)).toBe('restored');
  expect(session.present()).toEqual(titled('First'));
  expect((await kept()).sort()).toEqual([
    ['As submitted', 'named', 'First'],
    ['Before “As submitted” was restored', 'before-restore', 'Second'],
    ['Restored: As submitted', 'restored', 'First'],
  ]);
});

test('a plan that is already like the version is left alone, and no version is made', async () => {
  const { services, kept } = open();
  await services.keep(titled('First'), { name: 'As submitted', reason: '' });
  const plan = titled('First');
  const session = sessionOf(plan);
  expect(await services.restore('v-1', session)).toBe('same');
  expect(session.present()).toBe(plan);
  expect(await kept()).toEqual([['As submitted', 'named', 'First']]);
});

test('nothing is replaced when what would be lost cannot be kept', async () => {
  const memory = createMemoryPlanVersions(crypto.randomUUID());
  const { services } = open({
    ...memory,
    put: async (version) => (version.kind === 'named' ? memory.put(version) : fail({ type: 'full' })),
  });
  await services.keep(titled('First'), { name: 'As submitted', reason: '' });
  const session = sessionOf(titled('Second'));
  expect(await services.restore('v-1', session)).toEqual({ message: translator.t('versions.problem.full') });
  expect(session.present()).toEqual(titled('Second'));
});

test.each([
  ['full', { type: 'full' }, 'versions.problem.full'],
  ['blocked', { type: 'blocked', reason: 'unavailable' }, 'storage.read.blocked-unavailable'],
] as const)('what could only not be named afterwards is restored all the same: %s', async (_, error, words) => {
  const memory = createMemoryPlanVersions(crypto.randomUUID());
  let isFull = false;
  const { services } = open({
    ...memory,
    put: async (version) => (isFull && version.kind === 'restored' ? fail(error) : memory.put(version)),
  });
  await services.keep(titled('First'), { name: 'As submitted', reason: '' });
  isFull = true;
  const session = sessionOf(titled('Second'));
  expect(await services.restore('v-1', session)).toEqual({ remark: translator.t(words) });
  expect(session.present()).toEqual(titled('First'));
});

test('what is typed while the version is being kept is kept too', async () => {
  const memory = createMemoryPlanVersions(crypto.randomUUID());
  const session = sessionOf(titled('Second'));
  let isTyped = false;
  const { services, kept } = open({
    ...memory,
    put: async (version) => {
      if (version.kind === 'before-restore' && !isTyped) {
        isTyped = true;
        session.replace(titled('Typed on'));
      }
      return memory.put(version);
    },
  });
  await services.keep(titled('First'), { name: 'As submitted', reason: '' });
  expect(await services.restore('v-1', session)).toBe('restored');
  expect((await kept()).filter(([, kind]) => kind === 'before-restore')).toEqual([
    ['Before “As submitted” was restored', 'before-restore', 'Typed on'],
  ]);
});

test('a version that is gone is told in words', async () => {
  const { services } = open();
  const missing = { message: translator.t('versions.problem.missing') };
  expect(await services.read('none')).toEqual(missing);
  expect(await services.download('none')).toEqual(missing);
  expect(await services.restore('none', sessionOf(smallPlan()))).toEqual(missing);
});

test('a version leaves as the file of its plan; of a damaged one what is left of it', async () => {
  const { services, files } = open();
  await services.keep(smallPlan(), { name: 'As submitted', reason: '' });
  expect(await services.download('v-1')).toBeNull();
  expect(files).toEqual([
    [
      expect.stringMatching(/^arriving-in-lindenhafen-\d{4}-\d\d-\d\d\.plan\.json$/),
      planToJson(smallPlan()),
      'application/json',
    ],
  ]);
  const damaged = open({ get: async (id) => fail({ type: 'corrupt', id, text: '{"half' }) });
  expect(await damaged.services.download('v-1')).toBeNull();
  expect(damaged.files).toEqual([['version.damaged.txt', '{"half', 'text/plain']]);
});

test('only changes to the versions of the plan are heard of', async () => {
  const { services } = open();
  let heard = 0;
  const stop = services.subscribe('plan-1', () => {
    heard += 1;
  });
  await services.keep({ ...smallPlan(), id: 'another' }, { name: 'Other', reason: '' });
  expect(heard).toBe(0);
  await services.keep(smallPlan(), { name: 'A', reason: '' });
  await services.rename('v-2', { name: 'B', reason: '' });
  await services.remove('v-2');
  await services.bringBack('v-2');
  expect(heard).toBe(4);
  stop();
  await services.remove('v-2');
  expect(heard).toBe(4);
});
