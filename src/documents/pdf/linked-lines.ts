import { piecesByLanguage, type TextPiece, textPieces } from '#documents/outline/text-pieces.ts';
import type { Reference } from '#documents/outline.ts';
import { anchorKey } from './destination-keys.ts';
import { measure } from './font-set.ts';
import {
  type Area,
  ascent,
  flowLines,
  flowPieces,
  type LinkArea,
  type LinkTarget,
  marked,
  type PageFlow,
} from './page-flow.ts';
import { colours, type TextStyle } from './paper-tokens.ts';
import type { StructureElement } from './structure-tree.ts';

/** A broken text with its references; its last line and lines that a line feed ended have a space more than the text. */
export type LinkedText = {
  readonly text: string;
  readonly lines: readonly string[];
  readonly references?: readonly Reference[] | undefined;
};

/** Where lines stand: `x` is the start edge or, aligned to the end, the end edge; `top` the top of the first line. */
type LinesPlace = { readonly x: number; readonly top: number; readonly align: 'start' | 'end' };

const UNDERLINE = { below: 1.6, width: 0.5 } as const;

/** Writes a text into one element like `flowLines`, and what its references name, and addresses, into links of that element. */
export function flowLinkedLines(
  flow: PageFlow,
  element: StructureElement,
  text: LinkedText,
  style: TextStyle,
  x: number,
): void {
  const parts = linkedParts(flow, text);
  if (parts === null) {
    flowLines(flow, element, text.lines, style, x);
    return;
  }
  flowPieces(flow, parts.length, style.leading, (start, end) =>
    drawLinkedLines(flow, element, parts.slice(start, end), style, { x, top: flow.y, align: 'start' }),
  );
}

/** Writes a text into one element on the open page, with the links in it. */
export function setLinkedLines(
  flow: PageFlow,
  element: StructureElement,
  text: LinkedText,
  style: TextStyle,
  { x, top }: Omit<LinesPlace, 'align'>,
): void {
  const parts = linkedParts(flow, text);
  if (parts !== null) drawLinkedLines(flow, element, parts, style, { x, top, align: 'start' });
  else marked(flow, element, () => flow.canvas.text(text.lines, style, { x, y: top + ascent(style) }));
}

/** The lines of a text cut at its references and addresses, and where its language changes; null when it is plain. */
export function linkedParts(flow: PageFlow, { text, lines, references }: LinkedText): TextPiece[][] | null {
  return cutLines(piecesByLanguage(textPieces(text, references), flow.languagesOf), lines);
}

/** The lines of a text cut where its language changes; null where it does not. For texts inside links, which have none. */
export function spokenParts(flow: PageFlow, text: string, lines: readonly string[]): TextPiece[][] | null {
  return cutLines(piecesByLanguage([{ text, anchor: null }], flow.languagesOf), lines);
}

function cutLines(pieces: readonly TextPiece[], lines: readonly string[]): TextPiece[][] | null {
  if (pieces.every(({ anchor, uri, language }) => anchor === null && uri === undefined && language === undefined))
    return null;
  const rest = pieces.map((piece) => ({ ...piece }));
  return lines.map((line) => {
    const parts = takeLine(rest, line);
    // The line feed that ended the line is in no line.
    if (rest[0]?.text.startsWith('\n')) rest[0].text = rest[0].text.slice(1);
    return parts;
  });
}

/** Takes the characters of a line off the pieces. */
function takeLine(
  rest: { text: string; readonly anchor: string | null; readonly uri?: string }[],
  line: string,
): TextPiece[] {
  const parts: TextPiece[] = [];
  let end = 0;
  while (end < line.length) {
    const piece = rest[0];
    // Cut from the line, which has a space where the text has a line feed.
    const text = line.slice(end, piece === undefined ? undefined : end + piece.text.length);
    if (text !== '') parts.push(piece === undefined ? { text, anchor: null } : { ...piece, text });
    end += text.length;
    if (piece !== undefined && text.length === piece.text.length) rest.shift();
    else if (piece !== undefined) piece.text = piece.text.slice(text.length);
  }
  while (rest[0]?.text === '') rest.shift();
  return parts;
}

/** Writes lines on the open page; words that lead somewhere are one link, also over several lines. */
export function drawLinkedLines(
  flow: PageFlow,
  element: StructureElement,
  lines: readonly (readonly TextPiece[])[],
  style: TextStyle,
  { x, top, align }: LinesPlace,
): void {
  const face = flow.canvas.fonts.face(style.font);
  const widthOf = (text: string) => measure(face, text, style.size);
  let open: OpenLink | null = null;
  lines.forEach((parts, at) => {
    const lineTop = top + at * style.leading;
    const line = parts.map(({ text }) => text).join('');
    let left = align === 'end' ? x - widthOf(line.trimEnd()) : x;
    for (const piece of parts) {
      const right = left + widthOf(piece.text);
      const to = targetOf(piece);
      if (open !== null && (to === null || !sameTarget(open.link.to, to))) open = closeLink(flow, open);
      const area = [left, lineTop, right, lineTop + style.leading] as const;
      if (to !== null) open ??= openLink(flow, element, to);
      const owner = ownerOf(flow, open?.element ?? element, piece.language);
      if (open === null)
        marked(flow, owner, () => flow.canvas.text([piece.text], style, { x: left, y: lineTop + ascent(style) }));
      else drawLink(flow, { element: owner, link: open.link }, piece.text, area, style);
      left = right;
    }
  });
  if (open !== null) closeLink(flow, open);
}

/** Words of another language are a span with its tag; those on the next line go on in it. */
function ownerOf({ tree }: PageFlow, element: StructureElement, language: string | undefined): StructureElement {
  if (language === undefined) return element;
  const last = element.kids.at(-1);
  const goesOn = last !== undefined && 'role' in last && last.role === 'Span' && last.attributes?.language === language;
  return goesOn ? last : tree.add(element, 'Span', { language });
}

type OpenLink = { readonly element: StructureElement; readonly link: LinkArea };

function targetOf({ anchor, uri }: TextPiece): LinkTarget | null {
  if (uri !== undefined) return { uri };
  return anchor === null ? null : { key: anchorKey(anchor) };
}

function sameTarget(one: LinkTarget, other: LinkTarget): boolean {
  return 'uri' in one ? 'uri' in other && one.uri === other.uri : 'key' in other && one.key === other.key;
}

function openLink(flow: PageFlow, parent: StructureElement, to: LinkTarget): OpenLink {
  return { element: flow.tree.add(parent, 'Link'), link: { page: flow.page, areas: [], words: '', to } };
}

/** The annotation of a link comes after its words. */
function closeLink(flow: PageFlow, { element, link }: OpenLink): null {
  element.kids.push({ link: flow.links.length });
  flow.links.push(link);
  return null;
}

function drawLink(flow: PageFlow, { element, link }: OpenLink, text: string, area: Area, style: TextStyle): void {
  const [left, top, right] = area;
  const baseline = top + ascent(style);
  const underline = baseline + UNDERLINE.below;
  marked(flow, element, () => {
    flow.canvas.text([text], style, { x: left, y: baseline, colour: colours.goal });
    flow.canvas.line([left, underline], [right, underline], { colour: colours.goal, width: UNDERLINE.width });
  });
  link.areas.push(area);
  link.words += text;
}
