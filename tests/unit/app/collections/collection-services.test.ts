import { describe, expect, test, vi } from 'vitest';
import { fail, ok } from '#core/result.ts';
import type { CollectionContents, CollectionStore } from '#storage/collections/collection-store.ts';
import type { PlanStore } from '#storage/plan-store.ts';
import { fileOf, gained, openSetting, planOf } from './collection-setting.ts';

const missing = { message: 'This is not there any more. It may have been removed in another tab.' };
const at = '2026-11-23T08:00:00.000Z';

/** What a store gives, changed on the way out as damage does it. */
function reading(change: (contents: CollectionContents) => CollectionContents) {
  return (store: CollectionStore): CollectionStore => ({
    ...store,
    contents: async (id) => {
      const contents = await store.contents(id);
      return contents.ok ? ok(change(contents.value)) : contents;
    },
  });
}

describe('collections', () => {
  test('are listed after the one of this device’s own plans', async () => {
    const { services, add } = await openSetting();
    await add(fileOf('a.json', planOf('a', 'A')), fileOf('b.json', planOf('a', 'A, later'), 2));
    expect(
      gained(await services.list()).map(({ id, name, ownPlans, files }) => ({ id, name, ownPlans, files })),
    ).toEqual([
      { id: 'own', name: 'Plans of this device', ownPlans: true, files: 0 },
      { id: 'id-1', name: 'Region', ownPlans: false, files: 1 },
    ]);
  });

  test('are renamed, removed and brought back; what is gone says so', async () => {
    const { services, id } = await openSetting();
    expect(await services.rename(id, 'Land')).toBeNull();
    expect(await services.remove(id)).toBeNull();
    expect(await services.open(id)).toEqual(missing);
    expect(await services.rename(id, 'Lost')).toEqual(missing);
    expect(await services.restore(id)).toBeNull();
    expect(gained(await services.open(id)).summary.name).toBe('Land');
    expect(await services.remove('own')).toEqual(missing);
  });

  test('without storage say why', async () => {
    const blocked = async () => fail({ type: 'blocked', reason: 'denied' } as const);
    const { services } = await openSetting((store) => ({ ...store, list: blocked, remove: blocked }));
    const message = expect.stringContaining('does not allow the page to store anything');
    expect(await services.list()).toEqual({ message });
    expect(await services.open('own')).toEqual({ message });
    expect(await services.remove('id-1')).toEqual({ message });
  });
});

describe('plans of files', () => {
  test('count in their chosen state, which a person can change', async () => {
    const { services, id, add } = await openSetting();
    await add(fileOf('old.json', planOf('a', 'Old'), 1), fileOf('new.json', planOf('a', 'New'), 2));
    const open = gained(await services.open(id));
    expect(open.facts.map(({ planId, title, asOf }) => [planId, title, asOf])).toEqual([
      ['a', 'New', '2026-03-02T00:00:00.000Z'],
    ]);
    const states = open.members[0]?.states ?? [];
    expect(states.map(({ fileName, chosen }) => [fileName, chosen]).sort()).toEqual([
      ['new.json', true],
      ['old.json', false],
    ]);
    const old = states.find(({ fileName }) => fileName === 'old.json');
    expect(await services.chooseState(id, 'a', old?.key ?? '')).toBeNull();
    expect(gained(await services.open(id)).facts.map(({ title }) => title)).toEqual(['Old']);
    expect(gained(await services.readPlan(id, 'a'))).toEqual(planOf('a', 'Old'));
    expect(await services.chooseState(id, 'a', 'none')).toEqual(missing);
  });

  test('leave a collection', async () => {
    const { services, id, add } = await openSetting();
    await add(fileOf('a.json', planOf('a', 'A')), fileOf('b.json', planOf('b', 'B')));
    expect(await services.removePlan(id, 'a')).toBeNull();
    expect(gained(await services.open(id)).members.map(({ planId }) => planId)).toEqual(['b']);
    expect(await services.readPlan(id, 'a')).toEqual(missing);
  });

  test('are copied to my plans, under another id where theirs is taken', async () => {
    const { services, desk, id, add } = await openSetting();
    await add(fileOf('a.json', planOf('a', 'From a file')));
    expect(await services.copyToMyPlans(id, 'a')).toEqual({ planId: 'a' });
    const second = gained(await services.copyToMyPlans(id, 'a'));
    expect(second.planId).not.toBe('a');
    const copy = await desk.open(second.planId);
    expect(copy.ok && copy.value.plan).toEqual({ ...planOf('a', 'From a file'), id: second.planId });
  });

  test('whose facts another version made are counted by facts made anew, which are kept', async () => {
    const keep = vi.fn<CollectionStore['keepFacts']>();
    const { services, id, add } = await openSetting((store) => ({
      ...reading(({ states, apart }) => ({ apart, states: states.map((state) => ({ ...state, facts: null })) }))(store),
      keepFacts: (...kept) => {
        keep(...kept);
        return store.keepFacts(...kept);
      },
    }));
    await add(fileOf('old.json', planOf('a', 'Old'), 1), fileOf('new.json', planOf('a', 'New'), 2));
    const { facts, apart } = gained(await services.open(id));
    expect(facts.map(({ title, asOf, goals }) => [title, asOf, goals.length])).toEqual([
      ['New', '2026-03-02T00:00:00.000Z', 1],
    ]);
    expect(apart).toEqual([]);
    expect(keep.mock.calls.map(([, kept]) => kept)).toEqual(facts);
  });

  test('that are damaged beyond that are listed apart, and hide no other', async () => {
    const { services, id, add } = await openSetting((store) => ({
      ...reading(({ states, apart }) => ({
        apart,
        states: states.map((state) => (state.planId === 'a' ? { ...state, facts: null } : state)),
      }))(store),
      textOf: async (place) => (place.planId === 'a' ? fail({ type: 'not-found', id: 'a' }) : store.textOf(place)),
    }));
    await add(fileOf('a.json', planOf('a', 'A')), fileOf('b.json', planOf('b', 'B')));
    const { members, apart } = gained(await services.open(id));
    expect(members.map(({ planId }) => planId)).toEqual(['b']);
    expect(apart).toEqual([
      {
        name: 'a.json',
        outcome: 'refused',
        title: null,
        planId: 'a',
        message: 'What this device keeps of the plan is damaged, so it is not counted. Add its file again.',
        remarks: [],
      },
    ]);
  });
});

