import type { ChainLevel, Drawing, DrawingShape } from '#core/chain/drawing.ts';
import { escapeHtml } from './escape-html.ts';

type Corner = readonly [x: number, y: number];

/** Corners around the centre of a mark of size 2, the same as on paper. */
const corners: Readonly<Record<Exclude<ChainLevel, 'goal'>, readonly Corner[]>> = {
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

/** A drawing as inline SVG with name and description; from right to left it is mirrored. `id` must be unique in the page. */
export function renderSvg(
  drawing: Drawing,
  name: string,
  description: string,
  id: string,
  direction: 'ltr' | 'rtl',
): string {
  const { width, height } = drawing;
  const place = direction === 'ltr' ? (x: number) => x : (x: number) => width - x;
  const shapes = drawing.shapes.map((shape) => renderShape(shape, place)).join('');
  const size = `viewBox="-1 -1 ${short(width + 2)} ${short(height + 2)}" width="${short(width * 1.5)}" height="${short(height * 1.5)}"`;
  const label = `<title id="${id}-name">${escapeHtml(name)}</title><desc id="${id}-text">${escapeHtml(description)}</desc>`;
  return `<svg role="img" aria-labelledby="${id}-name" aria-describedby="${id}-text" ${size}>${label}${shapes}</svg>`;
}

/** The mark of a level beside a word that names it; hidden from screen readers. */
export function renderMark(level: ChainLevel): string {
  return `<svg class="mark" viewBox="-10 -10 20 20" aria-hidden="true">${markPath(level, 0, 0, 17, false)}</svg>`;
}

/** The four marks on one line, the sign of the product. */
export function renderChain(): string {
  const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];
  const marks = levels.map((level, at) => markPath(level, 12 + at * 44, 12, 18, false)).join('');
  return `<svg class="chain" viewBox="0 0 156 24" aria-hidden="true"><path class="stroke-muted" d="M12 12h132"/>${marks}</svg>`;
}

function renderShape(shape: DrawingShape, place: (x: number) => number): string {
  switch (shape.kind) {
    case 'line': {
      const ends = `x1="${short(place(shape.x1))}" y1="${short(shape.y1)}" x2="${short(place(shape.x2))}" y2="${short(shape.y2)}"`;
      return `<line class="stroke-${shape.tone}${shape.dashed ? ' dashed' : ''}" ${ends}/>`;
    }
    case 'box': {
      const x = Math.min(place(shape.x), place(shape.x + shape.width));
      const fill = shape.fill === null ? 'hollow' : `fill-${shape.fill}`;
      const area = `x="${short(x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}"`;
      return `<rect class="stroke-${shape.stroke} ${fill}${shape.dashed ? ' dashed' : ''}" ${area}/>`;
    }
    case 'mark':
      return markPath(shape.level, place(shape.x), shape.y, shape.size, shape.hollow);
    case 'text':
      return renderText(shape, place(shape.x));
  }
}

function renderText(shape: Extract<DrawingShape, { kind: 'text' }>, x: number): string {
  const lines = shape.lines.map(
    (line, at) => `<tspan x="${short(x)}" y="${short(shape.y + at * shape.lineHeight)}">${escapeHtml(line)}</tspan>`,
  );
  const style = `fill-${shape.tone}${shape.bold ? ' bold' : ''}`;
  return `<text class="${style}" font-size="${short(shape.size)}" text-anchor="${shape.anchor}">${lines.join('')}</text>`;
}

function markPath(level: ChainLevel, x: number, y: number, size: number, hollow: boolean): string {
  const half = size / 2;
  const style = hollow ? `stroke-${level} hollow` : `fill-${level}`;
  if (level === 'goal') return `<circle class="${style}" cx="${short(x)}" cy="${short(y)}" r="${short(half)}"/>`;
  const points = corners[level].map(([dx, dy]) => `${short(x + dx * half)},${short(y + dy * half)}`).join(' ');
  return `<polygon class="${style}" points="${points}"/>`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
