import { sumOfAmounts } from '../../add-amounts.ts';
import { planRule, rowRule } from './rule.ts';

/** Costs and funding may differ by this share of the funding. */
const tolerance = 0.01;

/** An activity that serves no target, or only targets that are not there. */
export const activityWithoutTarget = rowRule('activities', ({ targetIds }, { targets }) =>
  targetIds.some((id) => targets.has(id)) ? null : ['targetIds'],
);

/** Costs (activities and monitoring) and funding that differ by more than one per cent of the funding. */
export const budgetDoesNotAddUp = planRule(({ plan }) => {
  const costs = sumOfAmounts([...plan.activities.map(({ budget }) => budget), plan.monitoring.budget]);
  const funding = sumOfAmounts(plan.fundingSources.map(({ amount }) => amount));
  const difference = Math.abs(sumOfAmounts([costs, -funding]));
  return difference > tolerance * funding ? { difference, currency: plan.profile.currency } : null;
});
