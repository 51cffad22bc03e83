import { countryCode, regionCode } from '../words/field-codes.ts';
import type { CoverageFilters } from './coverage.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { notStated } from './lens.ts';
import { isOwnKey, ownKey } from './own-key.ts';
import { plansInOrder } from './plans-in-order.ts';

/** The keys of regions in a table, which depend on what its plans name together. */
export type RegionKeys = {
  /** A NUTS code in its one form, own words as a key, not stated for none. */
  readonly ofPlan: (plan: TablePlan) => string;
  /**
   * The keys that stand now for one of an address or a filter: a region that a second country has got since is one key for each, and
   * one that a single country has left is that of its words alone. A key that nothing has stays.
   */
  readonly now: (key: string) => readonly string[];
};

const known = new WeakMap<readonly TablePlan[], RegionKeys>();

/**
 * Gives plans of one region equal keys. A region in own words that plans of several countries name is as many regions: Limburg is a province
 * of Belgium and one of the Netherlands. Where only one country has it, a plan without a country means the same.
 */
export function regionKeys(table: FactsTable): RegionKeys {
  const plans = plansInOrder(table);
  const made = known.get(plans) ?? createRegionKeys(plans);
  known.set(plans, made);
  return made;
}

/** The filters with the keys of regions that stand now (see `RegionKeys`). */
export function withRegionsNow(table: FactsTable, filters: CoverageFilters): CoverageFilters {
  const asked = filters.regions ?? [];
  if (!asked.some(isOwnKey)) return filters;
  const { now } = regionKeys(table);
  return { ...filters, regions: [...new Set(asked.flatMap(now))] };
}

/** No country of ISO 3166: stands in a key for a country that a plan does not say. */
export const unsaidCountry = 'ZZ';

/**
 * What a key of a region says: the key of its words, or its code, and the country that tells it apart; null where there is nothing to tell
 * apart. Words are compared in small letters, so that the capitals of a country are none of them.
 */
export function partsOfRegionKey(key: string): { readonly region: string; readonly country: string | null } {
  const [, country = null, words = ''] = /^own:([A-Z]{2}):(.*)$/su.exec(key) ?? [];
  return country === null ? { region: key, country } : { region: `own:${words}`, country };
}

function createRegionKeys(plans: readonly TablePlan[]): RegionKeys {
  const countries = new Map<string, Set<string>>();
  for (const plan of plans) {
    const region = regionOf(plan);
    const own = countries.get(region) ?? new Set();
    countries.set(region, own.add(countryOf(plan)));
  }
  const saidIn = (region: string) => [...(countries.get(region) ?? [])].filter((country) => country !== unsaidCountry);
  const ambiguous = new Set([...countries.keys()].filter((region) => isOwnKey(region) && saidIn(region).length > 1));
  return {
    ofPlan: (plan) => {
      const region = regionOf(plan);
      return ambiguous.has(region) ? keyInCountry(region, countryOf(plan)) : region;
    },
    now: (key) => {
      const { region, country } = partsOfRegionKey(key);
      if (ambiguous.has(region))
        return country === null
          ? [...(countries.get(region) ?? [])].sort().map((one) => keyInCountry(region, one))
          : [key];
      return country !== null && countries.get(region)?.has(country) ? [region] : [key];
    },
  };
}

function keyInCountry(region: string, country: string): string {
  return `own:${country}:${region.slice('own:'.length)}`;
}

function regionOf({ head: { region } }: TablePlan): string {
  return regionCode(region) ?? (ownKey(region) || notStated);
}

function countryOf({ head: { country } }: TablePlan): string {
  const code = countryCode(country ?? '');
  return /^[A-Z]{2}$/u.test(code) ? code : unsaidCountry;
}
