import type { GroupPart, LeafPart, TargetPart } from './goal-tree-parts.ts';
import { wrapText } from './text-measure.ts';

/** How much wider bold text runs; goals are set in it. */
export const boldness = 1.06;

/** Measures of a goal tree in points; everything follows from the width and the size of the text. */
export type TreeMetrics = {
  readonly size: number;
  readonly lineHeight: number;
  readonly mark: number;
  /** From the start of a column to its text. */
  readonly indent: number;
  /** Room for the joining lines before a column. */
  readonly gutter: number;
  readonly headHeight: number;
  readonly columns: readonly { readonly x: number; readonly textWidth: number }[];
  readonly maximumLines: number;
};

export type LaidLeaf = Omit<LeafPart, 'text'> & { readonly lines: readonly string[] };
export type LaidTarget = Omit<TargetPart, 'text' | 'leaves'> & {
  readonly lines: readonly string[];
  readonly leaves: readonly LaidLeaf[];
  readonly height: number;
};
export type LaidGroup = Omit<GroupPart, 'text' | 'targets'> & {
  readonly lines: readonly string[];
  readonly targets: readonly LaidTarget[];
  readonly height: number;
};

/** Columns of goal, target and leaves for a width; at most `height` points a drawing. */
export function treeMetrics(width: number, height: number, size: number): TreeMetrics {
  const gutter = size * 2.4;
  const indent = size * 1.35;
  const shares = [0.27, 0.35, 0.38];
  const starts = [0, 0.27, 0.62];
  const lineHeight = size * 1.3;
  const headHeight = size * 2.6;
  return {
    size,
    lineHeight,
    indent,
    gutter,
    headHeight,
    mark: size * 0.92,
    columns: shares.map((share, at) => ({
      x: (starts[at] ?? 0) * width,
      textWidth: share * width - indent - (at === 2 ? 0 : gutter),
    })),
    maximumLines: Math.max(1, Math.min(9, Math.floor((height - headHeight) / lineHeight) - 2)),
  };
}

/** Breaks all texts and shares the groups out over drawings; a group or target that goes on in the next drawing is named there again. */
export function layTree(
  parts: readonly GroupPart[],
  metrics: TreeMetrics,
  height: number,
  continued: string,
): readonly (readonly LaidGroup[])[] {
  const room = height - metrics.headHeight;
  const pages: LaidGroup[][] = [[]];
  let used = 0;
  for (const part of parts) {
    const whole = layGroup(part, metrics, room, continued);
    if (used > 0 && used + whole.height > room && whole.height <= room) {
      pages.push([]);
      used = 0;
    }
    for (const piece of splitGroup(whole, part, metrics, room - used, room, continued)) {
      if (used > 0 && used + piece.height > room) {
        pages.push([]);
        used = 0;
      }
      pages.at(-1)?.push(piece);
      used += piece.height;
    }
  }
  return pages.filter((page) => page.length > 0);
}

function layGroup(part: GroupPart, metrics: TreeMetrics, room: number, continued: string): LaidGroup {
  const targets = part.targets.flatMap((target) => layTarget(target, metrics, room - metrics.size, continued));
  return groupOf(part, wrap(part.text, metrics, 0), targets, metrics);
}

function groupOf(
  part: GroupPart,
  lines: readonly string[],
  targets: readonly LaidTarget[],
  metrics: TreeMetrics,
): LaidGroup {
  const inside = targets.reduce((sum, target) => sum + target.height, 0);
  return {
    kind: part.kind,
    lines,
    targets,
    height: Math.max(inside, lines.length * metrics.lineHeight) + metrics.size,
  };
}

function splitGroup(
  whole: LaidGroup,
  part: GroupPart,
  metrics: TreeMetrics,
  firstRoom: number,
  room: number,
  continued: string,
): readonly LaidGroup[] {
  if (whole.height <= room) return [whole];
  const again = wrap(`${part.text} ${continued}`, metrics, 0);
  const pieces: LaidGroup[] = [];
  let targets: LaidTarget[] = [];
  for (const target of whole.targets) {
    const lines = pieces.length === 0 ? whole.lines : again;
    const limit = pieces.length === 0 && firstRoom >= room / 3 ? firstRoom : room;
    if (targets.length > 0 && groupOf(part, lines, [...targets, target], metrics).height > limit) {
      pieces.push(groupOf(part, lines, targets, metrics));
      targets = [];
    }
    targets.push(target);
  }
  return [...pieces, groupOf(part, pieces.length === 0 ? whole.lines : again, targets, metrics)];
}

function layTarget(part: TargetPart, metrics: TreeMetrics, room: number, continued: string): readonly LaidTarget[] {
  const leaves = part.leaves.map(
    (leaf): LaidLeaf => ({ level: leaf.level, gap: leaf.gap, lines: wrap(leaf.text, metrics, 2) }),
  );
  const own = wrap(part.text, metrics, 1);
  const again = wrap(`${part.text} ${continued}`, metrics, 1);
  const pieces: LaidTarget[] = [];
  let taken: LaidLeaf[] = [];
  let height = 0;
  const close = () => {
    const lines = pieces.length === 0 ? own : again;
    const tall = Math.max(height, lines.length * metrics.lineHeight) + metrics.size * 0.5;
    pieces.push({ kind: part.kind, lines: part.kind === 'none' ? [] : lines, leaves: taken, height: tall });
    taken = [];
    height = 0;
  };
  for (const leaf of leaves) {
    if (taken.length > 0 && height + leafHeight(leaf, metrics) > room - metrics.size) close();
    taken.push(leaf);
    height += leafHeight(leaf, metrics);
  }
  close();
  return pieces;
}

/** Height that a leaf takes with the space after it. */
export function leafHeight(leaf: LaidLeaf, metrics: TreeMetrics): number {
  return leaf.lines.length * metrics.lineHeight + metrics.size * 0.25;
}

function wrap(text: string, metrics: TreeMetrics, column: number): readonly string[] {
  return wrapText(
    text,
    metrics.columns[column]?.textWidth ?? 0,
    metrics.size * (column === 0 ? boldness : 1),
    metrics.maximumLines,
  );
}
