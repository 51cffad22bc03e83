import type { Indicator, Profile } from '../../plan/plan-schema.ts';
import { wordKey } from '../../words/word-key.ts';
import { itemName } from '../item-name.ts';
import type { PlanFacts } from './plan-facts.ts';
import { type Finding, planRule, type Rule, rowRule } from './rule.ts';

const mostIndicatorsOfTarget = 3;
const mostIndicatorsOfPlan = 25;

/** A target that nothing is done for. */
export const targetWithoutActivity = rowRule('targets', (target, facts) =>
  facts.activitiesOfTarget(target.id).length === 0 ? [] : null,
);

/** A target that nothing measures. */
export const targetWithoutIndicator = rowRule('targets', (target, facts) =>
  facts.indicatorsOfTarget(target.id).length === 0 ? [] : null,
);

/** A target with indicators, none of which uses its unit; per cent and percentage points count as one. */
export const targetNotMeasuredInItsUnit = rowRule('targets', (target, facts) => {
  const indicators = facts.indicatorsOfTarget(target.id);
  if (indicators.length === 0 || target.unit.trim() === '') return null;
  return indicators.some((indicator) => unitOf(indicator) === normalUnit(target.unit)) ? null : ['unit'];
});

/** A target that is due, or an activity that runs, before the programme starts or after it ends. */
export const dateOutsideProgramme: Rule = (facts) => [
  ...targetsDueOutside(facts),
  ...activitiesOutside(facts).map((finding) => ({ ...finding, step: 'activities' as const })),
];

const targetsDueOutside = rowRule('targets', ({ deadline }, { plan }) =>
  liesOutside(deadline, plan.profile) ? ['deadline'] : null,
);

const activitiesOutside = rowRule('activities', ({ start, end }, { plan }) => {
  if (liesOutside(start, plan.profile)) return ['start'];
  return liesOutside(end, plan.profile) ? ['end'] : null;
});

function liesOutside(date: string | null, { start, end }: Profile): boolean {
  return date !== null && ((start !== null && date < start) || (end !== null && date > end));
}

/** A target whose activities all start after it is due. */
export const activityAfterTarget = rowRule('targets', ({ id, deadline }, facts) => {
  const activities = facts.activitiesOfTarget(id);
  if (deadline === null || activities.length === 0) return null;
  return activities.every(({ start }) => start !== null && start > deadline) ? ['deadline'] : null;
});

/** More indicators than somebody will use: for one target, and in the plan. */
export const tooManyIndicators: Rule = (facts) => [...manyInPlan(facts), ...manyForTargets(facts)];

const manyInPlan = planRule(({ plan }) =>
  plan.indicators.length > mostIndicatorsOfPlan ? { count: plan.indicators.length } : null,
);

function manyForTargets(facts: PlanFacts): readonly Finding[] {
  return facts.plan.targets.flatMap((target) => {
    const count = facts.indicatorsOfTarget(target.id).length;
    if (count <= mostIndicatorsOfTarget) return [];
    return [
      {
        path: `targets/${target.id}`,
        table: 'targets',
        itemId: target.id,
        params: { ...itemName(facts.plan, 'targets', target), count },
      },
    ];
  });
}

function unitOf(indicator: Indicator): string {
  return normalUnit(indicator.unit.trim() === '' && indicator.measure === 'percentage' ? '%' : indicator.unit);
}

function normalUnit(unit: string): string {
  const plain = wordKey(unit);
  return plain === 'pp' ? '%' : plain;
}
