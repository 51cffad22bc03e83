import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import type { FactsTable } from '#core/coverage/facts-table.ts';
import type { FilterDimension, LensId } from '#core/coverage/lens.ts';
import { isOwnKey, ownKey } from '#core/coverage/own-key.ts';
import { regionKeys } from '#core/coverage/region-keys.ts';
import { countryCode, regionCode } from '#core/words/field-codes.ts';
import { sameWords } from '#core/words/word-key.ts';

/** A key that no plan has, by the filter that asks for it. */
export type UnknownKey = { readonly dimension: FilterDimension; readonly key: string };

/**
 * Filters with keys as the plans have them: own words such as the name of a city may be typed as they are read, alone or with the country that
 * tells them apart; `nameOf` says how they are read. What no plan has stays and is listed.
 */
export function resolveFilters(
  table: FactsTable,
  filters: CoverageFilters,
  nameOf: (lens: LensId, id: string) => string,
): { readonly filters: CoverageFilters; readonly unknown: readonly UnknownKey[] } {
  const unknown: UnknownKey[] = [];
  const resolved = Object.entries(filters).map(([name, keys]) => {
    const dimension = name as FilterDimension; // Object.entries loses that the names are those of the type.
    const known = keysOf(table, dimension);
    const asNow = (key: string) => (dimension === 'regions' ? regionKeys(table).now(key) : [key]);
    const asRead = (key: string) =>
      dimension === 'plans' ? [] : [...known].filter((id) => isOwnKey(id) && sameWords(nameOf(dimension, id), key));
    const found = (keys ?? []).flatMap((key) => {
      const match = [key, ...codesFor(dimension, key), ownKey(key)]
        .map(asNow)
        .find((candidates) => candidates.every((one) => known.has(one)));
      const keysFound = match ?? asRead(key);
      if (keysFound.length === 0) unknown.push({ dimension, key });
      return keysFound.length === 0 ? [key] : keysFound;
    });
    return [dimension, [...new Set(found)]] as const;
  });
  return { filters: Object.fromEntries(resolved), unknown };
}

/** Codes of countries and regions in their one form: `EL` and `gr30` are understood. */
function codesFor(dimension: FilterDimension, key: string): readonly string[] {
  if (dimension === 'countries') return [countryCode(key)];
  return dimension === 'regions' ? [regionCode(key) ?? key] : [];
}

function keysOf(table: FactsTable, dimension: FilterDimension): ReadonlySet<string> {
  if (dimension === 'plans') return new Set(table.positions.keys());
  const { items } = coverageOf(table, { lens: dimension, filters: {}, expected: [] });
  return new Set(items.map(({ id }) => id));
}
