// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { createSettings, type LastPlace } from '#storage/settings.ts';

beforeEach(() => localStorage.clear());

const place: LastPlace = { planId: 'p', path: '/plan/p/targets/t', step: 'targets', itemId: 't' };

function blocked(): Storage {
  throw new DOMException('blocked', 'SecurityError');
}

function everything(settings: ReturnType<typeof createSettings>) {
  return {
    language: settings.language(),
    theme: settings.theme(),
    guidanceOpen: settings.guidanceOpen(),
    place: settings.lastPlace('p'),
  };
}

const untouched = { language: null, theme: null, guidanceOpen: true, place: null };

describe.each([
  ['on the device', undefined],
  ['blocked', blocked],
])('%s', (_, storage) => {
  test('choices hold and can be taken back', () => {
    const settings = createSettings(storage);
    expect(everything(settings)).toEqual(untouched);
    settings.setLanguage('fr');
    settings.setTheme('dark');
    settings.setGuidanceOpen(false);
    settings.setLastPlace(place);
    expect(everything(settings)).toEqual({ language: 'fr', theme: 'dark', guidanceOpen: false, place });
    settings.setLanguage(null);
    settings.setTheme(null);
    settings.setGuidanceOpen(true);
    expect(everything(settings)).toEqual({ ...untouched, place });
  });

  test('the answer to the offer of a version holds for its plan, the last one counts, and none can be told apart', () => {
    const settings = createSettings(storage);
    settings.setDeclinedVersion('p', 2);
    settings.setDeclinedVersion('q', 2);
    settings.setDeclinedVersion('p', 3);
    expect(['p', 'q', 'r'].map(settings.declinedVersion)).toEqual([3, 2, null]);
    settings.setDeclinedVersion('p', null);
    expect(['p', 'q'].map(settings.declinedVersion)).toEqual([null, 2]);
  });
});

test('choices survive the tab', () => {
  createSettings().setTheme('dark');
  createSettings().setLastPlace(place);
  expect(everything(createSettings())).toEqual({ ...untouched, theme: 'dark', place });
  expect(localStorage.getItem('planner.theme')).toBe('dark');
});

test('a full device keeps the choice for the tab', () => {
  const full = {
    ...localStorage,
    getItem: () => null,
    setItem: blocked,
    removeItem: () => undefined,
  } as unknown as Storage;
  const settings = createSettings(() => full);
  settings.setTheme('light');
  expect(settings.theme()).toBe('light');
});

test('the place of a plan is the last one, for the latest fifty plans', () => {
  const settings = createSettings();
  settings.setLastPlace({ ...place, path: '/old' });
  settings.setLastPlace(place);
  expect(settings.lastPlace('p')).toEqual(place);
  for (let index = 0; index < 50; index += 1) settings.setLastPlace({ ...place, planId: `other-${index}` });
  expect(settings.lastPlace('p')).toBeNull();
  expect(settings.lastPlace('other-0')).toEqual({ ...place, planId: 'other-0' });
});

test.each(['{', '{}', '[null, 3, {"planId": "p", "path": "/", "step": "dance", "itemId": null}]', '[{"planId": "p"}]'])(
  'a damaged store %s is an empty one',
  (text) => {
    localStorage.setItem('planner.places', text);
    localStorage.setItem('planner.declined', text);
    localStorage.setItem('planner.theme', 'purple');
    expect(everything(createSettings())).toEqual(untouched);
    expect(createSettings().declinedVersion('p')).toBeNull();
  },
);
