import type { FactsTable, TablePlan } from './facts-table.ts';
import { notStated } from './lens.ts';
import { keysOfPlan } from './plan-keys.ts';

/** Where a plan works: a region, or a country where no region is said; `words` are own words of a region. */
export type Territory = {
  readonly kind: 'region' | 'country';
  readonly id: string;
  readonly words: string | null;
};

/** `region <key>`, `country <code>`, or null for neither: equal for plans of one territory. */
export function territoryKey(table: FactsTable, plan: TablePlan): string | null {
  const [region = notStated] = keysOfPlan(table, plan, 'regions');
  if (region !== notStated) return `region ${region}`;
  return plan.head.country === null ? null : `country ${plan.head.country}`;
}

/** The territory of a key; `wordsOf` finds own words of regions. */
export function territoryOfKey(key: string, wordsOf: (region: string) => string | null): Territory {
  const [kind = '', ...rest] = key.split(' ');
  const id = rest.join(' ');
  return kind === 'region' ? { kind, id, words: wordsOf(id) } : { kind: 'country', id, words: null };
}
