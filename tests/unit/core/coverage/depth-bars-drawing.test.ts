import { describe, expect, test } from 'vitest';
import type { DrawingShape } from '#core/chain/drawing.ts';
import { type DepthBar, depthBarDrawings } from '#core/coverage/depth-bars-drawing.ts';

const labels = { nobody: 'no plan', depth: (depth: number) => `${depth} name`, number: String };
const size = { width: 400, height: 300, textSize: 8 };
const bar = (name: string, ...byDepth: number[]): DepthBar => ({ name, byDepth });

function shapesOf(bars: readonly DepthBar[]) {
  const drawings = depthBarDrawings(bars, labels, size);
  const shapes = drawings.flatMap((drawing) => drawing.shapes);
  return {
    drawings,
    texts: shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines.join(' ')] : [])),
    // The first six are the legend.
    segments: shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : [])).slice(6),
    gaps: shapes.filter((shape) => shape.kind === 'line' && shape.dashed),
  };
}

describe('bars of plans by depth', () => {
  test('begin with the deepest, are as long as plans are many, and carry their numbers', () => {
    const { segments, texts } = shapesOf([bar('Language', 2, 0, 0, 4, 0, 3, 1), bar('Health', 6, 4, 0, 0, 0, 0, 0)]);
    expect(segments.map(({ fill }) => fill)).toEqual(['depth-6', 'depth-5', 'depth-3', 'depth-1']);
    const [first] = segments;
    expect(segments.map(({ width }) => Math.round(width / (first?.width ?? 1)))).toEqual([1, 3, 4, 4]);
    expect(texts.slice(6)).toEqual(['Language', '1', '3', '4', '8', 'Health', '4', '4']);
    expect(texts.slice(0, 6)).toEqual(['1 name', '2 name', '3 name', '4 name', '5 name', '6 name']);
  });

  test('show a broken line where no plan is', () => {
    const { segments, texts, gaps } = shapesOf([bar('Nobody', 3, 0, 0, 0, 0, 0, 0)]);
    expect([segments.length, gaps.length, texts.at(-1)]).toEqual([0, 1, 'no plan']);
  });

  test('flow over as many drawings as the height needs, each with the legend, none wider or higher than asked', () => {
    const bars = Array.from({ length: 60 }, (_, at) =>
      bar(`A long name of goal number ${at} `.repeat(4), 0, at, 0, 1, 0, 0, 2),
    );
    const { drawings, texts } = shapesOf(bars);
    expect(drawings.length).toBeGreaterThan(3);
    expect(texts.filter((text) => text === '6 name')).toHaveLength(drawings.length);
    for (const { shapes, height, width } of drawings) {
      expect([width, height <= size.height]).toEqual([400, true]);
      for (const shape of shapes) if (shape.kind === 'box') expect(shape.x + shape.width).toBeLessThanOrEqual(400);
    }
  });

  test('of nothing are no drawing', () => {
    expect(depthBarDrawings([], labels, size)).toEqual([]);
  });
});

/** A shape a line: "text 12.5 8 ink: Language", "box 0 1 8 8 depth-6", "line 1 2 3 4 gap dashed". */
function lineOf(shape: DrawingShape): string {
  const near = (...values: readonly number[]) => values.map((value) => Number(value.toFixed(2))).join(' ');
  if (shape.kind === 'text') {
    const kind = `${shape.tone}${shape.bold ? ' bold' : ''} ${shape.anchor}`;
    return `text ${near(shape.x, shape.y, shape.size, shape.lineHeight)} ${kind}: ${shape.lines.join(' / ')}`;
  }
  if (shape.kind === 'box')
    return `box ${near(shape.x, shape.y, shape.width, shape.height)} ${shape.fill} ${shape.stroke}${shape.dashed ? ' dashed' : ''}`;
  if (shape.kind === 'line')
    return `line ${near(shape.x1, shape.y1, shape.x2, shape.y2)} ${shape.tone}${shape.dashed ? ' dashed' : ''}`;
  return shape.kind;
}

test('the legend in rows, then each bar from the axis on with numbers in it where they fit, and the sum behind it', () => {
  const narrow = { width: 200, height: 120, textSize: 10 };
  const bars = [bar('Language for work and daily life', 1, 0, 0, 20, 0, 1, 4), bar('Health', 3, 0, 0, 0, 0, 0, 0)];
  const drawings = depthBarDrawings(bars, labels, narrow);
  expect(drawings.map(({ width, height }) => [width, height])).toEqual([[200, 107.125]]);
  expect(drawings.flatMap(({ shapes }) => shapes.map(lineOf))).toEqual([
    'box 0 1 10 10 depth-1 muted',
    'text 14 9.5 10 12.5 ink start: 1 name',
    'box 64 1 10 10 depth-2 muted',
    'text 78 9.5 10 12.5 ink start: 2 name',
    'box 128 1 10 10 depth-3 muted',
    'text 142 9.5 10 12.5 ink start: 3 name',
    'box 0 16.63 10 10 depth-4 muted',
    'text 14 25.13 10 12.5 ink start: 4 name',
    'box 64 16.63 10 10 depth-5 muted',
    'text 78 25.13 10 12.5 ink start: 5 name',
    'box 128 16.63 10 10 depth-6 muted',
    'text 142 25.13 10 12.5 ink start: 6 name',
    'text 0 51.63 10 12.5 ink start: Language for / work and daily / life',
    'box 92 40.63 13.95 15 depth-6 muted',
    'text 96.28 51.63 10 12.5 on-depth-6 start: 4',
    'box 105.95 40.63 3.49 15 depth-5 muted',
    'box 109.44 40.63 69.76 15 depth-3 muted',
    'text 138.92 51.63 10 12.5 on-depth-3 start: 20',
    'text 184.2 51.63 10 12.5 ink bold start: 25',
    'text 0 96.13 10 12.5 ink start: Health',
    'line 92 92.63 122 92.63 gap dashed',
    'text 127 96.13 10 12.5 gap start: no plan',
    'line 92 36.63 92 107.13 muted',
  ]);
  const heights = (height: number) => depthBarDrawings(bars, labels, { ...narrow, height }).map((one) => one.height);
  expect(heights(107.125)).toEqual([107.125]);
  // A bar that does not fit goes to the next drawing; one that fits nowhere stands alone.
  for (const height of [107, 85, 10]) expect(heights(height)).toEqual([85.125, 62.625]);
});
