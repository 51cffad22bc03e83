import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import type { FactsTable } from '#core/coverage/facts-table.ts';
import type { FilterDimension } from '#core/coverage/lens.ts';
import { ownKey } from '#core/coverage/own-key.ts';
import { countryCode, regionCode } from '#core/words/field-codes.ts';

/** A key that no plan has, by the filter that asks for it. */
export type UnknownKey = { readonly dimension: FilterDimension; readonly key: string };

/** Filters with keys as the plans have them: own words such as the name of a city may be typed as they are read. What no plan has stays and is listed. */
export function resolveFilters(
  table: FactsTable,
  filters: CoverageFilters,
): { readonly filters: CoverageFilters; readonly unknown: readonly UnknownKey[] } {
  const unknown: UnknownKey[] = [];
  const resolved = Object.entries(filters).map(([name, keys]) => {
    const dimension = name as FilterDimension; // Object.entries loses that the names are those of the type.
    const known = keysOf(table, dimension);
    const found = (keys ?? []).map((key) => {
      const match = [key, ...codesFor(dimension, key), ownKey(key)].find((candidate) => known.has(candidate));
      if (match === undefined) unknown.push({ dimension, key });
      return match ?? key;
    });
    return [dimension, found] as const;
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
