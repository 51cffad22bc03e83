import type { ChainLevel, Drawing, DrawingShape, DrawingTone } from '../chain/drawing.ts';
import { textWidth } from '../chain/text-measure.ts';
import { daysBetween } from './day-count.ts';
import type { DatedValue } from './expected-value.ts';
import { type Box, placeLabel } from './label-places.ts';
import { dateTicks, valueTicks } from './series-ticks.ts';
import { valueRange } from './value-range.ts';

/** Everything of an indicator that has a day and a value. */
export type SeriesPlot = {
  readonly measured: readonly DatedValue[];
  /** For each measured value but the last whether a period without a value lies before the next one. */
  readonly broken: readonly boolean[];
  /** What the axis shows where values are no plain numbers (see value-range.ts). */
  readonly levels: readonly number[] | null;
  readonly fromZero: boolean;
  readonly baseline: DatedValue | null;
  /** The straight line from baseline to target value. */
  readonly line: { readonly from: DatedValue; readonly to: DatedValue } | null;
  readonly milestones: readonly DatedValue[];
  readonly target: DatedValue | null;
};

/** Words of the figure in the language of its reader. */
export type SeriesLabels = {
  readonly measured: string;
  readonly broken: string;
  readonly baseline: string;
  readonly line: string;
  readonly milestone: string;
  readonly target: string;
  /** A value beside its mark; short. */
  readonly value: (at: DatedValue) => string;
  /** A step of the value axis. */
  readonly step: (value: number) => string;
  /** A step of the time axis: a year, or a month of it. */
  readonly time: (date: string) => string;
};

export type SeriesSize = { readonly width: number; readonly height: number; readonly textSize: number };

type Frame = SeriesSize & {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
};
type Kind = { readonly level: ChainLevel; readonly hollow: boolean; readonly size: number };
type Marked = Kind & { readonly at: DatedValue };

const kinds = {
  measured: { level: 'indicator', hollow: false, size: 6.5 },
  baseline: { level: 'indicator', hollow: true, size: 7.5 },
  milestone: { level: 'target', hollow: true, size: 7.5 },
  target: { level: 'target', hollow: false, size: 8.5 },
} as const satisfies Record<string, Kind>;

/** Measured values over time with where the indicator starts, passes and should arrive; null when nothing of it has a day and a value. */
export function seriesDrawing(plot: SeriesPlot, labels: SeriesLabels, size: SeriesSize): Drawing | null {
  const marks = marksOf(plot);
  if (marks.length === 0) return null;
  const legend = drawLegend(plot, labels, size);
  const values = axisValues(
    plot,
    marks.map(({ at }) => at.value),
  );
  const days = marks.map(({ at }) => at.date).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const frame = frameOf(size, legend.height, { values, labels, first, last });
  const drawn = lines(frame, plot);
  const shapes = [
    ...legend.shapes,
    ...valueAxis(frame, values, labels),
    ...timeAxis(frame, { first, last }, labels),
    ...drawn,
    // What is labelled first lies on top.
    ...[...marks].reverse().map(({ at, level, hollow, size: markSize }): DrawingShape => {
      return { kind: 'mark', x: frame.x(at.date), y: frame.y(at.value), size: markSize, level, hollow };
    }),
    ...valueLabels(frame, { marks, lines: drawn.flatMap(alongLine) }, labels),
  ];
  return { width: size.width, height: size.height, shapes };
}

/** Steps of the value axis; a value beside the levels of its scale makes them plain numbers. */
function axisValues({ levels, fromZero }: SeriesPlot, values: readonly number[]): readonly number[] {
  const [first, last] = [levels?.[0] ?? 0, levels?.at(-1) ?? 0];
  if (levels !== null && values.every((value) => value >= first && value <= last)) return levels;
  const { lowest, highest } = valueRange(values, fromZero);
  return valueTicks([lowest, highest]);
}

