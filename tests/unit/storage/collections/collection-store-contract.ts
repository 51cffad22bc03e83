import { beforeEach, describe, expect, test } from 'vitest';
import type { CollectionStore } from '#storage/collections/collection-store.ts';
import { chosenStates, emptyFacts, stateOf, unwrapped } from '../../../support/collections.ts';

const monday = '2026-11-23T08:00:00.000Z';
const tuesday = '2026-11-24T08:00:00.000Z';
const wednesday = '2026-11-25T08:00:00.000Z';
const notFound = (id: string) => ({ ok: false, error: { type: 'not-found', id } });
const none = { apart: [], at: tuesday };

/** What every adapter of the port must do. `openStore` gives stores on the same empty place, the second as another tab would. */
export function describeCollectionStore(
  name: string,
  openStore: () => { here: CollectionStore; elsewhere: CollectionStore },
): void {
  let here: CollectionStore;
  let elsewhere: CollectionStore;
  beforeEach(async () => {
    ({ here, elsewhere } = openStore());
    await here.create({ id: 'c', name: 'Region', ownPlans: false, changedAt: monday });
  });
  const add = async (...states: ReturnType<typeof stateOf>[]) => unwrapped(await here.add('c', { ...none, states }));

  describe(`${name}: collections`, () => {
    test('are listed by name, with the number of plans that came as files', async () => {
      await here.create({ id: 'a', name: 'Zone', ownPlans: true, changedAt: tuesday });
      await here.create({ id: 'b', name: 'Area', ownPlans: false, changedAt: tuesday });
      await add(stateOf('p', 'p1', monday), stateOf('p', 'p2', tuesday), stateOf('q', 'q1', monday));
      expect(unwrapped(await here.list())).toEqual([
        { id: 'b', name: 'Area', ownPlans: false, changedAt: tuesday, plans: 0 },
        { id: 'c', name: 'Region', ownPlans: false, changedAt: tuesday, plans: 2 },
        { id: 'a', name: 'Zone', ownPlans: true, changedAt: tuesday, plans: 0 },
      ]);
    });

    test('can be edited in parts', async () => {
      expect(await here.edit({ id: 'c', name: 'Land', changedAt: tuesday })).toEqual({ ok: true, value: null });
      expect(await here.edit({ id: 'c', ownPlans: true })).toEqual({ ok: true, value: null });
      const land = { id: 'c', name: 'Land', ownPlans: true, changedAt: tuesday, plans: 0 };
      expect(unwrapped(await here.list())).toEqual([land]);
    });

    test('that are not there take and give nothing', async () => {
      const place = { id: 'x', planId: 'p', key: 'k' };
      const outcomes = await Promise.all([
        here.edit({ id: 'x', name: 'Land' }),
        here.remove('x', monday),
        here.restore('x'),
        here.restore('c'),
        here.contents('x'),
        here.add('x', { ...none, states: [stateOf('p', 'k', monday)] }),
        here.removePlan('x', 'p', monday),
      ]);
      expect(outcomes).toEqual(['x', 'x', 'x', 'c', 'x', 'x', 'x'].map(notFound));
      expect(await here.textOf(place)).toEqual(notFound('p'));
      expect(await here.choose(place, monday)).toMatchObject({ ok: false, error: { type: 'not-found' } });
      expect(await here.keepFacts(place, emptyFacts('p', monday))).toMatchObject({ ok: false });
    });

    test('that are removed are out of sight, take nothing, and come back whole', async () => {
      await add(stateOf('p', 'p1', monday));
      expect(await here.remove('c', tuesday)).toEqual({ ok: true, value: null });
      expect(unwrapped(await here.list())).toEqual([]);
      expect(await here.contents('c')).toEqual(notFound('c'));
      expect(await here.add('c', { ...none, states: [stateOf('q', 'q1', monday)] })).toEqual(notFound('c'));
      expect(await here.edit({ id: 'c', name: 'Land' })).toEqual(notFound('c'));
      expect(await here.remove('c', tuesday)).toEqual(notFound('c'));
      expect(await here.restore('c')).toEqual({ ok: true, value: null });
      expect(await chosenStates(here, 'c')).toEqual({ p: `p1 ${monday} p1.json` });
    });

    test('that were removed long ago are deleted with all in them', async () => {
      await add(stateOf('p', 'p1', monday));
      await here.create({ id: 'kept', name: 'Kept', ownPlans: false, changedAt: monday });
      await here.create({ id: 'late', name: 'Late', ownPlans: false, changedAt: monday });
      await here.remove('c', monday);
      await here.remove('late', wednesday);
      expect(await here.purge((removal) => removal.at < tuesday)).toEqual({ ok: true, value: 1 });
      expect(await here.restore('c')).toEqual(notFound('c'));
      expect(await here.restore('late')).toEqual({ ok: true, value: null });
      expect(unwrapped(await here.list()).map(({ id }) => id)).toEqual(['kept', 'late']);
      await here.create({ id: 'c', name: 'Again', ownPlans: false, changedAt: monday });
      expect(unwrapped(await here.contents('c'))).toEqual({ states: [], apart: [] });
    });
  });

  describe(`${name}: states`, () => {
    test('come back with facts and text', async () => {
      expect(await add(stateOf('p', 'p1', monday))).toEqual(['added']);
      const { planId, key, fileName, asOf, facts, json } = stateOf('p', 'p1', monday);
      expect(unwrapped(await here.contents('c'))).toEqual({
        states: [{ planId, key, fileName, asOf, chosen: true, facts }],
        apart: [],
      });
      expect(await here.textOf({ id: 'c', planId, key })).toEqual({ ok: true, value: json });
    });

    test('the latest of a plan counts, whatever order they come in', async () => {
      expect(await add(stateOf('p', 'b', tuesday), stateOf('p', 'a', monday))).toEqual(['added', 'older']);
      expect(await add(stateOf('p', 'c', wednesday))).toEqual(['updated']);
      expect(await chosenStates(here, 'c')).toEqual({ p: `c ${wednesday} c.json` });
      expect(unwrapped(await here.contents('c')).states).toHaveLength(3);
    });

    test('a state without a time counts only alone', async () => {
      expect(await add(stateOf('p', 'z', ''), stateOf('p', 'a', monday))).toEqual(['added', 'updated']);
      expect(await chosenStates(here, 'c')).toEqual({ p: `a ${monday} a.json` });
    });

    test('the same content again is the same state, as old as its oldest file', async () => {
      await add(stateOf('p', 'a', tuesday), stateOf('p', 'b', wednesday));
      expect(await add(stateOf('p', 'b', monday, 'first-copy.json'))).toEqual(['same']);
      expect(await chosenStates(here, 'c')).toEqual({ p: `a ${tuesday} a.json` });
      const { states } = unwrapped(await here.contents('c'));
      expect(states.map(({ key, asOf, fileName, facts }) => [key, asOf, fileName, facts?.asOf])).toEqual([
        ['a', tuesday, 'a.json', tuesday],
        ['b', monday, 'first-copy.json', monday],
      ]);
    });

    test('a later copy of an older state does not make it count', async () => {
      await add(stateOf('p', 'a', monday), stateOf('p', 'b', tuesday));
      expect(await add(stateOf('p', 'a', wednesday, 'copy-of-a.json'))).toEqual(['same']);
      expect(await chosenStates(here, 'c')).toEqual({ p: `b ${tuesday} b.json` });
    });

    test('a person’s choice holds until a later state comes', async () => {
      await add(stateOf('p', 'b', tuesday), stateOf('p', 'c', wednesday));
      expect(await here.choose({ id: 'c', planId: 'p', key: 'b' }, wednesday)).toEqual({ ok: true, value: null });
      expect(await chosenStates(here, 'c')).toEqual({ p: `b ${tuesday} b.json` });
      expect(await add(stateOf('p', 'a', monday), stateOf('p', 'c', wednesday))).toEqual(['older', 'same']);
      expect(await chosenStates(here, 'c')).toEqual({ p: `b ${tuesday} b.json` });
      expect(await add(stateOf('p', 'd', '2026-11-26T08:00:00.000Z'))).toEqual(['updated']);
      expect(await chosenStates(here, 'c')).toEqual({ p: 'd 2026-11-26T08:00:00.000Z d.json' });
    });

    test('choosing the latest again follows later ones again', async () => {
      await add(stateOf('p', 'a', monday), stateOf('p', 'b', tuesday));
      await here.choose({ id: 'c', planId: 'p', key: 'a' }, wednesday);
      await here.choose({ id: 'c', planId: 'p', key: 'b' }, wednesday);
      expect(await chosenStates(here, 'c')).toEqual({ p: `b ${tuesday} b.json` });
    });

    test('a plan leaves with all its states, and no other', async () => {
      await add(stateOf('p', 'a', monday), stateOf('p', 'b', tuesday), stateOf('pp', 'c', monday));
      expect(await here.removePlan('c', 'p', wednesday)).toEqual({ ok: true, value: null });
      expect(await chosenStates(here, 'c')).toEqual({ pp: `c ${monday} c.json` });
      expect(await here.textOf({ id: 'c', planId: 'p', key: 'a' })).toEqual(notFound('p'));
    });

    test('of one collection are not those of another', async () => {
      await here.create({ id: 'cc', name: 'Other', ownPlans: false, changedAt: monday });
      await add(stateOf('p', 'a', monday));
      expect(unwrapped(await here.contents('cc')).states).toEqual([]);
    });

    test('odd ids and names of files are kept as they are', async () => {
      const id = '__proto__/\n☃';
      await add(stateOf(id, 'a', monday, '../x\u0000.json'));
      expect(await chosenStates(here, 'c')).toEqual(Object.fromEntries([[id, `a ${monday} ../x\u0000.json`]]));
    });

    test('facts that were made anew are kept, with the time of their state', async () => {
      await add(stateOf('p', 'a', monday));
      await here.keepFacts({ id: 'c', planId: 'p', key: 'a' }, emptyFacts('p', '', 'Named anew'));
      const { states } = unwrapped(await here.contents('c'));
      expect(states[0]?.facts).toEqual(emptyFacts('p', monday, 'Named anew'));
    });
  });

  describe(`${name}: files apart`, () => {
    const apart = { name: 'future.json', scheme: { id: 'annex-2030', version: 3 } };

    test('stay on the list until they come as a plan', async () => {
      await here.add('c', { states: [], apart: [apart], at: tuesday });
      expect(unwrapped(await here.contents('c'))).toEqual({ states: [], apart: [apart] });
      await add(stateOf('p', 'a', monday, 'future.json'));
      expect(unwrapped(await here.contents('c')).apart).toEqual([]);
    });

    test('keep which plan a practice is a part of', async () => {
      const whole = { kind: 'practice' as const, title: 'Arriving', organisation: 'City' };
      await here.add('c', { states: [], apart: [{ name: 'practice.pdf', whole }], at: tuesday });
      expect(unwrapped(await here.contents('c')).apart).toEqual([{ name: 'practice.pdf', whole }]);
    });
  });

  describe(`${name}: changes`, () => {
    test('are told here until the listener goes, and failures are not', async () => {
      const heard: string[] = [];
      const stop = here.changes((id) => heard.push(id));
      await add(stateOf('p', 'a', monday));
      await here.choose({ id: 'c', planId: 'p', key: 'a' }, monday);
      await here.choose({ id: 'c', planId: 'p', key: 'gone' }, monday);
      await here.edit({ id: 'c', name: 'Land' });
      await here.removePlan('c', 'p', monday);
      await here.remove('c', monday);
      await here.edit({ id: 'c', name: 'Lost' });
      await here.restore('c');
      stop();
      await here.remove('c', monday);
      expect(heard).toEqual(['c', 'c', 'c', 'c', 'c', 'c']);
    });

    test('are told in other tabs', async () => {
      const heard = new Promise<string>((resolve) => {
        const stop = elsewhere.changes((id) => {
          stop();
          resolve(id);
        });
      });
      await add(stateOf('p', 'a', monday));
      expect(await heard).toBe('c');
    });
  });
}
