import type { Box } from '#core/progress/label-places.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';
import { type Obstacle, placeLabel } from './label-place.ts';

type Spot = { readonly x: number; readonly y: number };
type Segment = { readonly from: Spot; readonly to: Spot };

/** Parts of a chart that labels keep clear of. */
type Drawn = {
  readonly current: { readonly dots: readonly Spot[]; readonly stretches: readonly Segment[] };
  readonly earlier: readonly { readonly dots: readonly Spot[]; readonly stretches: readonly Segment[] }[];
  readonly baseline: Spot | null;
  readonly line: Segment | null;
  readonly milestones: readonly Spot[];
  readonly target: number | null;
  readonly ends: readonly { readonly x: number }[];
};

type Words = { readonly value: (point: ChartPoint) => string; readonly target: string };
type Kind = 'target' | 'latest' | 'milestone' | 'baseline';
type Label = { readonly box: Box; readonly text: string; readonly kind: Kind };

/** Height of a line of words in a chart, in pixels. */
export const textHeight = 17;

/** Width of words of 13 px, rather too wide than too narrow. */
export function widthOfText(text: string): number {
  return [...text].length * 7.4;
}

/** Words beside the marks: the target value and the latest value always, others where there is room. */
export function labelsOf(plot: Box, drawn: Drawn, data: ChartData, words: Words): readonly Label[] {
  const labels: Label[] = [];
  const obstacles = obstaclesOf(plot, drawn);
  const add = (kind: Kind, text: string, candidates: (size: Size) => readonly Box[]) => {
    const place = placeLabel(candidates({ width: widthOfText(text), height: textHeight }), obstacles, plot);
    // Words never cover words, and only the first two may cover a mark: what finds no free place is said below the chart only.
    const most = kind === 'target' || kind === 'latest' ? word : mark;
    if (place === null || place.cost >= most) return;
    labels.push({ box: place.box, text, kind });
    obstacles.push({ ...place.box, weight: word });
  };
  const [lastDot, lastPoint] = [drawn.current.dots.at(-1), data.current.points.at(-1)];
  if (lastDot && lastPoint)
    add('latest', words.value(lastPoint), (size) => [...around(lastDot, size), ...aside(plot, lastDot, size)]);
  const { target, baseline } = drawn;
  if (target !== null) add('target', words.target, (size) => along(plot, target, size));
  for (const [index, spot] of drawn.milestones.entries()) {
    const milestone = data.milestones[index];
    if (milestone) add('milestone', words.value(milestone), (size) => around(spot, size));
  }
  if (baseline && data.baseline) add('baseline', words.value(data.baseline), (size) => around(baseline, size));
  return labels;
}

type Size = { readonly width: number; readonly height: number };

/** Weights of what a label would cover: part of a line, the line of the target value, a mark, other words. */
const [stroke, level, mark, word] = [1, 60, 100, 10_000];

/** Above, below, before and after a mark. */
function around({ x, y }: Spot, { width, height }: Size): readonly Box[] {
  const gap = 9;
  return [
    { x: x - width / 2, y: y - gap - height, width, height },
    { x: x - width / 2, y: y + gap, width, height },
    { x: x + gap, y: y - height / 2, width, height },
    { x: x - gap - width, y: y - height / 2, width, height },
    { x: x + gap / 2, y: y - gap - height, width, height },
    { x: x + gap / 2, y: y + gap, width, height },
    { x: x - gap / 2 - width, y: y - gap - height, width, height },
    { x: x - gap / 2 - width, y: y + gap, width, height },
  ];
}

/** Further below and above a mark, where lines meet in it; never beyond the end of the plot. */
function aside(plot: Box, { x, y }: Spot, { width, height }: Size): readonly Box[] {
  const start = Math.min(x - width / 2, plot.x + plot.width - width);
  return [18, 28, 38].flatMap((gap) => [
    { x: start, y: y + gap, width, height },
    { x: start, y: y - gap - height, width, height },
  ]);
}

/** Along a level line: at its begin first, above it before below it. */
function along(plot: Box, y: number, { width, height }: Size): readonly Box[] {
  const last = plot.width - width - 8;
  const steps = Array.from({ length: 9 }, (_, step) => plot.x + 4 + (last * step) / 8);
  return steps.flatMap((x) => [
    { x, y: y - height - 2, width, height },
    { x, y: y + 3, width, height },
  ]);
}

function obstaclesOf(plot: Box, { current, earlier, baseline, line, milestones, target, ends }: Drawn): Obstacle[] {
  const series = [current, ...earlier];
  const marks = [...series.flatMap(({ dots }) => dots), ...milestones, ...(baseline ? [baseline] : [])];
  const segments = [...series.flatMap(({ stretches }) => stretches), ...(line ? [line] : [])];
  const aim = target === null ? [] : [{ x: plot.x, y: target - 1, width: plot.width, height: 2, weight: level }];
  return [
    ...marks.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12, weight: mark })),
    ...segments.flatMap(alongSegment),
    ...aim,
    ...ends.map(({ x }) => ({ x: x - 1, y: plot.y, width: 2, height: plot.height, weight: mark })),
  ];
}

function alongSegment({ from, to }: Segment): readonly Obstacle[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
  return Array.from({ length: count + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / count - 1,
    y: from.y + ((to.y - from.y) * step) / count - 1,
    width: 2,
    height: 2,
    weight: stroke,
  }));
}
