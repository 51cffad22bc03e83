import { sumOfAmounts } from '../add-amounts.ts';
import type { Activity, Plan } from '../plan/plan-schema.ts';
import { addToGroup } from './group-by.ts';

/** Money of the activities that serve one goal only, several goals, or no goal. */
export type BudgetLine = {
  readonly serves:
    | { readonly kind: 'goal'; readonly id: string }
    | { readonly kind: 'several-goals' }
    | { readonly kind: 'no-goal' };
  readonly activities: readonly Activity[];
  readonly amount: number;
};

/** All amounts are in the currency of the plan. `planned` = activities + monitoring; `difference` = funding − planned. */
export type BudgetSummary = {
  readonly lines: readonly BudgetLine[];
  readonly activities: number;
  readonly monitoring: number;
  readonly planned: number;
  readonly funding: number;
  readonly difference: number;
  readonly activitiesWithoutBudget: readonly Activity[];
  readonly sourcesWithoutAmount: Plan['fundingSources'];
  readonly monitoringIsMissing: boolean;
};

/** How costs and funding stand: `nothing` is known, costs are `incomplete` while an activity or the monitoring has no budget, else what the difference says. */
export type BudgetState = 'nothing' | 'incomplete' | 'balanced' | 'surplus' | 'shortfall';

/** Says how costs and funding stand; "balanced" is only said of costs that are complete. */
export function budgetState(budget: BudgetSummary): BudgetState {
  if (budget.planned === 0 && budget.funding === 0) return 'nothing';
  if (budget.activitiesWithoutBudget.length > 0 || budget.monitoringIsMissing) return 'incomplete';
  if (budget.difference === 0) return 'balanced';
  return budget.difference > 0 ? 'surplus' : 'shortfall';
}

/** Adds up what the programme costs and who pays; an activity counts once, however many targets it serves. Amounts are added in cents. */
export function budgetSummary(plan: Plan): BudgetSummary {
  const activities = sumOfAmounts(plan.activities.map((activity) => activity.budget));
  const monitoring = sumOfAmounts([plan.monitoring.budget]);
  const planned = sumOfAmounts([activities, monitoring]);
  const funding = sumOfAmounts(plan.fundingSources.map((source) => source.amount));
  return {
    lines: budgetLines(plan),
    activities,
    monitoring,
    planned,
    funding,
    difference: sumOfAmounts([funding, -planned]),
    activitiesWithoutBudget: plan.activities.filter((activity) => activity.budget === null),
    sourcesWithoutAmount: plan.fundingSources.filter((source) => source.amount === null),
    monitoringIsMissing: plan.monitoring.budget === null,
  };
}

function budgetLines(plan: Plan): readonly BudgetLine[] {
  const goalIds = new Set(plan.goals.map((goal) => goal.id));
  const goalOfTarget = new Map(plan.targets.map((target) => [target.id, target.goalId]));
  const groups = new Map<string | null, Activity[]>();
  const shared: Activity[] = [];
  for (const activity of plan.activities) {
    const goals = new Set(
      activity.targetIds.map((id) => goalOfTarget.get(id) ?? null).filter((id) => id !== null && goalIds.has(id)),
    );
    if (goals.size > 1) shared.push(activity);
    else addToGroup(groups, [...goals][0] ?? null, activity);
  }
  return [
    ...plan.goals.map((goal) => line({ kind: 'goal', id: goal.id }, groups.get(goal.id) ?? [])),
    ...(shared.length > 0 ? [line({ kind: 'several-goals' }, shared)] : []),
    ...(groups.has(null) ? [line({ kind: 'no-goal' }, groups.get(null) ?? [])] : []),
  ];
}

function line(serves: BudgetLine['serves'], activities: readonly Activity[]): BudgetLine {
  return { serves, activities, amount: sumOfAmounts(activities.map((activity) => activity.budget)) };
}
