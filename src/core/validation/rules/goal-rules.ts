import { planRule, rowRule } from './rule.ts';

/** More goals than this spread attention and money too thinly. */
const mostGoals = 6;

/** Groups other than immigrants: the side of the host society that integration also asks something of. */
const receivingSide: ReadonlySet<string> = new Set([
  'receiving-society',
  'volunteers-group',
  'service-staff',
  'employers-group',
  'landlords-group',
  'journalists-group',
]);

/** A goal that no target makes measurable. */
export const goalWithoutTarget = rowRule('goals', (goal, facts) =>
  facts.targetsOfGoal(goal.id).length === 0 ? [] : null,
);

/** A goal that does not say for whom. */
export const goalWithoutGroup = rowRule('goals', (goal) =>
  goal.targetGroupIds.length === 0 ? ['targetGroupIds'] : null,
);

/** A goal whose indicators only count what is put in or delivered; an indicator without a type may still become another. */
export const goalOutputsOnly = rowRule('goals', (goal, facts) => {
  const indicators = facts.targetsOfGoal(goal.id).flatMap(({ id }) => facts.indicatorsOfTarget(id));
  return indicators.length > 0 && indicators.every(({ type }) => type === 'input' || type === 'output') ? [] : null;
});

/** More goals than anyone can follow. */
export const tooManyGoals = planRule(({ plan }) =>
  plan.goals.length > mostGoals ? { count: plan.goals.length } : null,
);

/** Goals and targets that only ask something of immigrants. */
export const onlyOneSide = planRule(({ plan, targetGroups }) => {
  const addressed = [...plan.goals, ...plan.targets].flatMap((row) => row.targetGroupIds);
  const hasReceivingSide = addressed.some((id) => receivingSide.has(targetGroups.get(id)?.catalogueId ?? ''));
  return plan.goals.length > 0 && !hasReceivingSide ? {} : null;
});
