import { withoutHiddenCells } from '../progress/safe-plan.ts';
import { createPlan } from './create-plan.ts';
import type { Activity, Measurement, Plan } from './plan-schema.ts';
import { originOf } from './started-from.ts';

/**
 * One goal of a plan as a plan of its own, for others to start from: its targets with their activities and indicators, the target groups that
 * they name, and what was measured, without who entered it and without numbers that could point to persons. No contact, no funding, no reports. `id` is that of the new plan. Null when the plan has no such goal.
 */
export function practiceOf(plan: Plan, goalId: string, id: string): Plan | null {
  const goal = plan.goals.find((row) => row.id === goalId);
  if (goal === undefined) return null;
  const targets = plan.targets.filter((row) => row.goalId === goalId);
  const targetIds = new Set(targets.map((row) => row.id));
  const indicators = plan.indicators.filter((row) => row.targetId !== null && targetIds.has(row.targetId));
  const indicatorIds = new Set(indicators.map((row) => row.id));
  const groupIds = new Set([goal, ...targets].flatMap((row) => row.targetGroupIds));
  const practice: Plan = {
    ...createPlan({ id, language: plan.language, scheme: plan.scheme }),
    origin: originOf(plan, 'practice'),
    profile: { ...plan.profile, contact: '' },
    targetGroups: plan.targetGroups.filter((row) => groupIds.has(row.id)),
    goals: [goal],
    targets,
    activities: plan.activities.flatMap((row) => activityOf(row, targetIds)),
    indicators,
    measurements: plan.measurements.filter((row) => indicatorIds.has(row.indicatorId)).map(withoutPersons),
  };
  return withoutHiddenCells({ ...practice, unparsed: typedIn(plan, practice) });
}

/** An activity that serves other goals too is joined to the targets of this one only. */
function activityOf(activity: Activity, targetIds: ReadonlySet<string>): readonly Activity[] {
  const own = activity.targetIds.filter((id) => targetIds.has(id));
  return own.length === 0 ? [] : [{ ...activity, targetIds: own }];
}

function withoutPersons(measurement: Measurement): Measurement {
  return {
    ...measurement,
    enteredBy: '',
    earlier: measurement.earlier.map((said) => ({ ...said, enteredBy: '' })),
  };
}

/** What was typed into fields that the practice keeps. */
function typedIn(plan: Plan, practice: Plan): Plan['unparsed'] {
  const kept = new Set([
    'profile',
    ...practice.targetGroups.map((row) => `targetGroups/${row.id}`),
    ...practice.goals.map((row) => `goals/${row.id}`),
    ...practice.targets.map((row) => `targets/${row.id}`),
    ...practice.activities.map((row) => `activities/${row.id}`),
    ...practice.indicators.map((row) => `indicators/${row.id}`),
    ...practice.measurements.map((row) => `measurements/${row.id}`),
  ]);
  return Object.fromEntries(
    Object.entries(plan.unparsed).filter(([path]) => {
      const [head = '', row = ''] = path.split('/');
      const isPerson = path === 'profile/contact' || (head === 'measurements' && path.endsWith('/enteredBy'));
      return !isPerson && (kept.has(head) || kept.has(`${head}/${row}`));
    }),
  );
}
