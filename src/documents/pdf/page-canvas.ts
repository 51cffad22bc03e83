import type { jsPDF } from 'jspdf';
import { type Face, type FontSet, measure } from './font-set.ts';
import { internalsOf } from './jspdf-document.ts';
import { page, type TextStyle } from './paper-tokens.ts';

/** Where lines of text stand: `x` is the start edge or, aligned to the end, the end edge; `y` the first baseline. */
export type TextPlace = {
  readonly x: number;
  readonly y: number;
  readonly align?: 'start' | 'end';
  readonly colour?: string;
};

/** A corner of a path in points from the top start corner of the page. */
export type Point = readonly [x: number, y: number];

/** How a closed shape is painted; colours as `#rrggbb`. */
export type Paint = {
  readonly fill?: string | null;
  readonly stroke?: string | null;
  readonly width?: number;
  readonly dashed?: boolean;
};

/** Writes PDF operators onto the current page; coordinates in points from the top. */
export type PageCanvas = {
  readonly fonts: FontSet;
  write(operators: string): void;
  text(lines: readonly string[], style: TextStyle, place: TextPlace): void;
  rotatedText(line: string, style: TextStyle, centre: Point, degrees: number): void;
  line(from: Point, to: Point, stroke: { colour: string; width: number; dashed?: boolean }): void;
  polygon(points: readonly Point[], paint: Paint): void;
  rectangle(corner: Point, width: number, height: number, paint: Paint): void;
  circle(centre: Point, radius: number, paint: Paint): void;
};

/** Control points of a quarter circle as Bézier curve. */
const CIRCLE = 0.5523;

const rgbCache = new Map<string, string>();

/** A canvas over whatever page the document is on. */
export function createCanvas(doc: jsPDF, fonts: FontSet): PageCanvas {
  const { write } = internalsOf(doc);
  return {
    fonts,
    write,
    text: (lines, style, place) => write(textOperators(fonts, lines, style, place)),
    rotatedText: (line, style, centre, degrees) => write(rotatedOperators(fonts, line, style, centre, degrees)),
    line: ([x1, y1], [x2, y2], { colour, width, dashed }) =>
      write(painted(`${point(x1, y1)} m ${point(x2, y2)} l`, { stroke: colour, width, dashed: dashed ?? false })),
    polygon: (points, paint) =>
      write(painted(`${points.map(([x, y], i) => `${point(x, y)} ${i === 0 ? 'm' : 'l'}`).join(' ')} h`, paint)),
    rectangle: ([x, y], width, height, paint) =>
      write(painted(`${point(x, y + height)} ${number(width)} ${number(height)} re`, paint)),
    circle: (centre, radius, paint) => write(painted(circlePath(centre, radius), paint)),
  };
}

/** `#rrggbb` as the three operands of a PDF colour operator. */
export function rgb(colour: string): string {
  let operands = rgbCache.get(colour);
  if (operands === undefined) {
    operands = [1, 3, 5]
      .map((at) => String(Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000))
      .join(' ');
    rgbCache.set(colour, operands);
  }
  return operands;
}

/** A number as short as PDF needs it. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A position in points from the top as operands in PDF space. */
export function point(x: number, y: number): string {
  return `${number(x)} ${number(page.height - y)}`;
}

function textOperators(fonts: FontSet, lines: readonly string[], style: TextStyle, place: TextPlace): string {
  const face = fonts.face(style.font);
  const pieces = [`BT /${face.resource} ${number(style.size)} Tf ${rgb(place.colour ?? style.colour)} rg`];
  let lastX = 0;
  let lastY = page.height;
  for (const [index, line] of lines.entries()) {
    const x = place.align === 'end' ? place.x - measure(face, line.trimEnd(), style.size) : place.x;
    const y = place.y + index * style.leading;
    pieces.push(`${number(x - lastX)} ${number(lastY - y)} Td`, showOperators(fonts, face, line, style.size));
    // The next move is relative to what was written, so it starts from the rounded position.
    lastX += Math.round((x - lastX) * 100) / 100;
    lastY -= Math.round((lastY - y) * 100) / 100;
  }
  pieces.push('ET');
  return pieces.join(' ');
}

function rotatedOperators(fonts: FontSet, line: string, style: TextStyle, [x, y]: Point, degrees: number): string {
  const face = fonts.face(style.font);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const half = measure(face, line, style.size) / 2;
  const drop = style.size * 0.33;
  const start = point(x - half * cos + drop * sin, y + half * sin + drop * cos);
  const matrix = [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(' ');
  return `BT /${face.resource} ${number(style.size)} Tf ${rgb(style.colour)} rg ${matrix} ${start} Tm ${showOperators(fonts, face, line, style.size)} ET`;
}

/** Pieces are joined, not added: strings that grow by addition keep every step in memory until output. */
function showOperators(fonts: FontSet, face: Face, line: string, size: number): string {
  const pieces = ['<'];
  let current = face;
  for (let i = 0; i < line.length; i += 1) {
    const unit = line.charCodeAt(i);
    const source = fonts.faces[face.source[unit] ?? 0] ?? face;
    if (source !== current) {
      pieces.push(`> Tj /${source.resource} ${number(size)} Tf <`);
      current = source;
    }
    source.used[unit] = 1;
    pieces.push(glyphHex(source.glyph[unit] ?? 0));
  }
  pieces.push(current === face ? '> Tj' : `> Tj /${face.resource} ${number(size)} Tf`);
  return pieces.join('');
}

const glyphHexCache: string[] = [];

function glyphHex(glyph: number): string {
  let hex = glyphHexCache[glyph];
  if (hex === undefined) {
    hex = glyph.toString(16).padStart(4, '0');
    glyphHexCache[glyph] = hex;
  }
  return hex;
}

function circlePath([x, y]: Point, r: number): string {
  const k = r * CIRCLE;
  return (
    `${point(x + r, y)} m ${point(x + r, y - k)} ${point(x + k, y - r)} ${point(x, y - r)} c ` +
    `${point(x - k, y - r)} ${point(x - r, y - k)} ${point(x - r, y)} c ` +
    `${point(x - r, y + k)} ${point(x - k, y + r)} ${point(x, y + r)} c ` +
    `${point(x + k, y + r)} ${point(x + r, y + k)} ${point(x + r, y)} c h`
  );
}

function painted(path: string, { fill, stroke, width, dashed }: Paint): string {
  const setup: string[] = [];
  if (fill) setup.push(`${rgb(fill)} rg`);
  if (stroke) setup.push(`${rgb(stroke)} RG ${number(width ?? 1)} w ${dashed ? '[3 2.5] 0 d' : '[] 0 d'}`);
  const operator = fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n';
  return `${setup.join(' ')} ${path} ${operator}`;
}
