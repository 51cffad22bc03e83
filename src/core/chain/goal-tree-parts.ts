import { type ChainNumbers, chainNumbers } from './chain-numbers.ts';
import type { ChainTree, TargetNode } from './chain-tree.ts';
import type { ChainLevel } from './drawing.ts';

/** Words of a goal tree in the language of its reader. */
export type GoalTreeLabels = {
  readonly levelNames: Readonly<Record<ChainLevel, string>>;
  readonly untitled: string;
  /** Marks text repeated at the top of the next drawing, e.g. "(continued)". */
  readonly continued: string;
  readonly noTarget: string;
  readonly noActivity: string;
  readonly noIndicator: string;
  /** Stands in the goal column over rows that serve nothing. */
  readonly servesNothing: string;
  readonly heading: (id: string) => string;
  readonly count: (level: 'activity' | 'indicator', count: number) => string;
};

/** `full` shows every activity and indicator, `goals-and-targets` counts them. */
export type GoalTreeDetail = 'full' | 'goals-and-targets';

export type LeafPart = { readonly level: 'activity' | 'indicator'; readonly text: string; readonly gap: boolean };

/** `kind` none: leaves that hang on the group itself. */
export type TargetPart = {
  readonly kind: 'target' | 'missing' | 'none';
  readonly text: string;
  readonly leaves: readonly LeafPart[];
};

export type GroupPart = {
  readonly kind: 'goal' | 'heading' | 'nothing';
  readonly text: string;
  readonly targets: readonly TargetPart[];
};

/** The words of a goal tree in three columns, before any layout. */
export function goalTreeParts(tree: ChainTree, labels: GoalTreeLabels, detail: GoalTreeDetail): readonly GroupPart[] {
  const numbers = chainNumbers(tree);
  const toTarget = (node: TargetNode) => targetPart(node, numbers, labels, detail);
  const goals = tree.goals.map(
    (node): GroupPart => ({
      kind: 'goal',
      text: titled(node.goal.title, numbers.goals.get(node.goal.id), labels),
      targets:
        node.targets.length === 0
          ? [{ kind: 'missing', text: labels.noTarget, leaves: [] }]
          : node.targets.map(toTarget),
    }),
  );
  const headings = tree.headings.map(
    (node): GroupPart => ({
      kind: 'heading',
      text: titled(labels.heading(node.heading), numbers.headings.get(node.heading), labels),
      targets: [...node.targets.map(toTarget), ...hanging('none', '', [], node.indicators, labels, detail)],
    }),
  );
  const { loose } = tree;
  const looseTargets = [
    ...loose.targets.map(toTarget),
    ...hanging('missing', labels.noTarget, loose.activities, loose.indicators, labels, detail),
  ];
  return [
    ...goals,
    ...headings,
    ...(looseTargets.length > 0
      ? [{ kind: 'nothing' as const, text: labels.servesNothing, targets: looseTargets }]
      : []),
  ];
}

function targetPart(
  node: TargetNode,
  numbers: ChainNumbers,
  labels: GoalTreeLabels,
  detail: GoalTreeDetail,
): TargetPart {
  return {
    kind: 'target',
    text: titled(node.target.title, numbers.targets.get(node.target.id), labels),
    leaves: [
      ...leaves('activity', node.activities, labels, detail),
      ...(node.activities.length === 0 ? [{ level: 'activity' as const, text: labels.noActivity, gap: true }] : []),
      ...leaves('indicator', node.indicators, labels, detail),
      ...(node.indicators.length === 0 ? [{ level: 'indicator' as const, text: labels.noIndicator, gap: true }] : []),
    ],
  };
}

type TitledRow = { readonly title: string };

function hanging(
  kind: 'missing' | 'none',
  text: string,
  activities: readonly TitledRow[],
  indicators: readonly TitledRow[],
  labels: GoalTreeLabels,
  detail: GoalTreeDetail,
): readonly TargetPart[] {
  const all = [...leaves('activity', activities, labels, detail), ...leaves('indicator', indicators, labels, detail)];
  return all.length === 0 ? [] : [{ kind, text, leaves: all }];
}

function leaves(
  level: LeafPart['level'],
  rows: readonly TitledRow[],
  labels: GoalTreeLabels,
  detail: GoalTreeDetail,
): readonly LeafPart[] {
  if (detail === 'goals-and-targets')
    return rows.length === 0 ? [] : [{ level, text: labels.count(level, rows.length), gap: false }];
  return rows.map((row) => ({ level, text: row.title.trim() || labels.untitled, gap: false }));
}

function titled(title: string, number: string | undefined, labels: GoalTreeLabels): string {
  const words = title.trim() || labels.untitled;
  return number === undefined ? words : `${number} ${words}`;
}
