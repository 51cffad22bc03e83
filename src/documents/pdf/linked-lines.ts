import { type TextPiece, textPieces } from '#documents/outline/text-pieces.ts';
import type { Reference } from '#documents/outline.ts';
import { anchorKey } from './destination-keys.ts';
import { measure } from './font-set.ts';
import { ascent, flowLines, flowPieces, marked, type PageFlow } from './page-flow.ts';
import { colours, type TextStyle } from './paper-tokens.ts';
import type { StructureElement } from './structure-tree.ts';

/** A broken text with its references; its last line and lines that a line feed ended have a space more than the text. */
export type LinkedText = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly references: readonly Reference[] | undefined;
};

/** Where lines stand: `x` is the start edge or, aligned to the end, the end edge; `top` the top of the first line. */
type LinesPlace = { readonly x: number; readonly top: number; readonly align: 'start' | 'end' };

const UNDERLINE = { below: 1.6, width: 0.5 } as const;

/** Writes a text into one element like `flowLines`, and what its references name into links of that element. */
export function flowLinkedLines(
  flow: PageFlow,
  element: StructureElement,
  text: LinkedText,
  style: TextStyle,
  x: number,
): void {
  const parts = linkedParts(text);
  if (parts === null) {
    flowLines(flow, element, text.lines, style, x);
    return;
  }
  flowPieces(flow, parts.length, style.leading, (start, end) =>
    drawLinkedLines(flow, element, parts.slice(start, end), style, { x, top: flow.y, align: 'start' }),
  );
}

/** The lines of a text cut at its references; null when none is in it. */
export function linkedParts({ text, lines, references }: LinkedText): TextPiece[][] | null {
  const pieces = textPieces(text, references);
  if (pieces.every(({ anchor }) => anchor === null)) return null;
  const rest = pieces.map((piece) => ({ ...piece }));
  return lines.map((line) => {
    const parts = takeLine(rest, line);
    // The line feed that ended the line is in no line.
    if (rest[0]?.text.startsWith('\n')) rest[0].text = rest[0].text.slice(1);
    return parts;
  });
}

/** Takes the characters of a line off the pieces. */
function takeLine(rest: { text: string; anchor: string | null }[], line: string): TextPiece[] {
  const parts: TextPiece[] = [];
  let end = 0;
  while (end < line.length) {
    const piece = rest[0];
    // Cut from the line, which has a space where the text has a line feed.
    const text = line.slice(end, piece === undefined ? undefined : end + piece.text.length);
    if (text !== '') parts.push({ text, anchor: piece?.anchor ?? null });
    end += text.length;
    if (piece !== undefined && text.length === piece.text.length) rest.shift();
    else if (piece !== undefined) piece.text = piece.text.slice(text.length);
  }
  while (rest[0]?.text === '') rest.shift();
  return parts;
}

/** Writes lines on the open page; a reference that goes over several of them is one link. */
export function drawLinkedLines(
  flow: PageFlow,
  element: StructureElement,
  lines: readonly (readonly TextPiece[])[],
  style: TextStyle,
  { x, top, align }: LinesPlace,
): void {
  const face = flow.canvas.fonts.face(style.font);
  const widthOf = (text: string) => measure(face, text, style.size);
  let open: { readonly anchor: string | null; readonly element: StructureElement } = { anchor: null, element };
  lines.forEach((parts, at) => {
    const lineTop = top + at * style.leading;
    const line = parts.map(({ text }) => text).join('');
    let left = align === 'end' ? x - widthOf(line.trimEnd()) : x;
    for (const { text, anchor } of parts) {
      const right = left + widthOf(text);
      if (anchor !== open.anchor)
        open = { anchor, element: anchor === null ? element : flow.tree.add(element, 'Link') };
      const place = { x: left, y: lineTop + ascent(style) };
      if (anchor === null) marked(flow, element, () => flow.canvas.text([text], style, place));
      else
        drawLink(
          flow,
          open.element,
          { text, anchor, rectangle: [left, lineTop, right, lineTop + style.leading] },
          style,
        );
      left = right;
    }
  });
}

function drawLink(
  flow: PageFlow,
  element: StructureElement,
  link: {
    readonly text: string;
    readonly anchor: string;
    readonly rectangle: readonly [number, number, number, number];
  },
  style: TextStyle,
): void {
  const { text, anchor, rectangle } = link;
  const [left, top, right] = rectangle;
  const baseline = top + ascent(style);
  const underline = baseline + UNDERLINE.below;
  marked(flow, element, () => {
    flow.canvas.text([text], style, { x: left, y: baseline, colour: colours.goal });
    flow.canvas.line([left, underline], [right, underline], { colour: colours.goal, width: UNDERLINE.width });
  });
  element.kids.push({ link: flow.links.length });
  flow.links.push({ page: flow.page, rectangle, words: text.trim(), key: anchorKey(anchor) });
}