describe('own plans', () => {
  async function settingWithOwn() {
    const setting = await openSetting();
    await setting.desk.add(planOf('a', 'Mine'));
    await setting.add(fileOf('a.json', planOf('a', 'From a file')), fileOf('b.json', planOf('b', 'B')));
    return setting;
  }
  const titles = async ({ services }: Awaited<ReturnType<typeof settingWithOwn>>, id: string) =>
    gained(await services.open(id))
      .members.map(({ title, own }) => `${title}${own ? ', own' : ''}`)
      .sort();

  test('count where a collection wants them, once and before a file of the same plan', async () => {
    const setting = await settingWithOwn();
    const { services, id } = setting;
    expect(await titles(setting, 'own')).toEqual(['Mine, own']);
    expect(await titles(setting, id)).toEqual(['B', 'From a file']);
    expect(gained(await services.readPlan(id, 'a')).profile.title).toBe('From a file');
    await services.setOwnPlans(id, true);
    expect(await titles(setting, id)).toEqual(['B', 'Mine, own']);
    expect(gained(await services.readPlan(id, 'a')).profile.title).toBe('Mine');
    expect(gained(await services.readPlan(id, 'b')).profile.title).toBe('B');
    expect(gained(await services.readPlan('own', 'a')).profile.title).toBe('Mine');
  });

  test('are read again only after a change, and always in their newest state', async () => {
    const setting = await settingWithOwn();
    const { desk, services } = setting;
    await services.open('own');
    const get = vi.spyOn(desk.store, 'get');
    await services.open('own');
    expect(get).not.toHaveBeenCalled();
    await desk.rename('a', 'Mine, renamed');
    get.mockClear();
    expect(await titles(setting, 'own')).toEqual(['Mine, renamed, own']);
    expect(get).toHaveBeenCalledTimes(1);
    await desk.remove('a');
    expect(await titles(setting, 'own')).toEqual([]);
  });

  test('that only memory holds count too', async () => {
    const setting = await openSetting();
    setting.desk.held.hold({ plan: planOf('m', 'In memory'), base: null, since: at });
    const { facts } = gained(await setting.services.open('own'));
    expect(facts.map(({ title, asOf }) => [title, asOf])).toEqual([['In memory', at]]);
  });

  test('that cannot be read are listed apart', async () => {
    const setting = await settingWithOwn();
    const { store } = setting.desk;
    vi.spyOn(store, 'get').mockImplementation(async (id) => fail({ type: 'corrupt', id, text: '' }));
    const { members, apart } = gained(await setting.services.open('own'));
    expect(members).toEqual([]);
    expect(apart.map(({ title, outcome, planId, message }) => ({ title, outcome, planId, message }))).toEqual([
      {
        title: 'Mine',
        outcome: 'refused',
        planId: 'a',
        message: 'This plan can no longer be read. Download what is left of it; the other plans are not affected.',
      },
    ]);
  });

  test('that cannot be listed are a problem, not an empty view', async () => {
    const { services, desk } = await settingWithOwn();
    const list: PlanStore['list'] = async () => fail({ type: 'newer' });
    vi.spyOn(desk.store, 'list').mockImplementation(list);
    expect(await services.open('own')).toEqual({ message: expect.stringContaining('newer version of the planner') });
  });
});

describe('news', () => {
  test('of a collection and of the own plans in it are told until the listener goes', async () => {
    const { services, desk, id, add } = await openSetting();
    const heard: string[] = [];
    await services.open(id);
    const stop = services.subscribe(id, () => heard.push('region'));
    const stopOwn = services.subscribe('own', () => heard.push('own'));
    await add(fileOf('a.json', planOf('a', 'A')));
    expect(heard).toEqual(['region']);
    await desk.add(planOf('mine', 'Mine'));
    expect(heard).toEqual(['region', 'own']);
    await services.setOwnPlans(id, true);
    await services.open(id);
    heard.length = 0;
    await desk.rename('mine', 'Still mine');
    expect(heard.sort()).toEqual(['own', 'region']);
    stop();
    stopOwn();
    await services.rename(id, 'Land');
    await desk.rename('mine', 'Unheard');
    expect(heard).toHaveLength(2);
  });
});
