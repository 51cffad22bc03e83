import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { planFile } from '#documents/json/plan-file.ts';
import { renderPdf } from '#documents/pdf/render-pdf.ts';
import { loadFonts } from '../../src/cli/load-fonts.ts';
import { pdfDocument, pdfDocuments } from './pdf-documents.ts';
import type { PdfRun } from './pdf-run.ts';
import { peakMemory } from './peak-memory.ts';
import { renderPlainPdf, tableLayouts } from './plain-pdf.ts';

/** Makes one document in this process: `tagged` or `plain`, then its name. Prints a PdfRun as JSON. */
const [way, asked] = process.argv.slice(2);
const name = pdfDocuments.find((known) => known === asked);
if (name === undefined) throw new Error(`No document ${asked}`);
const { outline, plan } = await pdfDocument(name);
const loaded = await loadFonts();
if (!loaded.ok) throw new Error(`No font ${loaded.error}`);
const fonts = loaded.value;
const layouts = way === 'plain' ? tableLayouts(outline, fonts) : new Map();
const before = process.cpuUsage();
const start = performance.now();
const bytes = way === 'plain' ? renderPlainPdf(outline, { fonts, layouts }) : renderTagged();
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
// Kilobytes on every system that Node runs on; read before anything else is done.
const memoryMb = peakMemory();
const run: PdfRun = {
  seconds,
  processorSeconds: (user + system) / 1e6,
  bytes: bytes.byteLength,
  memoryMb,
  pages: await countPages(bytes),
};
console.log(JSON.stringify(run));

function renderTagged(): Uint8Array {
  const { name: fileName, text: json } = planFile(plan);
  const created = '2026-11-23T08:00:00Z';
  const pdf = renderPdf(outline, { fonts, embeddedPlan: { fileName, json }, created });
  if (!pdf.ok) throw new Error(`No document: ${JSON.stringify(pdf.error)}`);
  return pdf.value;
}

async function countPages(data: Uint8Array): Promise<number> {
  const task = getDocument({ data, verbosity: 0 });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}
