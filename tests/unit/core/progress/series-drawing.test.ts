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
