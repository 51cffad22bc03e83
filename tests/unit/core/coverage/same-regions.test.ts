import { describe, expect, it } from 'vitest';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { evidenceOf } from '#core/coverage/evidence.ts';
import { gapsOf } from '#core/coverage/gaps.ts';
import { withRegionsNow } from '#core/coverage/region-keys.ts';
import { planFor, tableOf } from './small-facts.ts';

const region = 'Limburg';
const belgian = planFor('a', ['language'], { region, country: 'BE' });
const dutch = planFor('b', ['language', 'housing'], { region: 'limburg', country: 'NL' });
const nowhere = planFor('c', ['health'], { region, country: null });
const swedish = planFor('d', ['health']);
const three = [belgian, dutch, nowhere, swedish];

/** Each item of the lens with the plans behind it. */
function rows(plans: readonly (typeof belgian)[], filters: CoverageFilters = {}): Record<string, string> {
  const table = tableOf(plans);
  const query = { lens: 'regions', filters } as const;
  const { items } = coverageOf(table, { ...query, expected: [] });
  return Object.fromEntries(
    items.map(({ id }) => {
      const plansOf = evidenceOf(table, query, { figure: 'plans', item: id }).rows.map(({ planId }) => planId);
      return [id, plansOf.join()];
    }),
  );
}

describe('regions of one name in several countries', () => {
  it('are a row each, and so is the name without a country', () => {
    expect(rows(three)).toEqual({
      'own:BE:limburg': 'a',
      'own:NL:limburg': 'b',
      'own:ZZ:limburg': 'c',
      'own:malmö': 'd',
    });
  });

  it('are one row with the name alone where only one country has it', () => {
    expect(rows([dutch, nowhere, swedish])).toEqual({ 'own:limburg': 'b,c', 'own:malmö': 'd' });
  });

  it('are gaps apart', () => {
    const asked = { lens: 'goals', filters: {}, items: [], groups: [], policyFields: ['health', 'work'] } as const;
    expect(gapsOf(tableOf(three), asked).regions.map(({ region: key, plans }) => `${key} ${plans}`)).toEqual([
      'own:BE:limburg 1',
      'own:NL:limburg 1',
      'own:ZZ:limburg 1',
      'own:malmö 1',
    ]);
  });

  it('are chosen by country, or all by the name of an address from before', () => {
    expect(rows(three, { regions: ['own:NL:limburg'] })).toEqual({ 'own:NL:limburg': 'b' });
    expect(Object.values(rows(three, { regions: ['own:limburg'] }))).toEqual(['a', 'b', 'c']);
    const { rows: found } = evidenceOf(
      tableOf(three),
      { lens: 'regions', filters: {} },
      { figure: 'plans', item: 'own:limburg' },
    );
    expect(found.map(({ planId }) => planId)).toEqual(['a', 'b', 'c']);
  });

  it('are found by a key with a country that is the only one now, and never by another', () => {
    expect(rows([dutch, swedish], { regions: ['own:NL:limburg'] })).toEqual({ 'own:limburg': 'b' });
    expect(rows([dutch, swedish], { regions: ['own:BE:limburg'] })).toEqual({});
  });

  it('leave filters as they are that have nothing to do with it', () => {
    const filters = { regions: ['own:malmö', 'SE224', 'own:nowhere'], levels: ['local'] };
    expect(withRegionsNow(tableOf(three), filters)).toEqual(filters);
  });
});
