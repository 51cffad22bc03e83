import type { ChainTree } from './chain-tree.ts';
import type { ChainLevel, Drawing, DrawingShape, DrawingTone } from './drawing.ts';
import {
  boldness,
  type LaidGroup,
  type LaidLeaf,
  type LaidTarget,
  layTree,
  leafHeight,
  type TreeMetrics,
  treeMetrics,
} from './goal-tree-layout.ts';
import { type GoalTreeDetail, type GoalTreeLabels, goalTreeParts } from './goal-tree-parts.ts';
import { textWidth } from './text-measure.ts';

/** Points; `height` is the most that one drawing may take, `textSize` defaults to 9. */
export type DrawingSize = { readonly width: number; readonly height: number; readonly textSize?: number };

/**
 * The chain as pictures in three columns (goal, target, activity and indicator) joined by thin lines; a gap is a broken line with a word.
 * As many drawings as the height needs, none for an empty plan. The centre of a mark is its `x`, `y`.
 */
export function goalTreeDrawings(
  tree: ChainTree,
  labels: GoalTreeLabels,
  size: DrawingSize,
  detail: GoalTreeDetail = 'full',
): readonly Drawing[] {
  const metrics = treeMetrics(size.width, size.height, size.textSize ?? 9);
  const pages = layTree(goalTreeParts(tree, labels, detail), metrics, size.height, labels.continued);
  return pages.map((groups) => drawPage(groups, labels, metrics, size.width));
}

function drawPage(groups: readonly LaidGroup[], labels: GoalTreeLabels, metrics: TreeMetrics, width: number): Drawing {
  const shapes: DrawingShape[] = [...head(labels, metrics, width)];
  let y = metrics.headHeight;
  for (const [at, group] of groups.entries()) {
    if (at > 0) shapes.push(line(0, y - metrics.size * 0.5, width, y - metrics.size * 0.5, 'hairline', false));
    shapes.push(...drawGroup(group, y, metrics));
    y += group.height;
  }
  return { width, height: y - metrics.size * 0.5, shapes };
}

function head(labels: GoalTreeLabels, metrics: TreeMetrics, width: number): readonly DrawingShape[] {
  const middle = metrics.size * 0.7;
  const name = (level: ChainLevel, x: number) => [
    mark(level, x, middle, metrics, false),
    words([labels.levelNames[level]], x, middle, metrics, level, true),
  ];
  const leafX = columnX(metrics, 2);
  const second =
    leafX + metrics.indent + textWidth(labels.levelNames.activity, metrics.size * 1.08) + metrics.size * 1.2;
  const ruleY = metrics.size * 1.7;
  return [
    ...name('goal', 0),
    ...name('target', columnX(metrics, 1)),
    ...name('activity', leafX),
    ...name('indicator', second),
    line(0, ruleY, width, ruleY, 'hairline', false),
  ];
}

function drawGroup(group: LaidGroup, top: number, metrics: TreeMetrics): readonly DrawingShape[] {
  const middle = top + metrics.lineHeight / 2;
  const broken = group.kind === 'nothing';
  const spine = columnX(metrics, 1) - metrics.gutter / 2;
  const shapes: DrawingShape[] = [
    mark('goal', 0, middle, metrics, group.kind !== 'goal'),
    words(group.lines, 0, middle, metrics, broken ? 'gap' : 'ink', group.kind === 'goal'),
  ];
  let y = top;
  const middles: number[] = [];
  for (const target of group.targets) {
    middles.push(y + metrics.lineHeight / 2);
    shapes.push(...drawTarget(target, y, metrics, spine, broken));
    y += target.height;
  }
  const dashed = broken || group.targets.every((target) => target.kind === 'missing');
  const last = middles.at(-1) ?? middle;
  if (middles.length > 0)
    shapes.push(leader(group.lines[0] ?? '', 0, middle, spine, metrics, dashed, group.kind === 'goal'));
  if (last > middle) shapes.push(line(spine, middle, spine, last, 'muted', dashed));
  return shapes;
}

function drawTarget(
  target: LaidTarget,
  top: number,
  metrics: TreeMetrics,
  goalSpine: number,
  broken: boolean,
): readonly DrawingShape[] {
  const x = columnX(metrics, 1);
  const middle = top + metrics.lineHeight / 2;
  const spine = columnX(metrics, 2) - metrics.gutter / 2;
  const missing = target.kind === 'missing';
  const shapes: DrawingShape[] = [];
  if (target.kind === 'none') shapes.push(line(goalSpine, middle, spine, middle, 'muted', broken));
  else {
    shapes.push(line(goalSpine, middle, x, middle, 'muted', broken || missing));
    shapes.push(
      mark('target', x, middle, metrics, missing),
      words(target.lines, x, middle, metrics, missing ? 'gap' : 'ink', false),
    );
    const allGaps = missing || target.leaves.every((leaf) => leaf.gap);
    if (target.leaves.length > 0) shapes.push(leader(target.lines[0] ?? '', x, middle, spine, metrics, allGaps, false));
  }
  return [...shapes, ...drawLeaves(target.leaves, top, metrics, spine, missing)];
}

function drawLeaves(
  leaves: readonly LaidLeaf[],
  top: number,
  metrics: TreeMetrics,
  spine: number,
  broken: boolean,
): readonly DrawingShape[] {
  const shapes: DrawingShape[] = [];
  const x = columnX(metrics, 2);
  let y = top;
  let previous = top + metrics.lineHeight / 2;
  for (const leaf of leaves) {
    const middle = y + metrics.lineHeight / 2;
    const dashed = leaf.gap || broken;
    if (middle > previous) shapes.push(line(spine, previous, spine, middle, 'muted', dashed));
    shapes.push(line(spine, middle, x, middle, 'muted', dashed));
    shapes.push(
      mark(leaf.level, x, middle, metrics, leaf.gap),
      words(leaf.lines, x, middle, metrics, leaf.gap ? 'gap' : 'ink', false),
    );
    previous = middle;
    y += leafHeight(leaf, metrics);
  }
  return shapes;
}

/** From the end of the first line of a text to the spine before the next column; bold text is a little wider. */
function leader(
  text: string,
  x: number,
  middle: number,
  spine: number,
  metrics: TreeMetrics,
  dashed: boolean,
  bold: boolean,
): DrawingShape {
  const end = x + metrics.indent + textWidth(text, metrics.size) * (bold ? boldness : 1) + metrics.size * 0.3;
  return line(Math.min(end, spine - metrics.size * 0.4), middle, spine, middle, 'muted', dashed);
}

function columnX(metrics: TreeMetrics, column: number): number {
  return metrics.columns[column]?.x ?? 0;
}

function line(x1: number, y1: number, x2: number, y2: number, tone: DrawingTone, dashed: boolean): DrawingShape {
  return { kind: 'line', x1, y1, x2, y2, tone, dashed };
}

function mark(level: ChainLevel, x: number, middle: number, metrics: TreeMetrics, hollow: boolean): DrawingShape {
  return { kind: 'mark', x: x + metrics.mark / 2, y: middle, size: metrics.mark, level, hollow };
}

function words(
  lines: readonly string[],
  x: number,
  middle: number,
  metrics: TreeMetrics,
  tone: DrawingTone,
  bold: boolean,
): DrawingShape {
  const { size, lineHeight, indent } = metrics;
  return { kind: 'text', x: x + indent, y: middle + size * 0.34, size, lineHeight, lines, tone, bold, anchor: 'start' };
}
