import { describe, expect, test } from 'vitest';
import { createPlan } from '#core/plan/create-plan.ts';
import { type Plan, planSchema } from '#core/plan/plan-schema.ts';
import type { Result } from '#core/result.ts';
import type { PlanChange, PlanStore } from '#storage/plan-store.ts';
import { smallPlan } from '../../support/plans.ts';

const monday = '2026-11-23T08:00:00.000Z';
const tuesday = '2026-11-24T08:00:00.000Z';
const wednesday = '2026-11-25T08:00:00.000Z';

export function unwrapped<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Unexpected failure ${JSON.stringify(result.error)}`);
  return result.value;
}

export function emptyPlan(id: string): Plan {
  return createPlan({ id, language: 'en', scheme: { id: 'annex-2004', version: 1 } });
}

function titled(plan: Plan, title: string): Plan {
  return { ...plan, profile: { ...plan.profile, title } };
}

/** What every adapter of the port must do. `openStore` gives stores on the same empty place, the second as another tab would. */
export function describePlanStore(name: string, openStore: () => { here: PlanStore; elsewhere: PlanStore }): void {
  describe(`${name}: plans`, () => {
    test('a plan comes back as it was put', async () => {
      const { here } = openStore();
      const { revision } = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday }));
      expect(await here.get('plan-1')).toEqual({ ok: true, value: { plan: smallPlan(), revision, savedAt: monday } });
    });

    test('every kind of text survives', async () => {
      const { here } = openStore();
      const plan = {
        ...titled(emptyPlan('odd'), 'x\uD800y <script>\u2028\u0000 Ελληνικά'),
        unparsed: Object.fromEntries([
          ['profile/start', '12,5x'],
          ['__proto__', 'kept'],
        ]),
        notCarried: [{ path: 'profile/motto', value: { deep: [1, null, 'a'] } }],
      };
      await here.put({ plan, base: null, at: monday });
      expect(unwrapped(await here.get('odd')).plan).toEqual(plan);
    });

    test('an overlong text is kept: length is no reason to lose words', async () => {
      const { here } = openStore();
      const plan = titled(emptyPlan('long'), 'x'.repeat(20_001));
      expect(planSchema.safeParse(plan).success).toBe(false);
      await here.put({ plan, base: null, at: monday });
      expect(unwrapped(await here.get('long')).plan).toEqual(plan);
    });

    test('a plan that was never put is not found', async () => {
      const { here } = openStore();
      expect(await here.get('none')).toEqual({ ok: false, error: { type: 'not-found', id: 'none' } });
    });

    test.each([
      ['targets/0/value', { targets: [{ ...smallPlan().targets[0], value: Number.NaN }] }],
      ['profile/start', { profile: { ...smallPlan().profile, start: 'soon' } }],
      ['notes/comeBackLater/0', { notes: { comeBackLater: [1] } }],
      ['language', { language: '' }],
      ['colour', { colour: 'blue' }],
    ])('what is no plan at %s is refused and the stored plan stays', async (place, wrong) => {
      const { here } = openStore();
      const { revision } = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday }));
      const broken = { ...smallPlan(), ...wrong } as unknown as Plan; // no plan, which is the point
      expect(await here.put({ plan: broken, base: revision, at: tuesday })).toEqual({
        ok: false,
        error: { type: 'unknown', message: `not a plan at ${place}` },
      });
      expect(unwrapped(await here.get('plan-1'))).toEqual({ plan: smallPlan(), revision, savedAt: monday });
    });
  });

  describe(`${name}: revisions`, () => {
    test('each put gives a new revision, which the next one builds on', async () => {
      const { here } = openStore();
      const first = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday })).revision;
      const second = unwrapped(await here.put({ plan: titled(smallPlan(), 'Two'), base: first, at: tuesday })).revision;
      expect(second).not.toBe(first);
      expect(unwrapped(await here.get('plan-1'))).toEqual({
        plan: titled(smallPlan(), 'Two'),
        revision: second,
        savedAt: tuesday,
      });
    });

    test('a stale write is a conflict that names the current revision and changes nothing', async () => {
      const { here } = openStore();
      const first = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday })).revision;
      const theirs = unwrapped(
        await here.put({ plan: titled(smallPlan(), 'Theirs'), base: first, at: tuesday }),
      ).revision;
      expect(await here.put({ plan: titled(smallPlan(), 'Mine'), base: first, at: wednesday })).toEqual({
        ok: false,
        error: { type: 'conflict', current: theirs },
      });
      expect(unwrapped(await here.get('plan-1')).plan.profile.title).toBe('Theirs');
      expect(unwrapped(await here.list()).plans.map(({ title, revision }) => [title, revision])).toEqual([
        ['Theirs', theirs],
      ]);
    });

    test('of two writes on one base at the same time exactly one wins', async () => {
      const { here } = openStore();
      const base = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday })).revision;
      const outcomes = await Promise.all(
        ['A', 'B', 'C'].map((title) => here.put({ plan: titled(smallPlan(), title), base, at: tuesday })),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = ['A', 'B', 'C'][outcomes.findIndex(({ ok }) => ok)];
      expect(unwrapped(await here.get('plan-1')).plan.profile.title).toBe(winner);
    });

    test('a new plan never replaces one that is there', async () => {
      const { here } = openStore();
      const { revision } = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday }));
      expect(await here.put({ plan: emptyPlan('plan-1'), base: null, at: tuesday })).toEqual({
        ok: false,
        error: { type: 'conflict', current: revision },
      });
    });

    test('writing a plan that was removed meanwhile is a conflict without a current revision', async () => {
      const { here } = openStore();
      const { revision } = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday }));
      await here.remove('plan-1', tuesday);
      expect(await here.put({ plan: smallPlan(), base: revision, at: wednesday })).toEqual({
        ok: false,
        error: { type: 'conflict', current: null },
      });
    });
  });

  describe(`${name}: list`, () => {
    test('is empty at first', async () => {
      const { here } = openStore();
      expect(await here.list()).toEqual({ ok: true, value: { plans: [], unreadable: [] } });
    });

    test('shows summaries, the latest change first', async () => {
      const { here } = openStore();
      const old = unwrapped(await here.put({ plan: emptyPlan('old'), base: null, at: monday })).revision;
      const late = unwrapped(await here.put({ plan: smallPlan(), base: null, at: tuesday })).revision;
      const { plans } = unwrapped(await here.list());
      expect(plans.map(({ id, savedAt, revision }) => [id, savedAt, revision])).toEqual([
        ['plan-1', tuesday, late],
        ['old', monday, old],
      ]);
      const { progress, ...summary } = plans[0] ?? fail();
      expect(progress.answered).toBeGreaterThan(0);
      expect(progress.required).toBeGreaterThan(progress.answered);
      expect(summary).toEqual({
        id: 'plan-1',
        title: 'Arriving in Lindenhafen',
        organisation: '',
        region: '',
        country: null,
        start: '2027-01-01',
        end: '2029-12-31',
        language: 'en',
        origin: null,
        scheme: { id: 'annex-2004', version: 1 },
        counts: {
          targetGroups: 1,
          goals: 1,
          targets: 1,
          activities: 1,
          indicators: 1,
          assumptions: 0,
          risks: 0,
          fundingSources: 0,
        },
        savedAt: tuesday,
        revision: late,
      });
    });
  });

  describe(`${name}: removing`, () => {
    test('a removed plan is out of sight and comes back as it was', async () => {
      const { here } = openStore();
      const { revision } = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday }));
      const before = await here.list();
      expect(await here.remove('plan-1', tuesday)).toEqual({ ok: true, value: null });
      expect(await here.get('plan-1')).toEqual({ ok: false, error: { type: 'not-found', id: 'plan-1' } });
      expect(unwrapped(await here.list()).plans).toEqual([]);
      expect(await here.restore('plan-1')).toEqual({ ok: true, value: null });
      expect(unwrapped(await here.get('plan-1'))).toEqual({ plan: smallPlan(), revision, savedAt: monday });
      expect(await here.list()).toEqual(before);
    });

    test('only what is there can be removed, only what was removed can come back', async () => {
      const { here } = openStore();
      await here.put({ plan: smallPlan(), base: null, at: monday });
      const notFound = (id: string) => ({ ok: false, error: { type: 'not-found', id } });
      expect(await here.remove('none', monday)).toEqual(notFound('none'));
      expect(await here.restore('none')).toEqual(notFound('none'));
      expect(await here.restore('plan-1')).toEqual(notFound('plan-1'));
      await here.remove('plan-1', tuesday);
      expect(await here.remove('plan-1', wednesday)).toEqual(notFound('plan-1'));
    });

    test('purging deletes what was removed earlier, and nothing else', async () => {
      const { here } = openStore();
      for (const id of ['kept', 'early', 'late']) await here.put({ plan: emptyPlan(id), base: null, at: monday });
      await here.remove('early', monday);
      await here.remove('late', wednesday);
      expect(await here.purge((removal) => removal.at < tuesday)).toEqual({ ok: true, value: 1 });
      expect(await here.restore('early')).toEqual({ ok: false, error: { type: 'not-found', id: 'early' } });
      expect(await here.restore('late')).toEqual({ ok: true, value: null });
      expect(
        unwrapped(await here.list())
          .plans.map(({ id }) => id)
          .sort(),
      ).toEqual(['kept', 'late']);
    });

    test('a removed plan keeps its id until it is purged', async () => {
      const { here } = openStore();
      await here.put({ plan: smallPlan(), base: null, at: monday });
      await here.remove('plan-1', tuesday);
      const taken = { ok: false, error: { type: 'conflict', current: null } };
      expect(await here.put({ plan: emptyPlan('plan-1'), base: null, at: wednesday })).toEqual(taken);
      expect(await here.restore('plan-1')).toEqual({ ok: true, value: null });
      expect(unwrapped(await here.get('plan-1')).plan).toEqual(smallPlan());
      await here.remove('plan-1', tuesday);
      await here.purge((removal) => removal.at < wednesday);
      unwrapped(await here.put({ plan: emptyPlan('plan-1'), base: null, at: wednesday }));
      expect(unwrapped(await here.get('plan-1')).plan).toEqual(emptyPlan('plan-1'));
    });
  });

  describe(`${name}: changes`, () => {
    test('are told here until the listener goes', async () => {
      const { here } = openStore();
      const heard: PlanChange[] = [];
      const stop = here.changes((change) => heard.push(change));
      const { revision } = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday }));
      await here.remove('plan-1', tuesday);
      await here.restore('plan-1');
      await here.put({ plan: smallPlan(), base: 'stale', at: wednesday });
      stop();
      await here.remove('plan-1', wednesday);
      expect(heard).toEqual([
        { id: 'plan-1', revision, elsewhere: false },
        { id: 'plan-1', revision: null, elsewhere: false },
        { id: 'plan-1', revision, elsewhere: false },
      ]);
    });

    test('are told in other tabs', async () => {
      const { here, elsewhere } = openStore();
      const change = new Promise<PlanChange>((resolve) => {
        const stop = elsewhere.changes((heard) => {
          stop();
          resolve(heard);
        });
      });
      const { revision } = unwrapped(await here.put({ plan: smallPlan(), base: null, at: monday }));
      expect(await change).toEqual({ id: 'plan-1', revision, elsewhere: true });
    });
  });
}

function fail(): never {
  throw new Error('The list is empty');
}
