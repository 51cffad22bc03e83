import type { jsPDF } from 'jspdf';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { type LanguageFinder, languageFinder } from '#documents/outline/language-runs.ts';
import type { Outline } from '#documents/outline.ts';
import { breakLines, longestWord } from './line-breaker.ts';
import type { PageCanvas } from './page-canvas.ts';
import { colours, page, type TextStyle, textWidth } from './paper-tokens.ts';
import {
  type ArtifactKind,
  beginArtifact,
  endMarked,
  type StructureElement,
  type StructureTree,
} from './structure-tree.ts';

const BALANCING_STEPS = 8;

/** A place that bookmarks and links lead to; `y` in points from the top of the page. */
export type Destination = { readonly page: number; readonly y: number };

/** What the margin of a page shows: the colour of the chapter that the page belongs to. */
export type PageMargin = { readonly spine: boolean; readonly level: ChainLevel | null; readonly furniture: boolean };

/** Left, top, right and bottom in points from the top of the page. */
export type Area = readonly [number, number, number, number];

/** Where a link leads: to the destination with this key, or out of the document. */
export type LinkTarget = { readonly key: string } | { readonly uri: string };

/** Words on one page that lead somewhere, with an area for each of their lines. */
export type LinkArea = { readonly page: number; readonly areas: Area[]; words: string; readonly to: LinkTarget };

/** State of a document while it is set: one page is open, `y` is the top of the free space on it. */
export type PageFlow = {
  readonly outline: Outline;
  readonly doc: jsPDF;
  readonly canvas: PageCanvas;
  readonly tree: StructureTree;
  readonly margins: PageMargin[];
  readonly links: LinkArea[];
  /** By key (see destination-keys.ts); complete once the last chapter is set. */
  readonly destinations: Map<string, Destination>;
  y: number;
  page: number;
  margin: PageMargin;
  /** Header cells that have a name. */
  headers: number;
  readonly languagesOf: LanguageFinder;
};

/** Opens the flow on the document's first page. */
export function createFlow(outline: Outline, doc: jsPDF, canvas: PageCanvas, tree: StructureTree): PageFlow {
  const margin: PageMargin = { spine: false, level: null, furniture: false };
  const flow: PageFlow = {
    outline,
    doc,
    canvas,
    tree,
    margins: [],
    links: [],
    destinations: new Map(),
    y: page.textTop,
    page: 1,
    margin,
    headers: 0,
    languagesOf: languageFinder(outline.language, outline.foreign),
  };
  adoptPage(flow);
  return flow;
}

/** Closes the page and opens the next one. */
export function startPage(flow: PageFlow): void {
  flow.doc.addPage();
  flow.page += 1;
  adoptPage(flow);
}

/** Prepares a page that is already open, as after a table has added one. */
export function adoptPage(flow: PageFlow): void {
  flow.margins[flow.page - 1] = flow.margin;
  flow.y = page.textTop;
  if (flow.outline.draftMark !== null) drawDraftWash(flow, flow.outline.draftMark);
  if (flow.margin.spine) drawSpine(flow);
}

/** Opens a new page unless `height` points are free; a height above a whole page counts as a page. */
export function ensureSpace(flow: PageFlow, height: number): void {
  if (flow.y > page.textTop && flow.y + height > page.textBottom) startPage(flow);
}

/** Space between blocks; swallowed at the top of a page. */
export function addSpace(flow: PageFlow, height: number): void {
  if (flow.y > page.textTop) flow.y += height;
}

/** Writes content that belongs to the element on the open page. */
export function marked(flow: PageFlow, element: StructureElement, draw: () => void): void {
  flow.canvas.write(flow.tree.begin(element, flow.page));
  draw();
  flow.canvas.write(endMarked);
}

/** Writes content that is no part of the document's text. */
export function artifact(flow: PageFlow, draw: () => void, kind: ArtifactKind = 'layout'): void {
  flow.canvas.write(beginArtifact(kind));
  draw();
  flow.canvas.write(endMarked);
}

/** Lines of a text in its style. */
export function linesOf(flow: PageFlow, text: string, style: TextStyle, width: number): string[] {
  return breakLines(text, flow.canvas.fonts.face(style.font), style.size, width);
}

/** Lines of a title, as even in length as they can be without needing one more. */
export function titleLinesOf(flow: PageFlow, text: string, style: TextStyle): string[] {
  const widest = linesOf(flow, text, style, textWidth);
  let [tooNarrow, wideEnough] = [0, textWidth];
  for (let step = 0; step < BALANCING_STEPS && widest.length > 1; step += 1) {
    const width = (tooNarrow + wideEnough) / 2;
    if (linesOf(flow, text, style, width).length > widest.length) tooNarrow = width;
    else wideEnough = width;
  }
  return linesOf(flow, text, style, wideEnough);
}

/** Distance from the top of a line to its baseline. */
export function ascent(style: TextStyle): number {
  return (style.leading - style.size) / 2 + style.size * 0.79;
}

/** Writes lines into one element, over as many pages as they need; never leaves a single line behind. */
export function flowLines(
  flow: PageFlow,
  element: StructureElement,
  lines: readonly string[],
  style: TextStyle,
  x: number,
): void {
  flowPieces(flow, lines.length, style.leading, (start, end) =>
    marked(flow, element, () => flow.canvas.text(lines.slice(start, end), style, { x, y: flow.y + ascent(style) })),
  );
}

/** Shares so many lines among pages; `draw` draws those from `start` up to `end` at the top of the free space. */
export function flowPieces(
  flow: PageFlow,
  lines: number,
  leading: number,
  draw: (start: number, end: number) => void,
): void {
  let start = 0;
  while (start < lines) {
    const count = lineCountHere(flow, lines - start, leading);
    if (count > 0) {
      draw(start, start + count);
      flow.y += count * leading;
      start += count;
    }
    if (start < lines) startPage(flow);
  }
}

function lineCountHere(flow: PageFlow, remaining: number, leading: number): number {
  const fitting = Math.floor((page.textBottom - flow.y + 0.01) / leading);
  if (fitting >= remaining) return remaining;
  const count = remaining - fitting === 1 ? fitting - 1 : fitting;
  const atTop = flow.y <= page.textTop;
  return count < 2 ? (atTop ? Math.max(1, fitting) : 0) : count;
}

/** The coloured margin line; it goes under the marks of headings, so it is drawn when a page opens. */
function drawSpine(flow: PageFlow): void {
  const { level } = flow.margin;
  const stroke = level ? { colour: colours[level], width: 1.4 } : { colour: colours.hairline, width: 1 };
  artifact(flow, () => flow.canvas.line([page.spine, page.textTop - 18], [page.spine, page.textBottom + 8], stroke));
}

/** Large pale words behind the text: a copy of any page shows that it is a draft. */
function drawDraftWash(flow: PageFlow, text: string): void {
  const face = flow.canvas.fonts.face('serif');
  const words = text.replaceAll('\n', ' ');
  const unit = longestWord(words.replaceAll(/\s/g, '\u00a0'), face, 1);
  const size = Math.min(96, 690 / Math.max(unit, 1));
  const style: TextStyle = { font: 'serif', size, leading: size, colour: colours.draftWash };
  const centre = [page.width / 2, page.height / 2] as const;
  artifact(flow, () => flow.canvas.rotatedText(words, style, centre, 54), 'watermark');
}
