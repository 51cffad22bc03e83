import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { buildDiffOutline } from '#documents/diff/build-diff-outline.ts';
import type { DiffReport } from '#documents/diff/diff-report.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { documentFileName } from '#documents/json/plan-file.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { localDay } from '#i18n/local-day.ts';
import { loadTranslator } from '#i18n/translator.ts';
import type { ExportError, ExportedFile } from './export-document.ts';
import { loadPdfFonts } from './pdf-fonts.ts';

/** One state of a plan: what its reader knows it by, when it was kept (null for the plan as it is), and why. */
type State = { readonly plan: Plan; readonly name: string; readonly date: string | null; readonly keptFor: string };

/** What to make of two states; `created` is an ISO 8601 time. */
export type ChangesOrder = {
  readonly before: State;
  readonly after: State;
  readonly reason: string | null;
  readonly format: 'pdf' | 'html';
  readonly language: string;
  readonly created: string;
};

/** Makes the document on what changed between two states; everything it loads for that comes from the own origin. */
export async function changesFile(order: ChangesOrder): Promise<Result<ExportedFile, ExportError>> {
  const { before, after, reason, format, created } = order;
  const language = chooseLanguage([order.language]);
  const [pack, translator] = await Promise.all([loadSchemePack(after.plan.scheme, language), loadTranslator(language)]);
  if (!pack.ok) return pack;
  const { text } = pack.value;
  const report: DiffReport = { before, after, reason, text, translator, asOf: localDay(created) };
  const name = documentFileName(after.plan.profile.title, format, [
    'changes',
    ...(before.date === null ? [] : [localDay(before.date)]),
  ]);
  if (format === 'html') return ok({ name, mime: 'text/html', data: renderHtml(buildDiffOutline(report)) });
  const [fonts, { diffPdf }] = await Promise.all([loadPdfFonts(), import('#documents/diff/diff-pdf.ts')]);
  if (!fonts.ok) return fonts;
  const pdf = diffPdf(report, { fonts: fonts.value, created });
  if (pdf.ok) return ok({ name, mime: 'application/pdf', data: pdf.value });
  if (pdf.error.type === 'unusable-font') return fail({ type: 'unusable-font' });
  throw new Error(`Changes mark what no font has, and their time is possible: ${pdf.error.type}`);
}
