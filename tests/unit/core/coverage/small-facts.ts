import { addFacts } from '#core/coverage/add-facts.ts';
import { createFactsTable, type FactsTable } from '#core/coverage/facts-table.ts';
import type { ActivityFacts, GoalFacts, IndicatorFacts, PlanFacts, TargetFacts } from '#core/coverage/plan-facts.ts';
import { emptyFacts } from '../../../support/collections.ts';

/** A plan of the city office in Malmö from 2024 to 2026, with goals of the catalogue, each with a target and an activity without days. */
export function planFor(planId: string, goals: readonly string[], rest: Partial<PlanFacts> = {}): PlanFacts {
  return {
    ...emptyFacts(planId, '', `Plan ${planId}`),
    organisation: 'City office',
    country: 'SE',
    region: 'Malmö',
    firstYear: 2024,
    lastYear: 2026,
    start: '2024-01-01',
    end: '2026-12-31',
    goals: goals.map((id) => goalOf(id)),
    targets: goals.map((_, goal) => targetOf(goal)),
    activities: goals.map((_, target) => activityOf(target)),
    ...rest,
  };
}

/** A goal of the catalogue, or an own one for a title with a space. */
export function goalOf(id: string, groups: readonly string[] = []): GoalFacts {
  const isOwn = id.includes(' ');
  return { catalogueId: isOwn ? null : id, policyField: 'health', title: id, groups, alignments: [] };
}

export function targetOf(goal: number, groups: readonly string[] = [], isSet = true): TargetFacts {
  return { goal, isSet, due: null, groups };
}

/** An activity for one target, with days such as `2025-01-01/2025-12-31`; '' for a day that is not said. */
export function activityOf(target: number, days = '/', lead = ''): ActivityFacts {
  const [start = '', end = ''] = days.split('/');
  return { targets: [target], lead, start: start || null, end: end || null, money: null, people: null };
}

/** An indicator of homes, to rise from 1 to 5 households, for the first target; not measured. */
export function indicatorOf(rest: Partial<IndicatorFacts> = {}): IndicatorFacts {
  return {
    target: 0,
    catalogueId: null,
    title: 'Homes',
    definition: 'homes',
    wording: null,
    measure: 'number',
    unit: 'households',
    direction: 'increase',
    baseline: 1,
    targetValue: 5,
    values: [],
    ...rest,
  };
}

export function tableOf(plans: readonly PlanFacts[]): FactsTable {
  const table = createFactsTable('2026-06-30', 'en');
  for (const plan of plans) addFacts(table, plan);
  return table;
}
