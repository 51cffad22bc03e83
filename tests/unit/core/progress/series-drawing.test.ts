import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawingShape } from '#core/chain/drawing.ts';
import { textWidth } from '#core/chain/text-measure.ts';
import { addDays } from '#core/progress/day-count.ts';
import { type Box, touches } from '#core/progress/label-places.ts';
import { type SeriesLabels, type SeriesPlot, seriesDrawing } from '#core/progress/series-drawing.ts';
import { dateTicks, valueTicks } from '#core/progress/series-ticks.ts';

const labels: SeriesLabels = {
  measured: 'Measured',
  broken: 'No value between',
  baseline: 'Baseline',
  line: 'Line',
  milestone: 'Milestone',
  target: 'Target value',
  value: ({ value }) => `${Math.round(value)}`,
  step: (value) => `${value}`,
  time: (date) => date.slice(0, 7),
};
const size = { width: 449, height: 150, textSize: 8.5 };
const empty: SeriesPlot = {
  measured: [],
  broken: [],
  levels: null,
  fromZero: false,
  baseline: null,
  line: null,
  milestones: [],
  target: null,
};
const baseline = { date: '2024-12-31', value: 38 };
const target = { date: '2025-12-31', value: 80 };

const points = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 2_000 }), value: fc.integer({ min: -500, max: 5_000 }) }), {
    minLength: 1,
    maxLength: 70,
  })
  .map((rows) =>
    rows
      .map(({ day, value }) => ({ date: addDays('2024-06-01', day), value }))
      .sort((a, b) => a.date.localeCompare(b.date)),
  );

function texts(shapes: readonly DrawingShape[]) {
  return shapes.filter((shape) => shape.kind === 'text');
}

function boxOf(shape: Extract<DrawingShape, { kind: 'text' }>): Box {
  const width = textWidth(shape.lines[0] ?? '', shape.size);
  const x = shape.anchor === 'start' ? shape.x : shape.x - width;
  return { x, y: shape.y - shape.size * 0.82, width, height: shape.size };
}

test('shows nothing where nothing has a day', () => {
  expect(seriesDrawing(empty, labels, size)).toBeNull();
});

test('marks what there is, names it in the legend and writes each value once', () => {
  const plot = {
    ...empty,
    measured: [
      { date: '2025-03-31', value: 44 },
      { date: '2025-06-30', value: 58 },
    ],
    baseline,
    line: { from: baseline, to: target },
    milestones: [{ date: '2025-06-30', value: 60 }],
    target,
  };
  const shapes = seriesDrawing(plot, labels, size)?.shapes ?? [];
  const legend = ['Measured', 'Baseline', 'Line', 'Milestone', 'Target value'];
  expect(
    texts(shapes)
      .filter(({ tone }) => tone === 'ink')
      .map(({ lines }) => lines[0]),
  ).toEqual(legend);
  const values = texts(shapes).filter(({ bold }) => bold);
  expect(values.map(({ lines }) => lines[0]).sort()).toEqual(['38', '44', '58', '60', '80']);
  const marks = shapes.filter((shape) => shape.kind === 'mark').slice(4);
  expect(marks.map(({ level, hollow }) => `${level}${hollow ? ' hollow' : ''}`).sort()).toEqual([
    'indicator',
    'indicator',
    'indicator hollow',
    'target',
    'target hollow',
  ]);
  expect(shapes.filter((shape) => shape.kind === 'line' && shape.dashed)).toHaveLength(2);
});

test('joins two values over a period without one by a broken line, and says so in the legend', () => {
  const measured = [
    { date: '2025-03-31', value: 44 },
    { date: '2025-06-30', value: 58 },
    { date: '2025-12-31', value: 61 },
  ];
  const shapes = seriesDrawing({ ...empty, measured, broken: [false, true] }, labels, size)?.shapes ?? [];
  const joints = shapes.filter((shape) => shape.kind === 'line' && shape.tone === 'indicator');
  // The first one is that of the legend.
  expect(joints.map((shape) => shape.kind === 'line' && shape.dashed)).toEqual([true, false, true]);
  expect(texts(shapes).map(({ lines }) => lines[0])).toContain('No value between');
});

test('sees values from nothing, and levels from the first to the last', () => {
  const measured = [
    { date: '2025-06-30', value: 71 },
    { date: '2025-12-31', value: 75 },
  ];
  const stepsOf = (plot: Partial<SeriesPlot>) =>
    texts(seriesDrawing({ ...empty, ...plot }, labels, size)?.shapes ?? [])
      .filter(({ anchor }) => anchor === 'end')
      .map(({ lines }) => lines[0]);
  expect(stepsOf({ measured, fromZero: true })[0]).toBe('0');
  expect(stepsOf({ measured, baseline: { date: '2024-12-31', value: 30 } })[0]).toBe('0');
  expect(stepsOf({ measured: [{ date: '2025-06-30', value: 2 }], levels: [1, 2, 3, 4] })).toEqual(['1', '2', '3', '4']);
});

