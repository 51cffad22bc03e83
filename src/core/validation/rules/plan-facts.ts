import type { Activity, Goal, Indicator, Measurement, Plan, Target, TargetGroup } from '../../plan/plan-schema.ts';
import { perObject } from '../memo.ts';
import { rowsById } from '../rows-by-id.ts';
import { groupBy } from './group-by.ts';

/** How the rows of a plan hang together, for rules; each table is indexed once for as long as it does not change. */
export type PlanFacts = {
  readonly plan: Plan;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly targetGroups: ReadonlyMap<string, TargetGroup>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly targetsOfGoal: (goalId: string) => readonly Target[];
  readonly activitiesOfTarget: (targetId: string) => readonly Activity[];
  readonly indicatorsOfTarget: (targetId: string) => readonly Indicator[];
  /** In the order of their dates; those without a date come first. */
  readonly measurementsOfIndicator: (indicatorId: string) => readonly Measurement[];
};

/** The facts of one plan. */
export function planFacts(plan: Plan): PlanFacts {
  const targets = targetsByGoal(plan.targets);
  const activities = activitiesByTarget(plan.activities);
  const indicators = indicatorsByTarget(plan.indicators);
  const measurements = measurementsByIndicator(plan.measurements);
  return {
    plan,
    goals: rowsById(plan.goals),
    targets: rowsById(plan.targets),
    targetGroups: rowsById(plan.targetGroups),
    indicators: rowsById(plan.indicators),
    targetsOfGoal: (id) => targets.get(id) ?? [],
    activitiesOfTarget: (id) => activities.get(id) ?? [],
    indicatorsOfTarget: (id) => indicators.get(id) ?? [],
    measurementsOfIndicator: (id) => measurements.get(id) ?? [],
  };
}

const targetsByGoal = perObject((targets: readonly Target[]) =>
  groupBy(targets, ({ goalId }) => (goalId === null ? [] : [goalId])),
);
const activitiesByTarget = perObject((activities: readonly Activity[]) =>
  groupBy(activities, ({ targetIds }) => targetIds),
);
const indicatorsByTarget = perObject((indicators: readonly Indicator[]) =>
  groupBy(indicators, ({ targetId }) => (targetId === null ? [] : [targetId])),
);
const measurementsByIndicator = perObject((measurements: readonly Measurement[]) =>
  groupBy([...measurements].sort(inOrderOfDates), ({ indicatorId }) => [indicatorId]),
);

function inOrderOfDates(a: Measurement, b: Measurement): number {
  const first = a.date ?? '';
  const second = b.date ?? '';
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
