import type { Drawing, DrawingShape } from '../chain/drawing.ts';
import { textWidth, wrapText } from '../chain/text-measure.ts';
import { type Depth, depths } from './depth.ts';

/** One bar: how many plans serve something at each depth from 0 to 6. */
export type DepthBar = { readonly name: string; readonly byDepth: readonly number[] };

/** Words of the figure in the language of its reader. */
export type DepthBarLabels = {
  /** Stands where no plan is, e.g. "no plan". */
  readonly nobody: string;
  /** Legend of a depth, e.g. "6 Target met". */
  readonly depth: (depth: Depth) => string;
  readonly number: (value: number) => string;
};

export type DepthBarSize = { readonly width: number; readonly height: number; readonly textSize: number };

type Frame = DepthBarSize & {
  readonly labels: DepthBarLabels;
  readonly lineHeight: number;
  readonly barStart: number;
  /** Width of one plan. */
  readonly unit: number;
};
type LaidBar = { readonly bar: DepthBar; readonly lines: readonly string[]; readonly height: number };

/** Depths from the deepest on: what counts most begins at the axis, where lengths can be compared. */
const shown = depths.filter((depth) => depth > 0).reverse();

/** Horizontal bars of plans by depth under a legend, as many drawings as the height needs; none without bars. */
export function depthBarDrawings(
  bars: readonly DepthBar[],
  labels: DepthBarLabels,
  size: DepthBarSize,
): readonly Drawing[] {
  if (bars.length === 0) return [];
  const barStart = size.width * 0.46;
  const most = Math.max(1, ...bars.map(planCount));
  const room = size.width - barStart - textWidth(labels.number(most), size.textSize) - size.textSize;
  const frame: Frame = { ...size, labels, barStart, lineHeight: size.textSize * 1.25, unit: room / most };
  const legend = drawLegend(frame);
  return pagesOf(bars, frame, legend.height).map((page) => drawPage(page, frame, legend));
}

function planCount({ byDepth }: DepthBar): number {
  return shown.reduce<number>((sum, depth) => sum + (byDepth[depth] ?? 0), 0);
}

type Legend = { readonly shapes: readonly DrawingShape[]; readonly height: number };

function drawLegend(frame: Frame): Legend {
  const { textSize, width, labels, lineHeight } = frame;
  const shapes: DrawingShape[] = [];
  let [x, y] = [0, 0];
  for (const depth of [...shown].reverse()) {
    const words = labels.depth(depth);
    const needed = textSize * 1.4 + textWidth(words, textSize);
    if (x > 0 && x + needed > width) [x, y] = [0, y + lineHeight * 1.25];
    shapes.push(
      {
        kind: 'box',
        x,
        y: y + textSize * 0.1,
        width: textSize,
        height: textSize,
        stroke: 'muted',
        fill: `depth-${depth}`,
        dashed: false,
      },
      text([words], x + textSize * 1.4, y + textSize * 0.95, frame, 'ink'),
    );
    x += needed + textSize * 1.6;
  }
  return { shapes, height: y + lineHeight * 2 };
}

function pagesOf(bars: readonly DepthBar[], frame: Frame, top: number): readonly (readonly LaidBar[])[] {
  const pages: LaidBar[][] = [[]];
  let used = top;
  for (const bar of bars) {
    const lines = wrapText(bar.name, frame.barStart - frame.textSize * 1.2, frame.textSize, 4);
    const height = Math.max(lines.length * frame.lineHeight, frame.textSize * 1.5) + frame.textSize * 0.7;
    if (used + height > frame.height && used > top) {
      pages.push([]);
      used = top;
    }
    pages.at(-1)?.push({ bar, lines, height });
    used += height;
  }
  return pages;
}

function drawPage(bars: readonly LaidBar[], frame: Frame, legend: Legend): Drawing {
  const shapes: DrawingShape[] = [...legend.shapes];
  let y = legend.height;
  for (const laid of bars) {
    shapes.push(...drawBar(laid, y, frame));
    y += laid.height;
  }
  const axis: DrawingShape = {
    kind: 'line',
    x1: frame.barStart,
    y1: legend.height - frame.textSize * 0.4,
    x2: frame.barStart,
    y2: y,
    tone: 'muted',
    dashed: false,
  };
  return { width: frame.width, height: y, shapes: [...shapes, axis] };
}

function drawBar({ bar, lines }: LaidBar, top: number, frame: Frame): readonly DrawingShape[] {
  const { textSize, barStart, labels } = frame;
  const height = textSize * 1.5;
  const baseline = top + textSize * 1.1;
  const name = text(lines, 0, baseline, frame, 'ink');
  const total = planCount(bar);
  if (total === 0) return [name, ...drawGap(top + height / 2, baseline, frame)];
  const shapes: DrawingShape[] = [name];
  let x = barStart;
  for (const depth of shown) {
    const count = bar.byDepth[depth] ?? 0;
    if (count === 0) continue;
    const width = count * frame.unit;
    shapes.push({ kind: 'box', x, y: top, width, height, stroke: 'muted', fill: `depth-${depth}`, dashed: false });
    const words = labels.number(count);
    const room = textWidth(words, textSize);
    if (room + textSize * 0.4 <= width)
      shapes.push(text([words], x + (width - room) / 2, baseline, frame, `on-depth-${depth}`));
    x += width;
  }
  return [...shapes, text([labels.number(total)], x + textSize * 0.5, baseline, frame, 'ink', true)];
}

/** A broken line stands for what is missing. */
function drawGap(middle: number, baseline: number, frame: Frame): readonly DrawingShape[] {
  const { barStart, textSize, labels } = frame;
  const end = barStart + textSize * 3;
  return [
    { kind: 'line', x1: barStart, y1: middle, x2: end, y2: middle, tone: 'gap', dashed: true },
    text([labels.nobody], end + textSize * 0.5, baseline, frame, 'gap'),
  ];
}

function text(
  lines: readonly string[],
  x: number,
  y: number,
  { textSize, lineHeight }: Frame,
  tone: Extract<DrawingShape, { kind: 'text' }>['tone'],
  bold = false,
): DrawingShape {
  return { kind: 'text', x, y, size: textSize, lineHeight, lines, tone, bold, anchor: 'start' };
}
