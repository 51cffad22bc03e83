import type { ChainLevel } from '#core/chain/drawing.ts';
import { drawLevelMark } from './level-mark.ts';
import type { PageFlow } from './page-flow.ts';
import { colours, page } from './paper-tokens.ts';

/** Draws the mark of a level on the margin line, at `y` points from the top of the page. */
export function drawSpineMark(flow: PageFlow, level: ChainLevel, y: number, size: number): void {
  flow.canvas.circle([page.spine, y], size * 0.8, { fill: colours.paper });
  drawLevelMark(flow.canvas, level, [page.spine, y], size);
}
