import { withoutHiddenCells } from '../progress/safe-plan.ts';
import { createPlan } from './create-plan.ts';
import type { Activity, Measurement, Plan, PlanOrigin } from './plan-schema.ts';
import { originOf } from './started-from.ts';

/**
 * One goal of a plan as a plan of its own, for strangers to start from: the profile, its targets with their activities and indicators, the target
 * groups that they name, and what was measured. Left out are the contact, who answers for an indicator, of measurements who entered them, notes,
 * evidence and what corrections replaced, and numbers that could point to persons; nothing of funding, risks, assumptions, monitoring and reports
 * is in it. All other texts stay as they were written, also the organisations that lead or take part.
 * `id` is that of the new plan. Null when the plan has no such goal.
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
    indicators: indicators.map((row) => ({ ...row, owner: '' })),
    measurements: plan.measurements.filter((row) => indicatorIds.has(row.indicatorId)).map(withoutPersons),
  };
  return withoutHiddenCells({ ...practice, unparsed: typedIn(plan, practice) });
}

/** The plan that a practice is a part of; null for every other plan, also for one that was begun from a practice. */
export function wholeOfPractice({ origin }: Pick<Plan, 'origin'>): PlanOrigin | null {
  return origin?.kind === 'practice' ? origin : null;
}

/** An activity that serves other goals too is joined to the targets of this one only. */
function activityOf(activity: Activity, targetIds: ReadonlySet<string>): readonly Activity[] {
  const own = activity.targetIds.filter((id) => targetIds.has(id));
  return own.length === 0 ? [] : [{ ...activity, targetIds: own }];
}

/** Those activities of a goal that serve targets beside its own too: what they cost is not the cost of the goal alone. Ids of rows. */
export function sharedActivities({ targets, activities }: Plan, goalId: string): ReadonlySet<string> {
  const own = new Set(targets.filter((row) => row.goalId === goalId).map(({ id }) => id));
  const others = new Set(targets.filter((row) => row.goalId !== goalId).map(({ id }) => id));
  const shared = activities.filter(({ targetIds }) => {
    return targetIds.some((id) => own.has(id)) && targetIds.some((id) => others.has(id));
  });
  return new Set(shared.map(({ id }) => id));
}

function withoutPersons(measurement: Measurement): Measurement {
  return { ...measurement, note: '', evidence: '', enteredBy: '', earlier: [] };
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
      return !isLeftOut(path) && (kept.has(head) || kept.has(`${head}/${row}`));
    }),
  );
}

/** Whether a path leads into what a practice leaves out. */
function isLeftOut(path: string): boolean {
  return (
    path === 'profile/contact' ||
    /^indicators\/[^/]+\/owner$|^measurements\/[^/]+\/(?:note|evidence|enteredBy|earlier)(?:\/|$)/u.test(path)
  );
}
