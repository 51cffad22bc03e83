import { strToU8, zlibSync } from 'fflate';
import type { JsPdfInternals } from './jspdf-document.ts';
import type { PdfStream } from './pdf-syntax.ts';

/**
 * Takes the content of each page out of jsPDF when that comes to write it, and leaves it an empty one; the list fills during output.
 * jsPDF packs a page to a string byte by byte, which takes many times the size of the page and is held until the file is whole.
 */
export function takePageStreams({ events }: JsPdfInternals): readonly PdfStream[] {
  const streams: PdfStream[] = [];
  events.subscribe('putPage', ({ page, pageContext }) => {
    const data = zlibSync(strToU8(page.join('\n'), true));
    streams.push({ id: pageContext.contentsObjId, entries: '/Filter/FlateDecode', data });
    page.length = 0;
  });
  return streams;
}