test('labels never lie on each other and nothing leaves the drawing, whatever was measured', () => {
  fc.assert(
    fc.property(points, fc.boolean(), (measured, whole) => {
      const plot = whole ? { ...empty, measured, baseline, target } : { ...empty, measured };
      const drawing = seriesDrawing(plot, labels, size);
      const boxes = texts(drawing?.shapes ?? []).map(boxOf);
      boxes.forEach((box, at) => {
        expect(boxes.slice(at + 1).filter((other) => touches(box, other))).toEqual([]);
        expect(box.x).toBeGreaterThanOrEqual(-0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(size.width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(size.height + 0.01);
      });
      for (const shape of drawing?.shapes ?? [])
        if (shape.kind === 'mark') expect([shape.x, shape.y].every((at) => Number.isFinite(at) && at >= 0)).toBe(true);
    }),
  );
});

test('steps of values are round and cover all; steps of time are few', () => {
  expect(valueTicks([38, 80])).toEqual([20, 40, 60, 80]);
  expect(valueTicks([0.1, 0.3])).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
  expect(valueTicks([0])).toEqual([0, 0.5]);
  expect(valueTicks([999_999.999_999_5, 999_999.999_999_501])).toEqual([500_000, 1_000_000]);
  expect(dateTicks('2024-12-31', '2025-12-31', 6)).toEqual(['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01']);
  expect(dateTicks('2025-02-03', '2025-02-20', 6)).toEqual(['2025-02-03']);
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const steps = valueTicks(values);
      expect(steps.length).toBeGreaterThanOrEqual(2);
      expect(steps.length).toBeLessThanOrEqual(6);
      expect(steps[0]).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
    }),
  );
});

const small = { width: 300, height: 120, textSize: 10 };
const wide = (words: string) => textWidth(words, small.textSize);
const year = [
  { date: '2025-01-01', value: 0 },
  { date: '2026-01-01', value: 40 },
];
const shapesOf = (plot: Partial<SeriesPlot>, of = small) =>
  seriesDrawing({ ...empty, ...plot }, labels, of)?.shapes ?? [];
/** Numbers of a drawing to a thousandth of a point. */
const rounded = (shapes: readonly object[]) =>
  JSON.parse(JSON.stringify(shapes, (_, part) => (typeof part === 'number' ? Math.round(part * 1_000) / 1_000 : part)));

test('a drawing of two values: legend, axes, line, marks and values, each in its place', () => {
  const left = wide('40') + 10;
  const [begin, end] = [left + 22, 273];
  const words = { kind: 'text', size: 10, lineHeight: 12.5, bold: false } as const;
  const axis = { kind: 'line', x1: left, x2: 295, tone: 'hairline', dashed: false } as const;
  const mark = { kind: 'mark', size: 6.5, level: 'indicator', hollow: false } as const;
  const tick = (x: number, month: string) => [
    { kind: 'line', x1: x, y1: 100, x2: x, y2: 104, tone: 'muted', dashed: false },
    { ...words, x: x - wide(month) / 2, y: 115, lines: [month], tone: 'muted', anchor: 'start' },
  ];
  const atDay = (day: number) => begin + ((end - begin) * day) / 365;
  expect(rounded(shapesOf({ measured: year }))).toEqual(
    rounded([
      { ...mark, x: 5, y: 6.7 },
      { ...words, x: 15, y: 10, lines: ['Measured'], tone: 'ink', anchor: 'start' },
      ...[0, 10, 20, 30, 40].flatMap((step) => {
        const y = 100 - step * 1.75;
        return [
          { ...axis, y1: y, y2: y },
          { ...words, x: left - 6, y: y + 3.5, lines: [`${step}`], tone: 'muted', anchor: 'end' },
        ];
      }),
      { ...axis, y1: 100, y2: 100, tone: 'muted' },
      ...tick(atDay(0), '2025-01'),
      ...tick(atDay(90), '2025-04'),
      ...tick(atDay(181), '2025-07'),
      ...tick(atDay(273), '2025-10'),
      ...tick(atDay(365), '2026-01'),
      { kind: 'line', x1: begin, y1: 100, x2: end, y2: 30, tone: 'indicator', dashed: false },
      { ...mark, x: begin, y: 100 },
      { ...mark, x: end, y: 30 },
      { ...words, bold: true, x: end - wide('40') / 2, y: 43.45, lines: ['40'], tone: 'indicator', anchor: 'start' },
      { ...words, bold: true, x: begin - wide('0') / 2, y: 92.95, lines: ['0'], tone: 'indicator', anchor: 'start' },
    ]),
  );
});

