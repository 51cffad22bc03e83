import type { Drawing, DrawingShape } from '#core/chain/drawing.ts';
import { cutText, longestSummary } from '#documents/outline/figure-summary.ts';
import type { Block } from '#documents/outline.ts';
import { drawLevelMark } from './level-mark.ts';
import { flowLinkedLines } from './linked-lines.ts';
import type { PageCanvas, Point } from './page-canvas.ts';
import { addSpace, ensureSpace, linesOf, marked, type PageFlow } from './page-flow.ts';
import { colours, page, styles, type TextStyle, textHeight, textWidth } from './paper-tokens.ts';

type Figure = Extract<Block, { kind: 'figure' }>;

/** Small drawings grow no further, so that their text stays close to the size of the document's. */
const LARGEST_SCALE = 1.25;
const GAP = 8;

/** Height in points that the figure with its caption takes. */
export function figureHeight(flow: PageFlow, block: Figure): number {
  const caption = captionLines(flow, block).length * styles.caption.leading + GAP;
  return block.drawing.height * scaleFor(block.drawing, caption) + caption;
}

/** Draws the figure as vectors, as wide as the text and never higher than a page. */
export function setFigure(flow: PageFlow, block: Figure): void {
  const lines = captionLines(flow, block);
  const caption = lines.length * styles.caption.leading + GAP;
  const scale = scaleFor(block.drawing, caption);
  ensureSpace(flow, block.drawing.height * scale + caption);
  if (block.caption !== '') {
    const caption = { text: block.caption, lines, references: block.references };
    flowLinkedLines(flow, flow.tree.add(flow.tree.root, 'P'), caption, styles.caption, page.textStart);
    flow.y += GAP;
  }
  const origin: Point = [page.textStart, flow.y];
  const right = page.textStart + block.drawing.width * scale;
  const bottom = flow.y + block.drawing.height * scale;
  const box = [page.textStart, page.height - bottom, right, page.height - flow.y] as const;
  const element = flow.tree.add(flow.tree.root, 'Figure', { alternative: cutText(block.summary, longestSummary), box });
  marked(flow, element, () => {
    for (const shape of block.drawing.shapes) drawShape(flow.canvas, shape, origin, scale);
  });
  flow.y = bottom;
  addSpace(flow, 16);
}

function captionLines(flow: PageFlow, block: Figure): string[] {
  return block.caption === '' ? [] : linesOf(flow, block.caption, styles.caption, textWidth);
}

function scaleFor(drawing: Drawing, caption: number): number {
  const byWidth = textWidth / Math.max(drawing.width, 1);
  const byHeight = (textHeight - caption) / Math.max(drawing.height, 1);
  return Math.min(byWidth, byHeight, LARGEST_SCALE);
}

function drawShape(canvas: PageCanvas, shape: DrawingShape, [originX, originY]: Point, scale: number): void {
  const at = (x: number, y: number): Point => [originX + x * scale, originY + y * scale];
  const width = Math.max(0.5, 0.9 * scale);
  switch (shape.kind) {
    case 'line': {
      const stroke = { colour: colours[shape.tone], width, dashed: shape.dashed };
      canvas.line(at(shape.x1, shape.y1), at(shape.x2, shape.y2), stroke);
      break;
    }
    case 'box': {
      const paint = {
        fill: shape.fill && colours[shape.fill],
        stroke: colours[shape.stroke],
        width,
        dashed: shape.dashed,
      };
      canvas.rectangle(at(shape.x, shape.y), shape.width * scale, shape.height * scale, paint);
      break;
    }
    case 'mark':
      drawLevelMark(canvas, shape.level, at(shape.x, shape.y), shape.size * scale, shape.hollow);
      break;
    case 'text': {
      const [x, y] = at(shape.x, shape.y);
      canvas.text(shape.lines.map(withSpace), textStyle(shape, scale), { x, y, align: shape.anchor });
    }
  }
}

/** Lines of a drawing come without the space between their words and those of the next line. */
function withSpace(line: string): string {
  return /[\s\p{Pd}]$/u.test(line) ? line : `${line} `;
}

function textStyle(shape: Extract<DrawingShape, { kind: 'text' }>, scale: number): TextStyle {
  return {
    font: shape.bold ? 'semibold' : 'regular',
    size: shape.size * scale,
    leading: shape.lineHeight * scale,
    colour: colours[shape.tone],
  };
}
