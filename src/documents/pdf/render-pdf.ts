import type { jsPDF } from 'jspdf';
import { fail, ok, type Result } from '#core/result.ts';
import { type Outline, outlineText } from '#documents/outline.ts';
import { setChapter } from './chapter-pages.ts';
import { fillContents, reserveContents } from './contents-pages.ts';
import { setCover } from './cover-page.ts';
import { assembleFile } from './file-assembly.ts';
import { fileIdOf } from './file-id.ts';
import { type FontSet, finishFonts, loadFonts } from './font-set.ts';
import { createDocument } from './jspdf-document.ts';
import { createCanvas } from './page-canvas.ts';
import { createFlow, type PageFlow } from './page-flow.ts';
import { drawFurniture } from './page-furniture.ts';
import { toPdfDate } from './pdf-syntax.ts';
import type { PdfError, PdfResources } from './pdf-types.ts';
import { toPrintable } from './printable-text.ts';
import { setSheet } from './sheet-pages.ts';
import { createStructureTree } from './structure-tree.ts';

/**
 * Renders an outline as a tagged PDF 1.7 on A4: cover, contents, one chapter after the other, with bookmarks and
 * the plan itself inside. Pure: same outline and resources, same bytes. `missing-glyphs` lists all that no font has.
 */
export function renderPdf(outline: Outline, resources: PdfResources): Result<Uint8Array, PdfError> {
  const pdfDate = toPdfDate(resources.created);
  if (pdfDate === null) return fail({ type: 'invalid-date', value: resources.created });
  const doc = createDocument();
  const fonts = loadFonts(doc, resources.fonts);
  if (!fonts.ok) return fonts;
  // What is known of other languages is not printed: what the fonts lack in it is no fault of the document.
  const { foreign = [], ...shown } = outline;
  const printable = toPrintable(shown, fonts.value, resources.missingGlyphs ?? 'refuse');
  if (!printable.ok) return fail({ type: 'missing-glyphs', missing: printable.error });
  const { embeddedPlan, created } = resources;
  // Before the pages are set: its long text need not be held beside them.
  const fileId = fileIdOf(JSON.stringify([outlineText(outline), created, embeddedPlan]));
  const flow = setDocument({ ...printable.value, foreign }, doc, fonts.value);
  return ok(assembleFile(flow, { embeddedPlan, created, pdfDate, fileId }));
}

function setDocument(outline: Outline, doc: jsPDF, fonts: FontSet): PageFlow {
  const flow = createFlow(outline, doc, createCanvas(doc, fonts), createStructureTree());
  if (outline.layout === 'sheet') setSheet(flow);
  else setBook(flow);
  drawFurniture(flow);
  finishFonts(doc, fonts);
  return flow;
}

function setBook(flow: PageFlow): void {
  setCover(flow);
  const contents = reserveContents(flow);
  for (const chapter of flow.outline.chapters) setChapter(flow, chapter);
  fillContents(flow, contents);
}