test('all that has one day only stands in the middle', () => {
  const [one, ...others] = shapesOf({ measured: [{ date: '2025-05-01', value: 7 }] })
    .filter((shape) => shape.kind === 'mark')
    .slice(1);
  const axis = shapesOf({ measured: [{ date: '2025-05-01', value: 7 }] }).find(
    (shape) => shape.kind === 'line' && shape.tone === 'hairline',
  );
  expect(others).toEqual([]);
  expect(axis?.kind === 'line' && one?.kind === 'mark' && one.x - axis.x1).toBeCloseTo(
    axis?.kind === 'line' && one?.kind === 'mark' ? axis.x2 - one.x : Number.NaN,
    6,
  );
});

test('a legend flows over lines that are as wide as the drawing, and moves what is below', () => {
  const plot = { measured: year, broken: [true], baseline, milestones: [target], target };
  const line = { from: baseline, to: target };
  const entries = texts(shapesOf({ ...plot, line }, { ...small, width: 200, height: 200 })).filter(
    ({ tone }) => tone === 'ink',
  );
  // A mark takes one size of the text, a line two; half a size parts it from its words, and 1.6 sizes the next entry.
  const second = 20 + 5 + wide('No value between');
  const after = (words: string, sign: number) => sign + 5 + wide(words) + 16;
  expect(rounded(entries.map(({ x, y, lines }) => [lines[0], x, y]))).toEqual(
    rounded([
      ['Measured', 15, 10],
      ['No value between', after('Measured', 10) + 25, 10],
      ['Baseline', 15, 25],
      ['Line', after('Baseline', 10) + 25, 25],
      ['Milestone', after('Baseline', 10) + after('Line', 20) + 15, 25],
      ['Target value', 15, 40],
    ]),
  );
  expect(after('Measured', 10) + second).toBeLessThanOrEqual(200);
  const signs = shapesOf({ ...plot, line }, { ...small, width: 200, height: 200 }).filter(
    (shape) => shape.kind !== 'text',
  );
  expect(rounded(signs.slice(0, 6))).toEqual(
    rounded([
      { kind: 'mark', x: 5, y: 6.7, size: 6.5, level: 'indicator', hollow: false },
      {
        kind: 'line',
        x1: after('Measured', 10),
        y1: 6.7,
        x2: after('Measured', 10) + 20,
        y2: 6.7,
        tone: 'indicator',
        dashed: true,
      },
      { kind: 'mark', x: 5, y: 21.7, size: 7.5, level: 'indicator', hollow: true },
      {
        kind: 'line',
        x1: after('Baseline', 10),
        y1: 21.7,
        x2: after('Baseline', 10) + 20,
        y2: 21.7,
        tone: 'muted',
        dashed: true,
      },
      {
        kind: 'mark',
        x: after('Baseline', 10) + after('Line', 20) + 5,
        y: 21.7,
        size: 7.5,
        level: 'target',
        hollow: true,
      },
      { kind: 'mark', x: 5, y: 36.7, size: 8.5, level: 'target', hollow: false },
    ]),
  );
  // The highest value lies 1.4 sizes below the legend.
  const axis = shapesOf(plot, { ...small, width: 200, height: 200 }).flatMap((shape) =>
    shape.kind === 'line' && shape.tone === 'hairline' ? [shape.y1] : [],
  );
  expect([Math.min(...axis), Math.max(...axis)].map((y) => Math.round(y))).toEqual([60, 180]);
});

test('the line runs from where the indicator starts to where it should arrive, and the latest value lies on top', () => {
  const measured = [{ date: '2025-06-30', value: 58 }];
  const shapes = shapesOf({ measured, baseline, target, line: { from: baseline, to: target } });
  const marks = shapes.filter((shape) => shape.kind === 'mark').slice(3);
  expect(marks.map(({ level, hollow }) => [level, hollow])).toEqual([
    ['indicator', true],
    ['target', false],
    ['indicator', false],
  ]);
  const [from, to] = marks;
  const line = shapes.filter((shape) => shape.kind === 'line' && shape.dashed && shape.tone === 'muted').at(-1);
  expect(line).toEqual({
    kind: 'line',
    x1: from?.x,
    y1: from?.y,
    x2: to?.x,
    y2: to?.y,
    tone: 'muted',
    dashed: true,
  });
});

test('levels stand for themselves up to the first and the last, and become numbers beside another value', () => {
  const steps = (value: number) =>
    texts(shapesOf({ measured: [{ date: '2025-06-30', value }], levels: [1, 2, 3] }))
      .filter(({ anchor }) => anchor === 'end')
      .map(({ lines }) => lines[0]);
  expect([1, 3].map(steps)).toEqual([
    ['1', '2', '3'],
    ['1', '2', '3'],
  ]);
  expect(steps(4)).not.toEqual(['1', '2', '3']);
  expect(steps(0)).not.toEqual(['1', '2', '3']);
});
