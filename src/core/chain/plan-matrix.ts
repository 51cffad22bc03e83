import type { Activity, Goal, Indicator, Plan } from '../plan/plan-schema.ts';
import { type ChainTree, chainTree, type TargetNode } from './chain-tree.ts';

/** What a row of the matrix serves: a goal, a heading of the scheme, or nothing. */
export type MatrixServes =
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'nothing' };

/** One target a row; `target` is null where there is none. `span` counts the rows of the same goal on its first row and is 0 on the others. */
export type MatrixRow = {
  readonly serves: MatrixServes;
  readonly span: number;
  readonly target: TargetNode['target'] | null;
  readonly activities: readonly Activity[];
  readonly indicators: readonly Indicator[];
};

/** The plan as a table of goal, target, activities and indicators; every row of the plan is in it. */
export function planMatrix(plan: Plan, tree: ChainTree = chainTree(plan)): readonly MatrixRow[] {
  const { loose } = tree;
  return [
    ...tree.goals.flatMap((node) => group({ kind: 'goal', goal: node.goal }, node.targets, [], [])),
    ...tree.headings.flatMap((node) =>
      group({ kind: 'heading', heading: node.heading }, node.targets, [], node.indicators),
    ),
    ...(loose.targets.length + loose.activities.length + loose.indicators.length > 0
      ? group({ kind: 'nothing' }, loose.targets, loose.activities, loose.indicators)
      : []),
  ];
}

function group(
  serves: MatrixServes,
  targets: readonly TargetNode[],
  activities: readonly Activity[],
  indicators: readonly Indicator[],
): readonly MatrixRow[] {
  const rows: {
    target: TargetNode['target'] | null;
    activities: readonly Activity[];
    indicators: readonly Indicator[];
  }[] = [...targets];
  if (rows.length === 0 || activities.length + indicators.length > 0)
    rows.push({ target: null, activities, indicators });
  return rows.map((row, at) => ({
    serves,
    span: at === 0 ? rows.length : 0,
    target: row.target,
    activities: row.activities,
    indicators: row.indicators,
  }));
}
