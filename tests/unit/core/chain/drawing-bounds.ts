import type { Drawing, DrawingShape } from '#core/chain/drawing.ts';
import { textWidth } from '#core/chain/text-measure.ts';

export type Box = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The room that a shape takes, text by its estimated width. */
export function boundsOf(shape: DrawingShape): Box {
  switch (shape.kind) {
    case 'line':
      return {
        x1: Math.min(shape.x1, shape.x2),
        y1: Math.min(shape.y1, shape.y2),
        x2: Math.max(shape.x1, shape.x2),
        y2: Math.max(shape.y1, shape.y2),
      };
    case 'box':
      return { x1: shape.x, y1: shape.y, x2: shape.x + shape.width, y2: shape.y + shape.height };
    case 'mark':
      return {
        x1: shape.x - shape.size / 2,
        y1: shape.y - shape.size / 2,
        x2: shape.x + shape.size / 2,
        y2: shape.y + shape.size / 2,
      };
    case 'text': {
      const width = Math.max(...shape.lines.map((line) => textWidth(line, shape.size)));
      const top = shape.y - shape.size * 0.75;
      return {
        x1: shape.x,
        y1: top,
        x2: shape.x + width,
        y2: shape.y + (shape.lines.length - 1) * shape.lineHeight + shape.size * 0.25,
      };
    }
  }
}

/** Shapes that leave their drawing, and pairs of texts and marks that cover each other. */
export function faultsOf(drawing: Drawing): readonly unknown[] {
  const outside = drawing.shapes.filter((shape) => {
    const { x1, y1, x2, y2 } = boundsOf(shape);
    return !(x1 >= -0.01 && y1 >= -0.01 && x2 <= drawing.width + 0.01 && y2 <= drawing.height + 0.01);
  });
  const solid = drawing.shapes.filter(({ kind }) => kind === 'text' || kind === 'mark');
  const covering = solid.flatMap((shape, at) =>
    solid.slice(at + 1).flatMap((other) => (overlap(boundsOf(shape), boundsOf(other)) ? [[shape, other]] : [])),
  );
  return [...outside, ...covering];
}

/** All words of the drawings in one line. */
export function wordsOf(drawings: readonly Drawing[]): string {
  return drawings
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines.join(' ')] : [])))
    .join(' | ');
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
