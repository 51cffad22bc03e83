import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Outline } from '#documents/outline.ts';
import type { PdfResources } from '#documents/pdf/pdf-types.ts';
import { renderPdf } from '#documents/pdf/render-pdf.ts';
import { loadTestFonts } from './fixture-outline.ts';

export const created = '2026-11-23T08:00:00Z';
export const planJson = JSON.stringify(
  { type: 'integration-programme-plan', title: 'Arriving well – 😀 ż Ω', goals: [] },
  null,
  1,
);

/** Renders with the real fonts and fails the test when no document comes out. */
export function renderFixture(outline: Outline, changes: Partial<PdfResources> = {}): Uint8Array {
  const embeddedPlan = { fileName: 'plan.json', json: planJson };
  const result = renderPdf(outline, { fonts: loadTestFonts(), embeddedPlan, created, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Opens the bytes with pdf.js, an independent reader, and closes it after use. */
export async function withPdf<T>(bytes: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Text of every page, in the order of its content. */
export function pageTexts(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (document) => {
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    }
    return texts;
  });
}

/** Whether the tool can be run; with REQUIRE_PDF_TOOLS=1 a missing tool makes its tests fail, not skip. */
export function hasTool(name: string): boolean {
  return process.env['REQUIRE_PDF_TOOLS'] === '1' || spawnSync(name, ['--version']).error === undefined;
}

/** Runs a tool on the bytes; `{pdf}` and `{out}` stand for files in a folder of their own. */
export function runTool(
  name: string,
  args: readonly string[],
  bytes: Uint8Array,
  readOutput: (file: string) => Uint8Array | null = () => null,
): { status: number | null; text: string; output: Uint8Array | null } {
  const folder = mkdtempSync(path.join(tmpdir(), 'planner-pdf-'));
  try {
    const files = { pdf: path.join(folder, 'in.pdf'), out: path.join(folder, 'out') };
    writeFileSync(files.pdf, bytes);
    const filled = args.map((argument) => argument.replace('{pdf}', files.pdf).replace('{out}', files.out));
    const { status, stdout, stderr, error } = spawnSync(name, filled, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (error) throw error;
    return { status, text: `${stdout}${stderr}`, output: readOutput(files.out) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
