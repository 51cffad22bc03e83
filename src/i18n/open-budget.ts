import type { BudgetSummary } from '#core/chain/budget-summary.ts';
import type { Translator } from './translator.ts';

/** What still has no budget, in words: "1 activity has no budget and monitoring has no budget". */
export function openBudgetText({ t, list }: Translator, budget: BudgetSummary): string {
  const activities = budget.activitiesWithoutBudget.length;
  return list([
    ...(activities === 0 ? [] : [t('documents.budget.openActivities', { count: activities })]),
    ...(budget.monitoringIsMissing ? [t('documents.budget.openMonitoring')] : []),
  ]);
}
