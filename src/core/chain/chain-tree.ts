import type { Activity, Goal, Indicator, Plan, Target } from '../plan/plan-schema.ts';
import { addToGroup, groupBy } from './group-by.ts';

/** A target with all that serves and measures it; an activity stands under each of its targets once. */
export type TargetNode = {
  readonly target: Target;
  readonly activities: readonly Activity[];
  readonly indicators: readonly Indicator[];
};

export type GoalNode = { readonly goal: Goal; readonly targets: readonly TargetNode[] };

/** What serves a heading of the scheme instead of a goal. */
export type HeadingNode = {
  readonly heading: string;
  readonly targets: readonly TargetNode[];
  readonly indicators: readonly Indicator[];
};

/** Rows that are joined to nothing, or only to ids that no row has. */
export type LooseRows = {
  readonly targets: readonly TargetNode[];
  readonly activities: readonly Activity[];
  readonly indicators: readonly Indicator[];
};

/** A broken place in the chain: `goal` without target, `target` without activity or indicator. */
export type ChainGap = {
  readonly kind: 'goal-without-target' | 'target-without-activity' | 'target-without-indicator';
  readonly id: string;
};

export type ChainTree = {
  readonly goals: readonly GoalNode[];
  readonly headings: readonly HeadingNode[];
  readonly loose: LooseRows;
  readonly gaps: readonly ChainGap[];
};

/** Joins the flat tables of a plan to its chain, in the order of the tables. Every row appears; time grows with rows and links only. */
export function chainTree(plan: Plan): ChainTree {
  const goalIds = new Set(plan.goals.map((goal) => goal.id));
  const nodes = targetNodes(plan);
  const place = (target: Target) => {
    if (target.goalId !== null && goalIds.has(target.goalId)) return `goal ${target.goalId}`;
    return target.heading === null ? 'loose' : `heading ${target.heading}`;
  };
  const byPlace = groupBy(nodes, (node) => place(node.target));
  const goals = plan.goals.map((goal) => ({ goal, targets: byPlace.get(`goal ${goal.id}`) ?? [] }));
  const unjoined = unjoinedRows(plan);
  const headingIds = new Set<string>();
  for (const node of nodes) if (place(node.target).startsWith('heading ')) headingIds.add(node.target.heading ?? '');
  for (const indicator of unjoined.indicators) if (indicator.heading !== null) headingIds.add(indicator.heading);
  const indicatorsByHeading = groupBy(unjoined.indicators, (indicator) => indicator.heading);
  const headings = [...headingIds].map((heading) => ({
    heading,
    targets: byPlace.get(`heading ${heading}`) ?? [],
    indicators: indicatorsByHeading.get(heading) ?? [],
  }));
  const loose = {
    targets: byPlace.get('loose') ?? [],
    activities: unjoined.activities,
    indicators: indicatorsByHeading.get(null) ?? [],
  };
  return { goals, headings, loose, gaps: gapsOf(goals, nodes) };
}

/** All targets of a tree in reading order: by goal, by heading, then loose ones. */
export function targetsInOrder(tree: ChainTree): readonly TargetNode[] {
  return [
    ...tree.goals.flatMap((node) => node.targets),
    ...tree.headings.flatMap((node) => node.targets),
    ...tree.loose.targets,
  ];
}

function targetNodes(plan: Plan): readonly TargetNode[] {
  const activities = new Map<string, Activity[]>();
  for (const activity of plan.activities)
    for (const id of new Set(activity.targetIds)) addToGroup(activities, id, activity);
  const indicators = new Map<string, Indicator[]>();
  for (const indicator of plan.indicators)
    if (indicator.targetId !== null) addToGroup(indicators, indicator.targetId, indicator);
  return plan.targets.map((target) => ({
    target,
    activities: activities.get(target.id) ?? [],
    indicators: indicators.get(target.id) ?? [],
  }));
}

function unjoinedRows(plan: Plan): {
  readonly activities: readonly Activity[];
  readonly indicators: readonly Indicator[];
} {
  const targetIds = new Set(plan.targets.map((target) => target.id));
  return {
    activities: plan.activities.filter((activity) => !activity.targetIds.some((id) => targetIds.has(id))),
    indicators: plan.indicators.filter(
      (indicator) => indicator.targetId === null || !targetIds.has(indicator.targetId),
    ),
  };
}

function gapsOf(goals: readonly GoalNode[], targets: readonly TargetNode[]): readonly ChainGap[] {
  return [
    ...goals
      .filter((node) => node.targets.length === 0)
      .map((node) => ({ kind: 'goal-without-target' as const, id: node.goal.id })),
    ...targets
      .filter((node) => node.activities.length === 0)
      .map((node) => ({ kind: 'target-without-activity' as const, id: node.target.id })),
    ...targets
      .filter((node) => node.indicators.length === 0)
      .map((node) => ({ kind: 'target-without-indicator' as const, id: node.target.id })),
  ];
}