/** The most telling marks first: their labels are placed first. */
function marksOf({ measured, baseline, milestones, target }: SeriesPlot): readonly Marked[] {
  const [latest, ...earlier] = [...measured].reverse().map((at) => ({ ...kinds.measured, at }));
  return [
    ...(latest ? [latest] : []),
    ...(target ? [{ ...kinds.target, at: target }] : []),
    ...(baseline ? [{ ...kinds.baseline, at: baseline }] : []),
    ...earlier,
    ...milestones.map((at) => ({ ...kinds.milestone, at })),
  ];
}

function frameOf(
  size: SeriesSize,
  legend: number,
  axis: {
    readonly values: readonly number[];
    readonly labels: SeriesLabels;
    readonly first: string;
    readonly last: string;
  },
): Frame {
  const { textSize, width, height } = size;
  const { values, labels, first, last } = axis;
  const left = Math.max(...values.map((value) => textWidth(labels.step(value), textSize))) + textSize;
  // Half a label at either end, so that none is cut off.
  const inset = textSize * 2.2;
  const [right, top, bottom] = [width - textSize * 0.5, legend + textSize * 1.4, height - textSize * 2];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const days = Math.max(1, daysBetween(first, last));
  const room = right - left - 2 * inset;
  return {
    ...size,
    left,
    right,
    top,
    bottom,
    x: (date) => (first === last ? (left + right) / 2 : left + inset + (daysBetween(first, date) / days) * room),
    y: (value) => bottom - ((value - low) / Math.max(high - low, Number.MIN_VALUE)) * (bottom - top),
  };
}

function valueAxis(frame: Frame, values: readonly number[], labels: SeriesLabels): readonly DrawingShape[] {
  const { left, right, textSize } = frame;
  return values.flatMap((value): readonly DrawingShape[] => {
    const y = frame.y(value);
    return [
      { kind: 'line', x1: left, y1: y, x2: right, y2: y, tone: 'hairline', dashed: false },
      text(labels.step(value), left - textSize * 0.6, y + textSize * 0.35, frame, 'muted', 'end'),
    ];
  });
}

function timeAxis(
  frame: Frame,
  { first, last }: { readonly first: string; readonly last: string },
  labels: SeriesLabels,
): readonly DrawingShape[] {
  const { left, right, bottom, textSize } = frame;
  const widest = textWidth(labels.time(`${first.slice(0, 4)}-09-01`), textSize) + textSize;
  const days = dateTicks(first, last, Math.max(1, Math.floor((right - left) / widest)));
  const shapes: DrawingShape[] = [
    { kind: 'line', x1: left, y1: bottom, x2: right, y2: bottom, tone: 'muted', dashed: false },
  ];
  let free = left;
  for (const day of days) {
    const [x, words] = [frame.x(day), labels.time(day)];
    const start = x - textWidth(words, textSize) / 2;
    if (start < free || x > right) continue;
    free = start + textWidth(words, textSize) + textSize * 0.8;
    if (free - textSize * 0.8 > frame.width) continue;
    shapes.push(
      { kind: 'line', x1: x, y1: bottom, x2: x, y2: bottom + textSize * 0.4, tone: 'muted', dashed: false },
      text(words, start, bottom + textSize * 1.5, frame, 'muted', 'start'),
    );
  }
  return shapes;
}

function lines(frame: Frame, { line, measured, broken }: SeriesPlot): readonly DrawingShape[] {
  const between = (from: DatedValue, to: DatedValue, tone: DrawingTone, dashed: boolean): DrawingShape => ({
    kind: 'line',
    x1: frame.x(from.date),
    y1: frame.y(from.value),
    x2: frame.x(to.date),
    y2: frame.y(to.value),
    tone,
    dashed,
  });
  const steps = measured.slice(1).map((to, at) => between(measured[at] ?? to, to, 'indicator', broken[at] === true));
  return [...(line === null ? [] : [between(line.from, line.to, 'muted', true)]), ...steps];
}

