import { countryCode } from '../words/field-codes.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { notStated } from './lens.ts';
import { isOwnKey } from './own-key.ts';
import { keysOfPlan } from './plan-keys.ts';
import { plansInOrder } from './plans-in-order.ts';

/**
 * Where a plan works: a region, or a country where no region is said; `words` are own words of a region, `country` tells regions of one name
 * in several countries apart, null where there is nothing to tell apart.
 */
export type Territory = {
  readonly kind: 'region' | 'country';
  readonly id: string;
  readonly words: string | null;
  readonly country: string | null;
};

/**
 * Gives plans of one territory equal keys, null to plans that say neither region nor country. Regions in own words that plans of several
 * countries name are as many territories: Limburg is a province of Belgium and one of the Netherlands.
 */
export function createTerritoryKeys(table: FactsTable): (plan: TablePlan) => string | null {
  const countries = new Map<string, Set<string>>();
  for (const plan of plansInOrder(table)) {
    const country = countryOf(plan);
    if (country === null) continue;
    const region = regionOf(table, plan);
    countries.set(region, (countries.get(region) ?? new Set()).add(country));
  }
  return (plan) => {
    const region = regionOf(table, plan);
    const country = countryOf(plan);
    if (region === notStated) return country === null ? null : `country ${country}`;
    const isAmbiguous = isOwnKey(region) && (countries.get(region)?.size ?? 0) > 1;
    return isAmbiguous ? `region:${country ?? ''} ${region}` : `region ${region}`;
  };
}

/** The territory of a key; `wordsOf` finds own words of regions. */
export function territoryOfKey(key: string, wordsOf: (region: string) => string | null): Territory {
  const [place = '', ...rest] = key.split(' ');
  const [kind, country = ''] = place.split(':');
  const id = rest.join(' ');
  return kind === 'region'
    ? { kind, id, words: wordsOf(id), country: country || null }
    : { kind: 'country', id, words: null, country: null };
}

function regionOf(table: FactsTable, plan: TablePlan): string {
  return keysOfPlan(table, plan, 'regions')[0] ?? notStated;
}

function countryOf({ head: { country } }: TablePlan): string | null {
  return country === null ? null : countryCode(country);
}
