import { countryCode } from '../words/field-codes.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { notStated } from './lens.ts';
import { regionKeys } from './region-keys.ts';

/** Where a plan works: a region, or a country where no region is said; `words` are own words of a region. */
export type Territory = {
  readonly kind: 'region' | 'country';
  readonly id: string;
  readonly words: string | null;
};

/** Gives plans of one territory equal keys, null to plans that say neither region nor country. */
export function createTerritoryKeys(table: FactsTable): (plan: TablePlan) => string | null {
  const { ofPlan } = regionKeys(table);
  return (plan) => {
    const region = ofPlan(plan);
    if (region !== notStated) return `region ${region}`;
    const { country } = plan.head;
    return country === null ? null : `country ${countryCode(country)}`;
  };
}

/** The territory of a key; `wordsOf` finds own words of regions. */
export function territoryOfKey(key: string, wordsOf: (region: string) => string | null): Territory {
  const [kind = '', ...rest] = key.split(' ');
  const id = rest.join(' ');
  return kind === 'region' ? { kind, id, words: wordsOf(id) } : { kind: 'country', id, words: null };
}
