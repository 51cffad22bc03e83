import type { Plan } from '../plan/plan-schema.ts';
import type { ChainLevel, Drawing, DrawingShape } from './drawing.ts';
import type { DrawingSize } from './goal-tree-drawing.ts';
import { wrapText } from './text-measure.ts';
import { timeGrid, wholeYears } from './time-scale.ts';
import { type Timetable, type TimetableRow, timetableOf } from './timetable-rows.ts';

/** Words of a timetable in the language of its reader. */
export type TimetableLabels = {
  readonly untitled: string;
  readonly levelNames: Readonly<Record<ChainLevel, string>>;
  /** Stands beside the band of the programme, e.g. "Programme". */
  readonly programme: string;
};

type Frame = {
  readonly size: number;
  readonly lineHeight: number;
  readonly width: number;
  readonly barStart: number;
  readonly headHeight: number;
  readonly toX: (day: number) => number;
};

type LaidRow = { readonly row: TimetableRow; readonly lines: readonly string[]; readonly height: number };

/** Bars of activities and deadlines of targets over a grid of years and quarters, as many drawings as the height needs; none without dates. */
export function timetableDrawings(plan: Plan, labels: TimetableLabels, size: DrawingSize): readonly Drawing[] {
  const table = timetableOf(plan, labels.untitled);
  if (!table) return [];
  const frame = frameOf(table, size.width, size.textSize ?? 9);
  return pagesOf(table.rows, frame, size.height).map((rows) => drawPage(rows, table, labels, frame));
}

/** The whole timetable as one drawing, however high; null without dates. */
export function timetableDrawing(
  plan: Plan,
  labels: TimetableLabels,
  size: { readonly width: number; readonly textSize?: number },
): Drawing | null {
  return timetableDrawings(plan, labels, { ...size, height: Number.POSITIVE_INFINITY })[0] ?? null;
}

function frameOf(table: Timetable, width: number, size: number): Frame {
  const barStart = width * 0.38;
  const { first, last } = wholeYears(table.first, table.last);
  // The last mark of a year stands half outside it.
  const room = width - barStart - size;
  return {
    size,
    width,
    barStart,
    lineHeight: size * 1.25,
    headHeight: size * 3.4,
    toX: (day) => barStart + ((day - first) / (last - first)) * room,
  };
}

function pagesOf(rows: readonly TimetableRow[], frame: Frame, height: number): readonly (readonly LaidRow[])[] {
  const pages: LaidRow[][] = [[]];
  let used = frame.headHeight;
  for (const row of rows) {
    const lines = wrapText(row.text, frame.barStart - frame.size * 2.4, frame.size, 7);
    const laid = { row, lines, height: lines.length * frame.lineHeight + frame.size * 0.55 };
    if (used + laid.height > height && used > frame.headHeight) {
      pages.push([]);
      used = frame.headHeight;
    }
    pages.at(-1)?.push(laid);
    used += laid.height;
  }
  return pages;
}

function drawPage(rows: readonly LaidRow[], table: Timetable, labels: TimetableLabels, frame: Frame): Drawing {
  const height = rows.reduce((sum, row) => sum + row.height, frame.headHeight);
  const shapes: DrawingShape[] = [...drawGrid(table, labels, frame, height)];
  let y = frame.headHeight;
  for (const row of rows) {
    shapes.push(...drawRow(row, y, frame));
    y += row.height;
  }
  return { width: frame.width, height, shapes };
}

function drawGrid(table: Timetable, labels: TimetableLabels, frame: Frame, height: number): readonly DrawingShape[] {
  const { size, headHeight, toX } = frame;
  const years = wholeYears(table.first, table.last);
  const grid = timeGrid(years.first, years.last - 1);
  const ruleY = headHeight - size * 0.3;
  return [
    ...grid.map(({ day, strong }) => line(toX(day), strong ? 0 : size * 1.5, toX(day), height, !strong)),
    ...grid
      .filter(({ label }) => label !== '')
      .map(({ label, day }) => text([label], toX(day) + size * 0.3, size, frame, 'muted', true)),
    ...drawProgramme(table, labels, frame),
    line(0, ruleY, frame.width, ruleY, false),
  ];
}

function drawProgramme({ programme }: Timetable, labels: TimetableLabels, frame: Frame): readonly DrawingShape[] {
  if (!programme) return [];
  const { size, toX } = frame;
  const top = frame.headHeight - size * 1.35;
  const start = toX(programme.from);
  return [
    box(start, top, toX(programme.to + 1) - start, size * 0.7, 'muted', 'hairline', false),
    text([labels.programme], 0, top + size * 0.7, frame, 'muted', false),
  ];
}

function drawRow({ row, lines }: LaidRow, top: number, frame: Frame): readonly DrawingShape[] {
  const { size, lineHeight, toX } = frame;
  const middle = top + lineHeight / 2;
  const level = row.kind === 'activity' ? 'activity' : 'target';
  const markSize = size * 0.85;
  const label: readonly DrawingShape[] = [
    { kind: 'mark', x: markSize / 2, y: middle, size: markSize, level, hollow: false },
    text(lines, size * 1.35, middle + size * 0.34, frame, 'ink', false),
  ];
  if (row.kind === 'deadline')
    return [...label, { kind: 'mark', x: toX(row.day), y: middle, size: size * 1.05, level: 'target', hollow: false }];
  const width = Math.max(toX(row.to + 1) - toX(row.from), size * 0.3);
  const start = Math.min(toX(row.from), frame.width - frame.size - width);
  return [
    ...label,
    box(start, middle - size * 0.32, width, size * 0.64, 'activity', row.open ? null : 'activity', row.open),
  ];
}

function box(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: 'activity' | 'muted',
  fill: 'activity' | 'hairline' | null,
  dashed: boolean,
): DrawingShape {
  return { kind: 'box', x, y, width, height, stroke, fill, dashed };
}

function line(x1: number, y1: number, x2: number, y2: number, dashed: boolean): DrawingShape {
  return { kind: 'line', x1, y1, x2, y2, tone: 'hairline', dashed };
}

function text(
  lines: readonly string[],
  x: number,
  y: number,
  frame: Frame,
  tone: 'ink' | 'muted',
  bold: boolean,
): DrawingShape {
  const { size, lineHeight } = frame;
  return { kind: 'text', x, y, size, lineHeight, lines, tone, bold, anchor: 'start' };
}
