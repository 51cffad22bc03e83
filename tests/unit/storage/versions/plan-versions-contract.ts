import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { PlanVersion, PlanVersions } from '#storage/versions/plan-versions.ts';
import { smallPlan } from '../../../support/plans.ts';
import { emptyPlan, unwrapped } from '../plan-store-contract.ts';

const monday = '2026-11-23T08:00:00.000Z';
const tuesday = '2026-11-24T08:00:00.000Z';
const wednesday = '2026-11-25T08:00:00.000Z';

export function versionOf(plan: Plan, id: string, more: Partial<PlanVersion> = {}): PlanVersion {
  return {
    id,
    planId: plan.id,
    name: 'As submitted',
    reason: 'Sent to the ministry',
    kind: 'named',
    at: monday,
    plan,
    ...more,
  };
}

/** What every adapter of the port must do. `openVersions` gives two on the same empty place, the second as another tab would. */
export function describePlanVersions(
  name: string,
  openVersions: () => { here: PlanVersions; elsewhere: PlanVersions },
): void {
  const ids = async (versions: PlanVersions, planId: string) =>
    unwrapped(await versions.list(planId)).versions.map(({ id }) => id);

  describe(`${name}: versions`, () => {
    test('a version comes back as it was put', async () => {
      const { here } = openVersions();
      const version = versionOf(smallPlan(), 'v-1');
      expect(await here.put(version)).toEqual({ ok: true, value: null });
      expect(await here.get('v-1')).toEqual({ ok: true, value: version });
    });

    test.each(['named', 'with-report', 'before-import', 'before-restore', 'restored'] as const)(
      'a version can be kept for each reason: %s',
      async (kind) => {
        const { here } = openVersions();
        await here.put(versionOf(smallPlan(), 'v-1', { kind }));
        expect(unwrapped(await here.list('plan-1')).versions.map((version) => version.kind)).toEqual([kind]);
      },
    );

    test('a list shows one plan’s versions without their plans, newest first', async () => {
      const { here } = openVersions();
      await here.put(versionOf(smallPlan(), 'v-old'));
      await here.put(versionOf(smallPlan(), 'v-new', { at: wednesday, kind: 'before-restore' }));
      await here.put(versionOf(smallPlan(), 'v-middle', { at: tuesday, kind: 'before-import' }));
      await here.put(versionOf(emptyPlan('another'), 'v-other', { at: wednesday }));
      const words = { planId: 'plan-1', name: 'As submitted', reason: 'Sent to the ministry' };
      const counts = { goals: 1, targets: 1, activities: 1, indicators: 1 };
      expect(await here.list('plan-1')).toEqual({
        ok: true,
        value: {
          versions: [
            { id: 'v-new', ...words, kind: 'before-restore', at: wednesday, counts },
            { id: 'v-middle', ...words, kind: 'before-import', at: tuesday, counts },
            { id: 'v-old', ...words, kind: 'named', at: monday, counts },
          ],
          unreadable: [],
        },
      });
      expect(await ids(here, 'another')).toEqual(['v-other']);
      expect(await ids(here, 'none')).toEqual([]);
    });

    test('nothing takes the place of a version, not even of a removed one', async () => {
      const { here } = openVersions();
      await here.put(versionOf(smallPlan(), 'v-1'));
      const again = versionOf(emptyPlan('plan-1'), 'v-1', { name: 'Other' });
      const refused = { ok: false, error: { type: 'conflict', current: null } };
      expect(await here.put(again)).toEqual(refused);
      await here.remove('v-1', tuesday);
      expect(await here.put(again)).toEqual(refused);
      await here.restore('v-1');
      expect(unwrapped(await here.get('v-1'))).toEqual(versionOf(smallPlan(), 'v-1'));
    });

    test('a version is a state of its own: what is changed in the plan afterwards does not reach it', async () => {
      const { here } = openVersions();
      const plan = smallPlan();
      await here.put(versionOf(plan, 'v-1'));
      plan.profile.title = 'Changed in place';
      expect(unwrapped(await here.get('v-1')).plan).toEqual(smallPlan());
    });

    test.each([
      ['not a plan at profile/start', { plan: { ...smallPlan(), profile: { ...smallPlan().profile, start: 'soon' } } }],
      ['not a plan at id', { planId: 'another' }],
      ['not a version at kind', { kind: 'sometime' }],
      ['not a version at at', { at: 'yesterday' }],
      ['not a version at id', { id: '' }],
    ])('is refused: %s', async (message, wrong) => {
      const { here } = openVersions();
      const broken = { ...versionOf(smallPlan(), 'v-1'), ...wrong } as PlanVersion; // no version, which is the point
      expect(await here.put(broken)).toEqual({ ok: false, error: { type: 'unknown', message } });
      expect(await ids(here, 'plan-1')).toEqual([]);
    });

    test('a version that was never put is not found', async () => {
      const { here } = openVersions();
      const missing = { ok: false, error: { type: 'not-found', id: 'none' } };
      expect(await here.get('none')).toEqual(missing);
      expect(await here.rename('none', { name: 'A', reason: '' })).toEqual(missing);
      expect(await here.remove('none', monday)).toEqual(missing);
      expect(await here.restore('none')).toEqual(missing);
    });

    test('name and reason can be said anew, and nothing else changes', async () => {
      const { here } = openVersions();
      await here.put(versionOf(smallPlan(), 'v-1'));
      expect(await here.rename('v-1', { name: 'First draft', reason: '' })).toEqual({ ok: true, value: null });
      expect(unwrapped(await here.get('v-1'))).toEqual(
        versionOf(smallPlan(), 'v-1', { name: 'First draft', reason: '' }),
      );
    });

    test('a removed version is out of sight until it is brought back', async () => {
      const { here } = openVersions();
      await here.put(versionOf(smallPlan(), 'v-1'));
      await here.put(versionOf(smallPlan(), 'v-2', { at: tuesday }));
      expect(await here.remove('v-1', tuesday)).toEqual({ ok: true, value: null });
      expect(await ids(here, 'plan-1')).toEqual(['v-2']);
      const missing = { ok: false, error: { type: 'not-found', id: 'v-1' } };
      expect(await here.get('v-1')).toEqual(missing);
      expect(await here.rename('v-1', { name: 'A', reason: '' })).toEqual(missing);
      expect(await here.remove('v-1', wednesday)).toEqual(missing);
      expect(await here.restore('v-1')).toEqual({ ok: true, value: null });
      expect(await here.restore('v-1')).toEqual(missing);
      expect(await ids(here, 'plan-1')).toEqual(['v-2', 'v-1']);
      expect(unwrapped(await here.get('v-1'))).toEqual(versionOf(smallPlan(), 'v-1'));
    });

    test('only what was removed before that time is purged', async () => {
      const { here } = openVersions();
      for (const id of ['v-1', 'v-2', 'v-3']) await here.put(versionOf(smallPlan(), id));
      await here.remove('v-1', monday);
      await here.remove('v-2', tuesday);
      expect(await here.purge((removal) => removal.at < tuesday)).toEqual({ ok: true, value: 1 });
      expect((await here.restore('v-1')).ok).toBe(false);
      expect((await here.restore('v-2')).ok).toBe(true);
      expect((await ids(here, 'plan-1')).sort()).toEqual(['v-2', 'v-3']);
      expect(await here.put(versionOf(smallPlan(), 'v-1'))).toEqual({ ok: true, value: null });
    });

    test('every change names its plan, in this tab and in others', async () => {
      const { here, elsewhere } = openVersions();
      const heard: string[] = [];
      const there: string[] = [];
      let arrive = () => {};
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      const stops = [
        here.changes((planId) => heard.push(planId)),
        elsewhere.changes((planId) => {
          if (there.push(planId) === 4) arrive();
        }),
      ];
      await here.put(versionOf(smallPlan(), 'v-1'));
      await here.rename('v-1', { name: 'A', reason: '' });
      await here.remove('v-1', monday);
      await here.restore('v-1');
      await here.put(versionOf(smallPlan(), 'v-1'));
      await arrived;
      for (const stop of stops) stop();
      await here.remove('v-1', tuesday);
      expect([heard, there]).toEqual([Array(4).fill('plan-1'), Array(4).fill('plan-1')]);
    });
  });
}
