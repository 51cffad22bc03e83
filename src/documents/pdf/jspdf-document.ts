import { jsPDF } from 'jspdf';

/** Parsed TrueType file inside jsPDF; the glyph lists decide what is embedded. */
export type JsPdfFontMetadata = {
  cmap: { unicode: { codeMap: Readonly<Record<string, number>> } };
  glyIdsUsed: number[];
  toUnicode: Record<number, number>;
  Unicode: { widths: (number | number[])[] };
  widthOfGlyph(glyph: number): number;
};

/** What jsPDF tells before it writes the content of a page: `page` are its operators. */
type PageEvent = {
  readonly pageNumber: number;
  readonly page: string[];
  readonly pageContext: { readonly contentsObjId: number };
};

/** The part of jsPDF that is not in its types; jsPDF is pinned because of it. */
export type JsPdfInternals = {
  readonly pages: string[][];
  write(text: string): void;
  newObjectDeferred(): number;
  getFont(name: string, style: string): { id: string; metadata: JsPdfFontMetadata };
  getPageInfo(page: number): { objId: number };
  readonly events: { subscribe(event: string, listener: (argument: PageEvent) => void): string };
};

/** A jsPDF document without content: A4, points, compressed, only the fonts that are used. */
export function createDocument(): jsPDF {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true, floatPrecision: 2 });
  // Table columns have fixed widths: what autotable measures is thrown away, and measuring is its dearest part.
  doc.getTextWidth = () => 0;
  return doc;
}

/** Opens the internals that page content, tags and fonts are written through. */
export function internalsOf(doc: jsPDF): JsPdfInternals {
  // jsPDF declares `internal` with fewer members than it has.
  return doc.internal as unknown as JsPdfInternals;
}
