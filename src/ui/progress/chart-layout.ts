import { addDays, daysBetween } from '#core/progress/day-count.ts';
import type { DatedValue } from '#core/progress/expected-value.ts';
import type { Box } from '#core/progress/label-places.ts';
import { valueRange } from '#core/progress/value-range.ts';
import type { ChartData, ChartPoint, ChartSeries } from './chart-data.ts';
import { labelsOf, widthOfText } from './chart-labels.ts';
import { monthSteps, timeTicks, valueTicks } from './chart-scale.ts';

/** Words that a chart needs, made by its caller. */
export type ChartWords = {
  readonly tick: (value: number) => string;
  readonly value: (point: ChartPoint) => string;
  /** A begin of months, `months` apart from the next one. */
  readonly time: (day: string, months: number) => readonly string[];
  readonly target: string;
};

/** `levels` are the values that the axis shows when these are no plain numbers: yes and no, or levels. `fromZero`: see value-range.ts. */
export type ChartSize = {
  readonly width: number;
  readonly height: number;
  readonly levels: readonly number[] | null;
  readonly fromZero?: boolean;
};

export type Spot = { readonly x: number; readonly y: number };
export type Label = {
  readonly box: Box;
  readonly text: string;
  readonly kind: 'target' | 'latest' | 'milestone' | 'baseline';
};
export type Stretch = { readonly from: Spot; readonly to: Spot; readonly broken: boolean };
export type DrawnSeries = { readonly dots: readonly Spot[]; readonly stretches: readonly Stretch[] };

/** Everything of a chart with its place, in pixels. */
export type ChartLayout = {
  readonly plot: Box;
  readonly rows: readonly { readonly y: number; readonly text: string }[];
  readonly columns: readonly { readonly x: number; readonly lines: readonly string[] }[];
  readonly current: DrawnSeries;
  readonly earlier: readonly DrawnSeries[];
  /** Where a meaning ended: the letter is explained below the chart. */
  readonly ends: readonly { readonly x: number; readonly letter: string }[];
  readonly baseline: Spot | null;
  readonly line: { readonly from: Spot; readonly to: Spot } | null;
  readonly milestones: readonly Spot[];
  readonly target: number | null;
  readonly labels: readonly Label[];
};

/** Room around the plot: letters of ends above, two lines of dates below. */
const room = { top: 24, end: 14, bottom: 44 };
/** Free of values at the upper edge of the plot, so that a label fits above the highest one. */
const inset = 20;

/** Places all parts of a chart so that no words cover each other or leave the picture. */
export function chartLayout(
  data: ChartData,
  { width, height, levels, fromZero = false }: ChartSize,
  words: ChartWords,
): ChartLayout {
  const ticks = levels ?? ticksOf(data, fromZero);
  const texts = ticks.map((value) => words.tick(value));
  const start = Math.max(...texts.map(widthOfText)) + 12;
  const plot = {
    x: start,
    y: room.top,
    width: width - start - room.end,
    height: height - room.top - room.bottom,
  };
  const at = scaleOf(plot, ticks, rangeOf(data));
  const drawn = {
    current: drawSeries(data.current, at.spot),
    earlier: data.earlier.filter(({ comparable }) => comparable).map((series) => drawSeries(series, at.spot)),
    baseline: data.baseline && at.spot(data.baseline),
    line: data.line && { from: at.spot(data.line.from), to: at.spot(data.line.to) },
    milestones: data.milestones.map(at.spot),
    target: data.target === null ? null : at.y(data.target.value),
    ends: endsOf(data, at.x),
  };
  return {
    plot,
    rows: ticks.map((value, index) => ({ y: at.y(value), text: texts[index] ?? '' })),
    columns: columnsOf(plot, at, words),
    ...drawn,
    labels: labelsOf(plot, drawn, data, words),
  };
}

/** The letter of the n-th meaning that ended. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + (index % 26));
}

function drawSeries({ points, broken }: ChartSeries, spot: (at: DatedValue) => Spot): DrawnSeries {
  const dots = points.map(spot);
  const stretches = dots.slice(1).flatMap((to, index) => {
    const from = dots[index];
    return from ? [{ from, to, broken: broken[index] === true }] : [];
  });
  return { dots, stretches };
}

function scaleOf(plot: Box, ticks: readonly number[], { from, to }: { from: string; to: string }) {
  const [lowest, highest] = [Math.min(...ticks), Math.max(...ticks)];
  const days = daysBetween(from, to);
  const x = (day: string) => plot.x + 8 + ((plot.width - 16) * daysBetween(from, day)) / days;
  const y = (value: number) =>
    plot.y + plot.height - ((plot.height - inset) * (value - lowest)) / (highest - lowest || 1);
  return { x, y, from, to, spot: ({ date, value }: DatedValue): Spot => ({ x: x(date), y: y(value) }) };
}

/** Dates below the plot, as close as their words allow. */
function columnsOf(plot: Box, at: ReturnType<typeof scaleOf>, words: ChartWords): ChartLayout['columns'] {
  for (const months of monthSteps) {
    if (daysBetween(at.from, at.to) / (months * 28) > plot.width / 30) continue;
    const columns = timeTicks(at.from, at.to, months)
      .map((day) => ({ x: at.x(day), lines: words.time(day, months) }))
      .filter(({ x, lines }) => {
        const half = widthOfLines(lines) / 2;
        return x - half >= 0 && x + half <= plot.x + plot.width + room.end;
      });
    if (columns.every((column, index) => isClear(columns[index - 1], column))) return columns;
  }
  return [];
}

type Column = ChartLayout['columns'][number];

function isClear(before: Column | undefined, { x, lines }: Column): boolean {
  return before === undefined || x - before.x >= (widthOfLines(before.lines) + widthOfLines(lines)) / 2 + 10;
}

function widthOfLines(lines: readonly string[]): number {
  return Math.max(...lines.map(widthOfText));
}

function endsOf({ earlier }: ChartData, x: (day: string) => number): ChartLayout['ends'] {
  return earlier.flatMap(({ series }, index) =>
    series.until === null ? [] : [{ x: x(series.until), letter: letterOf(index) }],
  );
}

function datedValues(data: ChartData): readonly DatedValue[] {
  const { current, earlier, baseline, line, milestones } = data;
  return [
    ...current.points,
    ...earlier.filter(({ comparable }) => comparable).flatMap(({ points }) => points),
    ...(baseline ? [baseline] : []),
    ...(line ? [line.from, line.to] : []),
    ...milestones,
  ];
}

function ticksOf(data: ChartData, fromZero: boolean): readonly number[] {
  const values = [...datedValues(data).map(({ value }) => value), ...(data.target ? [data.target.value] : [])];
  const { lowest, highest } = valueRange(values, fromZero);
  return valueTicks(lowest, highest, 6);
}

function rangeOf(data: ChartData): { from: string; to: string } {
  const days = [
    ...datedValues(data).map(({ date }) => date),
    ...data.earlier.flatMap(({ series }) => series.until ?? []),
    ...(data.target?.date ? [data.target.date] : []),
  ].sort();
  const [from = '2000-01-01', to = from] = [days[0], days.at(-1)];
  return daysBetween(from, to) < 30 ? { from: addDays(from, -15), to: addDays(to, 30) } : { from, to };
}
