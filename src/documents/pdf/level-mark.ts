import type { ChainLevel } from '#core/chain/drawing.ts';
import type { PageCanvas, Point } from './page-canvas.ts';
import { colours } from './paper-tokens.ts';

/** Corners of the marks around their centre, for a mark of size 2; the goal's mark is a circle. */
const CORNERS: Readonly<Record<Exclude<ChainLevel, 'goal'>, readonly Point[]>> = {
  target: [
    [0, -1],
    [1, 0.86],
    [-1, 0.86],
  ],
  activity: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  indicator: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
};

/** Draws the mark of a level around a point: circle (goal), triangle (target), square (activity), diamond (indicator). */
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
  if (level === 'goal') {
    canvas.circle([x, y], half, paint);
    return;
  }
  const corners = CORNERS[level].map(([dx, dy]): Point => [x + dx * half, y + dy * half]);
  canvas.polygon(corners, paint);
}