/** Small areas along a line, which a label had better not lie on. */
function alongLine(shape: DrawingShape): readonly Box[] {
  if (shape.kind !== 'line') return [];
  const { x1, y1, x2, y2 } = shape;
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4);
  return Array.from({ length: count }, (_, at) => {
    const share = (at + 0.5) / count;
    return { x: x1 + (x2 - x1) * share - 2, y: y1 + (y2 - y1) * share - 2, width: 4, height: 4 };
  });
}

/** A value beside each mark that has room for it; the table below the figure has them all. */
function valueLabels(
  frame: Frame,
  { marks, lines: avoided }: { readonly marks: readonly Marked[]; readonly lines: readonly Box[] },
  labels: SeriesLabels,
): readonly DrawingShape[] {
  const { textSize, left, width, bottom } = frame;
  const area = { x: left, y: frame.top - textSize * 1.4, width: width - left, height: bottom - frame.top + textSize };
  const taken: Box[] = marks.map(({ at, size }) => ({
    x: frame.x(at.date) - size / 2,
    y: frame.y(at.value) - size / 2,
    width: size,
    height: size,
  }));
  return marks.flatMap((mark, at) => {
    const words = labels.value(mark.at);
    const size = { width: textWidth(words, textSize), height: textSize };
    const own = taken[at];
    const box = own && placeLabel(own, size, { taken, lines: avoided, area });
    if (!box) return [];
    taken.push(box);
    const tone = mark.level === 'target' ? 'target' : 'indicator';
    return [text(words, box.x, box.y + textSize * 0.82, frame, tone, 'start', true)];
  });
}

type Legend = { readonly shapes: readonly DrawingShape[]; readonly height: number };

/** What the marks mean, as far as the figure has them, over as many lines as they need. */
function drawLegend(plot: SeriesPlot, labels: SeriesLabels, size: SeriesSize): Legend {
  const { textSize, width } = size;
  const entries: readonly (readonly [string, Kind | DrawingTone])[] = [
    ...(plot.measured.length > 0 ? [[labels.measured, kinds.measured] as const] : []),
    ...(plot.broken.includes(true) ? [[labels.broken, 'indicator'] as const] : []),
    ...(plot.baseline ? [[labels.baseline, kinds.baseline] as const] : []),
    ...(plot.line ? [[labels.line, 'muted'] as const] : []),
    ...(plot.milestones.length > 0 ? [[labels.milestone, kinds.milestone] as const] : []),
    ...(plot.target ? [[labels.target, kinds.target] as const] : []),
  ];
  const shapes: DrawingShape[] = [];
  let [x, y] = [0, textSize];
  for (const [words, kind] of entries) {
    const sign = typeof kind === 'string' ? textSize * 2 : textSize;
    const needed = sign + textSize * 0.5 + textWidth(words, textSize);
    if (x > 0 && x + needed > width) [x, y] = [0, y + textSize * 1.5];
    const middle = y - textSize * 0.33;
    shapes.push(
      typeof kind === 'string'
        ? { kind: 'line', x1: x, y1: middle, x2: x + sign, y2: middle, tone: kind, dashed: true }
        : { kind: 'mark', x: x + textSize / 2, y: middle, size: kind.size, level: kind.level, hollow: kind.hollow },
      text(words, x + sign + textSize * 0.5, y, size, 'ink', 'start'),
    );
    x += needed + textSize * 1.6;
  }
  return { shapes, height: y + textSize * 0.6 };
}

function text(
  words: string,
  x: number,
  y: number,
  { textSize }: Pick<SeriesSize, 'textSize'>,
  tone: DrawingTone,
  anchor: 'start' | 'end',
  bold = false,
): DrawingShape {
  return { kind: 'text', x, y, size: textSize, lineHeight: textSize * 1.25, lines: [words], tone, bold, anchor };
}
