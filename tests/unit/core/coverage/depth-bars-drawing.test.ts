import { describe, expect, test } from 'vitest';
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
