import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#core/progress/day-count.ts';
import { touches } from '#core/progress/label-places.ts';
import type { ChartData } from '#ui/progress/chart-data.ts';
import { widthOfText } from '#ui/progress/chart-labels.ts';
import { chartLayout } from '#ui/progress/chart-layout.ts';
import { valueTicks } from '#ui/progress/chart-scale.ts';

const words = {
  tick: String,
  value: ({ value }: { readonly value: number }) => `${Math.round(value)} persons`,
  time: (day: string, months: number) => (months >= 12 ? [day.slice(0, 4)] : ['September', day.slice(0, 4)]),
  target: 'Target value 100 persons',
};
const widest = (lines: readonly string[]) => Math.max(...lines.map(widthOfText));
const dated = fc.record({
  date: fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days)),
  value: fc.integer({ min: -1e5, max: 1e5 }).map((value) => value / 10),
});
const chart: fc.Arbitrary<ChartData> = fc
  .record({
    points: fc.array(dated, { minLength: 1, maxLength: 12 }),
    milestones: fc.array(dated, { maxLength: 4 }),
    baseline: fc.option(dated),
    target: fc.option(fc.record({ value: fc.integer({ min: -1e4, max: 1e4 }), date: fc.constant('2027-12-31') })),
  })
  .map(({ points, ...aims }) => ({
    ...aims,
    line: null,
    earlier: [],
    current: {
      points: points.sort((one, other) => (one.date < other.date ? -1 : 1)),
      broken: points.slice(1).map(() => false),
    },
  }));

describe('the layout of a chart', () => {
  it('never lets words cover words or leave the picture', () => {
    fc.assert(
      fc.property(chart, fc.integer({ min: 300, max: 1000 }), (data, width) => {
        const layout = chartLayout(data, { width, height: 340, levels: null }, words);
        const { labels, columns } = layout;
        for (const [index, { box }] of labels.entries()) {
          expect(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 340).toBe(true);
          for (const other of labels.slice(index + 1)) expect(touches(box, other.box)).toBe(false);
        }
        for (const [index, { x, lines }] of columns.entries()) {
          const half = widest(lines) / 2;
          const next = columns[index + 1];
          expect(x - half >= 0 && x + half <= width).toBe(true);
          if (next) expect(next.x - widest(next.lines) / 2).toBeGreaterThan(x + half);
        }
      }),
    );
  });

  it('keeps every mark within the plot', () => {
    fc.assert(
      fc.property(chart, (data) => {
        const { plot, current, milestones } = chartLayout(data, { width: 360, height: 340, levels: null }, words);
        for (const { x, y } of [...current.dots, ...milestones])
          expect(x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height).toBe(true);
      }),
    );
  });

  it('joins dots, broken where a period has no value', () => {
    const points = ['2025-03-31', '2025-06-30', '2025-12-31'].map((date) => ({ date, value: 50 }));
    const data: ChartData = {
      current: { points, broken: [false, true] },
      earlier: [],
      baseline: null,
      line: null,
      milestones: [],
      target: null,
    };
    const { current, labels } = chartLayout(data, { width: 700, height: 340, levels: null }, words);
    expect(current.stretches.map(({ broken }) => broken)).toEqual([false, true]);
    expect(labels.map(({ kind, text }) => [kind, text])).toEqual([['latest', '50 persons']]);
  });
});

describe('round values of an axis', () => {
  it.each([
    [0, 80, [0, 20, 40, 60, 80]],
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-12, 30, [-20, -10, 0, 10, 20, 30]],
    [5, 5, [5, 6]],
  ])('span %d to %d', (lowest, highest, ticks) => {
    expect(valueTicks(lowest, highest, 6)).toEqual(ticks);
  });
});
