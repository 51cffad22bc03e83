import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { loadSchemePack, type UnknownScheme } from '#core/scheme/scheme-packs.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { documentFileName, planFile } from '#documents/json/plan-file.ts';
import { type ChapterId, chapterIds } from '#documents/outline/chapter-ids.ts';
import type { Outline } from '#documents/outline.ts';
import type { MissingGlyph, PdfError } from '#documents/pdf/pdf-types.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { localDay } from '#i18n/local-day.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { loadPdfFonts } from './pdf-fonts.ts';

/** What to make of a plan; `created` is an ISO 8601 time. Unknown sections are left out. */
export type ExportJob = {
  readonly plan: Plan;
  readonly format: 'pdf' | 'html' | 'json';
  readonly draft: boolean;
  readonly language: string;
  readonly sections: readonly string[];
  readonly unanswered: boolean;
  readonly missingGlyphs: 'refuse' | 'mark';
  readonly created: string;
};

export type ExportedFile = { readonly name: string; readonly mime: string; readonly data: string | Uint8Array };

/** Why there is no file. `unreachable`: a part of the product could not be fetched. */
export type ExportError =
  | UnknownScheme
  | { readonly type: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] }
  | { readonly type: 'unusable-font' }
  | { readonly type: 'unreachable' };

/** Makes the file that was asked for; everything it loads for that comes from the own origin. */
export async function exportDocument(job: ExportJob): Promise<Result<ExportedFile, ExportError>> {
  if (job.format === 'json') {
    const { name, mime, text } = planFile(job.plan);
    return ok({ name, mime, data: text });
  }
  const outline = await outlineOf(job);
  if (!outline.ok) return outline;
  if (job.format === 'pdf') return pdfOf(job, outline.value);
  return ok({ name: nameOf(job, 'html'), mime: 'text/html', data: renderHtml(outline.value) });
}

async function outlineOf({ plan, language, ...job }: ExportJob): Promise<Result<Outline, UnknownScheme>> {
  const known = chooseLanguage([language]);
  const [pack, translator] = await Promise.all([loadSchemePack(plan.scheme, known), loadTranslator(known)]);
  if (!pack.ok) return pack;
  const sections: readonly ChapterId[] = chapterIds.filter((id) => job.sections.includes(id));
  const issues = checkPlan(plan, pack.value.scheme);
  const options = { sections, draft: job.draft, unanswered: job.unanswered, asOf: localDay(job.created) };
  return ok(buildOutline({ plan, pack: pack.value, translator, issues, options }));
}

function nameOf({ plan, draft, language }: ExportJob, extension: string): string {
  return documentFileName(plan.profile.title, extension, [
    ...(draft ? ['draft'] : []),
    ...(language === plan.language ? [] : [language]),
  ]);
}

async function pdfOf(job: ExportJob, outline: Outline): Promise<Result<ExportedFile, ExportError>> {
  const { plan, created, missingGlyphs } = job;
  const [fonts, { renderPdf }] = await Promise.all([loadPdfFonts(), import('#documents/pdf/render-pdf.ts')]);
  if (!fonts.ok) return fonts;
  const embeddedPlan = { fileName: planFile(plan).name, json: planToJson(plan) };
  const pdf = renderPdf(outline, { fonts: fonts.value, embeddedPlan, created, missingGlyphs });
  if (!pdf.ok) return fail(pdfProblem(pdf.error, created));
  return ok({ name: nameOf(job, 'pdf'), mime: 'application/pdf', data: pdf.value });
}

/** Why a PDF was not made, as the page tells it. */
export function pdfProblem(error: PdfError, created: string): ExportError {
  switch (error.type) {
    case 'missing-glyphs':
      return { type: 'missing-glyphs', missing: error.missing };
    case 'unusable-font':
      return { type: 'unusable-font' };
    case 'invalid-date':
      throw new Error(`An export was asked for at the impossible time ${created}`);
  }
}
