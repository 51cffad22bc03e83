import { sumOfAmounts } from '../add-amounts.ts';
import { type BudgetLine, budgetSummary } from '../chain/budget-summary.ts';
import type { Activity, Plan } from '../plan/plan-schema.ts';

/**
 * What was planned and what came of it, for some activities. `compared` sums only those of which both are known, so that its percentage is
 * a sum over a sum of the same activities; null when there are none. An unknown amount is never 0.
 */
export type PlannedAndActual = {
  readonly planned: number;
  readonly actual: number;
  readonly compared: {
    readonly planned: number;
    readonly actual: number;
    readonly difference: number;
    readonly percent: number | null;
    readonly count: number;
  } | null;
  readonly withoutPlanned: readonly Activity[];
  readonly withoutActual: readonly Activity[];
};

export type SpendingLine = PlannedAndActual & Pick<BudgetLine, 'serves' | 'activities'>;

/** Budget against spending by what the activities serve, and of all activities; each counts once. */
export function moneySpent(plan: Plan): { readonly lines: readonly SpendingLine[]; readonly total: PlannedAndActual } {
  const lines = budgetSummary(plan).lines.map(({ serves, activities }) => ({
    serves,
    activities,
    ...compare(activities, ({ budget }) => budget, spendingOf),
  }));
  return { lines, total: compare(plan.activities, ({ budget }) => budget, spendingOf) };
}

/** Persons expected against persons reached, of some activities. One person can take part in several. */
export function peopleReached(activities: readonly Activity[]): PlannedAndActual {
  return compare(
    activities,
    ({ expectedParticipants }) => expectedParticipants,
    ({ actual }) => actual.participants,
  );
}

function spendingOf({ actual }: Activity): number | null {
  return actual.spending;
}

type Amount = (activity: Activity) => number | null;

function compare(activities: readonly Activity[], planned: Amount, actual: Amount): PlannedAndActual {
  const both = activities.filter((row) => planned(row) !== null && actual(row) !== null);
  const [sumPlanned, sumActual] = [sumOfAmounts(both.map(planned)), sumOfAmounts(both.map(actual))];
  return {
    planned: sumOfAmounts(activities.map(planned)),
    actual: sumOfAmounts(activities.map(actual)),
    compared:
      both.length === 0
        ? null
        : {
            planned: sumPlanned,
            actual: sumActual,
            difference: sumOfAmounts([sumActual, -sumPlanned]),
            percent: sumPlanned === 0 ? null : (100 * sumActual) / sumPlanned,
            count: both.length,
          },
    withoutPlanned: activities.filter((row) => planned(row) === null),
    withoutActual: activities.filter((row) => actual(row) === null),
  };
}
