import { planRule, rowRule } from './rule.ts';

/** Costs and funding may differ by this share of the funding. */
const tolerance = 0.01;

/** An activity that serves no target, or only targets that are not there. */
export const activityWithoutTarget = rowRule('activities', ({ targetIds }, { targets }) =>
  targetIds.some((id) => targets.has(id)) ? null : ['targetIds'],
);

/** Costs (activities and monitoring) and funding that differ by more than one per cent of the funding. */
export const budgetDoesNotAddUp = planRule(({ plan }) => {
  const costs = inCents([...plan.activities.map(({ budget }) => budget), plan.monitoring.budget]);
  const funding = inCents(plan.fundingSources.map(({ amount }) => amount));
  const difference = Math.abs(costs - funding);
  return difference > tolerance * funding ? { difference: difference / 100, currency: plan.profile.currency } : null;
});

// Whole cents add up exactly where fractions of a currency would not.
function inCents(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0);
}
