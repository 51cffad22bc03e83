import { compareCodes, compareWords } from '../words/compare-words.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';

const known = new WeakMap<FactsTable, { readonly size: number; readonly plans: readonly TablePlan[] }>();

/** The plans of a table that count, by title in the collation of the table's language and then by id: the same for the same plans whatever order they were added in. Sorted once a table. */
export function plansInOrder(table: FactsTable): readonly TablePlan[] {
  const sorted = known.get(table);
  // Every state that is added makes the table longer, also one that replaces another.
  if (sorted?.size === table.plans.length) return sorted.plans;
  const compare = compareWords(table.language);
  const plans = table.plans
    .filter(({ counts }) => counts)
    .sort(
      ({ head: one }, { head: other }) => compare(one.title, other.title) || compareCodes(one.planId, other.planId),
    );
  known.set(table, { size: table.plans.length, plans });
  return plans;
}
