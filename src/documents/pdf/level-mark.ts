import type { ChainLevel } from '#core/chain/drawing.ts';
import type { PageCanvas, Point } from './page-canvas.ts';
import { colours } from './paper-tokens.ts';

/** Draws the mark of a level: circle (goal), triangle (target), square (activity), diamond (indicator). */
export function drawLevelMark(
  canvas: PageCanvas,
  level: ChainLevel,
  [x, y]: Point,
  size: number,
  hollow = false,
): void {
  const colour = colours[level];
  const paint = hollow ? { fill: colours.paper, stroke: colour, width: Math.max(0.8, size / 9) } : { fill: colour };
  const half = size / 2;
  switch (level) {
    case 'goal':
      return canvas.circle([x, y], half, paint);
    case 'target':
      return canvas.polygon(
        [
          [x, y - half],
          [x + half, y + half * 0.86],
          [x - half, y + half * 0.86],
        ],
        paint,
      );
    case 'activity':
      return canvas.polygon(
        [
          [x - half * 0.9, y - half * 0.9],
          [x + half * 0.9, y - half * 0.9],
          [x + half * 0.9, y + half * 0.9],
          [x - half * 0.9, y + half * 0.9],
        ],
        paint,
      );
    case 'indicator':
      return canvas.polygon(
        [
          [x, y - half * 1.1],
          [x + half * 1.1, y],
          [x, y + half * 1.1],
          [x - half * 1.1, y],
        ],
        paint,
      );
  }
}
