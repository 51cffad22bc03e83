import type { TablePlan } from './facts-table.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** Plans by title, those of one title by id; the same for the same plans whatever order they were added in. */
export function plansInOrder(plans: readonly TablePlan[]): readonly TablePlan[] {
  return [...plans].sort(
    (one, other) => collator.compare(one.title, other.title) || (one.planId < other.planId ? -1 : 1),
  );
}
