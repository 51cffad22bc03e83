import { addAmounts } from '../add-amounts.ts';
import { countryCode } from '../words/field-codes.ts';
import type { FactsTable, TablePlan } from './facts-table.ts';
import { budgetBands, type LensId, notStated } from './lens.ts';
import { numberAt } from './number-column.ts';
import type { PlanHead } from './plan-head.ts';
import { regionKeys } from './region-keys.ts';
import { longestSpan } from './spread-over-years.ts';

/** Lenses that read a plan as a whole; the others read its rows. */
export type PlanLens = 'countries' | 'regions' | 'levels' | 'years' | 'budgets';

/** Whether a lens reads plans as a whole. */
export function isPlanLens(lens: LensId): lens is PlanLens {
  return lens === 'countries' || lens === 'regions' || lens === 'levels' || lens === 'years' || lens === 'budgets';
}

/** The items of a lens that a whole plan belongs to: one, or a year each from its begin to its end. */
export function keysOfPlan(table: FactsTable, plan: TablePlan, lens: PlanLens): readonly string[] {
  switch (lens) {
    case 'countries':
      return [plan.head.country === null ? notStated : countryCode(plan.head.country)];
    case 'levels':
      return [plan.head.level ?? notStated];
    case 'regions':
      return [regionKeys(table).ofPlan(plan)];
    case 'years':
      return yearsOf(plan.head);
    case 'budgets':
      return [budgetBand(table, plan)];
  }
}

function yearsOf({ firstYear, lastYear }: PlanHead): readonly string[] {
  const first = firstYear ?? lastYear;
  const last = lastYear ?? firstYear;
  if (first === null || last === null || last < first || last - first > longestSpan) return [notStated];
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}`);
}

function budgetBand({ activities }: FactsTable, plan: TablePlan): string {
  let sum = Number.NaN;
  for (let row = plan.activitiesFrom; row < plan.activitiesTo; row += 1) {
    const money = numberAt(activities.money, row);
    if (!Number.isNaN(money)) sum = addAmounts(Number.isNaN(sum) ? 0 : sum, money);
  }
  return budgetBands.find(({ from, to }) => sum >= from && sum < to)?.id ?? notStated;
}
