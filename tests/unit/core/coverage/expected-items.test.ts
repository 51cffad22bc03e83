import { describe, expect, test } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { annexPack } from '../scheme/annex-pack.ts';

const { scheme } = await annexPack('en');
const principles = scheme.principles.map(({ id }) => id);
const frameworks = { 'common-basic-principles': principles, 'amif-2021-2027': ['a', 'b'] };
const asked = (lens: LensId, filters: CoverageFilters) => expectedItems(lens, filters, { scheme, frameworks });

const housing = ['housing-access', 'housing-quality', 'housing-neighbourhood'];

describe('what a view asks about', () => {
  test.each<readonly [LensId, CoverageFilters, number]>([
    ['goals', {}, 34],
    ['policy-fields', {}, 9],
    ['target-groups', {}, 31],
    ['levels', {}, 4],
    ['budgets', {}, 5],
    ['framework:common-basic-principles', {}, 11],
    ['framework:amif-2021-2027', {}, 2],
    ['framework:unknown', {}, 0],
    ['countries', {}, 0],
    ['regions', {}, 0],
    ['leads', {}, 0],
    ['years', {}, 0],
  ])('by %s with %j: %i items', (lens, filters, count) => {
    expect(asked(lens, filters).length).toBe(count);
  });

  test('the items of the lens that are chosen, in the order of the scheme', () => {
    expect(asked('goals', { goals: ['housing-quality', 'intro-language', 'own:health'] })).toEqual([
      'intro-language',
      'housing-quality',
    ]);
    expect(asked('target-groups', { 'target-groups': ['children', 'own:sailors'] })).toEqual(['children']);
    expect(asked('levels', { levels: ['local'] })).toEqual(['local']);
    expect(asked('policy-fields', { 'policy-fields': ['not-stated'] })).toEqual([]);
  });

  test('only the goals of the field that is chosen, and only the field of the goal', () => {
    expect(asked('goals', { 'policy-fields': ['housing'] })).toEqual(housing);
    expect(asked('goals', { 'policy-fields': ['health', 'housing'] }).length).toBe(6);
    expect(asked('policy-fields', { goals: ['housing-access', 'own:health'] })).toEqual(['housing', 'health']);
    expect(asked('policy-fields', { goals: ['own:health'], 'policy-fields': ['housing'] })).toEqual([]);
    expect(asked('policy-fields', { goals: ['own:health'], 'policy-fields': ['health'] })).toEqual(['health']);
  });

  test('principles and the goals of the catalogue that serve them', () => {
    // Housing serves principles 6 and 7.
    expect(asked('framework:common-basic-principles', { 'policy-fields': ['housing'] })).toEqual(['cbp-6', 'cbp-7']);
    expect(asked('framework:common-basic-principles', { goals: ['housing-access'] })).toEqual(['cbp-6']);
    expect(asked('goals', { 'framework:common-basic-principles': ['cbp-11'] })).toEqual(['gov-evidence']);
    expect(
      asked('goals', { 'framework:common-basic-principles': ['cbp-6'], 'policy-fields': ['housing', 'health'] }),
    ).toEqual([...housing, 'health-access', 'health-mental', 'health-responsive']);
    expect(asked('policy-fields', { 'framework:common-basic-principles': ['cbp-11'] })).toEqual([
      'mainstreaming-governance',
    ]);
  });

  test('nothing where nobody knows how the two belong together', () => {
    expect(asked('framework:amif-2021-2027', { 'policy-fields': ['housing'] })).toEqual([]);
    expect(asked('goals', { 'framework:amif-2021-2027': ['a'] })).toEqual([]);
    expect(asked('framework:amif-2021-2027', { 'framework:amif-2021-2027': ['a'] })).toEqual(['a']);
  });

  test('all items where groups, leads, places, years or plans are chosen: the sentence says for whom', () => {
    const filters = {
      'target-groups': ['women-migrants'],
      leads: ['own:school'],
      countries: ['FR'],
      years: ['2027'],
      plans: ['city'],
    };
    expect(asked('goals', filters).length).toBe(34);
    expect(asked('framework:amif-2021-2027', filters)).toEqual(['a', 'b']);
    expect(asked('goals', { ...filters, 'policy-fields': ['housing'] })).toEqual(housing);
    expect(asked('target-groups', { 'policy-fields': ['housing'] }).length).toBe(31);
    expect(asked('levels', { 'policy-fields': ['housing'] }).length).toBe(4);
  });

  test('a filter without keys chooses nothing', () => {
    expect(asked('goals', { goals: [], 'policy-fields': [] }).length).toBe(34);
  });
});
