import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { planFile } from '#documents/json/plan-file.ts';
import { chapterIds, usualChapterIds } from '#documents/outline/chapter-ids.ts';
import type { Outline } from '#documents/outline.ts';
import type { PdfError } from '#documents/pdf/pdf-types.ts';
import { renderPdf } from '#documents/pdf/render-pdf.ts';
import { localDay } from '#i18n/local-day.ts';
import type { Translator } from '#i18n/translator.ts';
import { loadFonts } from './load-fonts.ts';
import { packOf } from './plan-review.ts';

export const exportFormats = ['pdf', 'html', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportRequest = {
  readonly opened: OpenedPlan;
  readonly format: ExportFormat;
  readonly draft: boolean;
  /** Whether the origin of each entry taken from the catalogue is listed too; it is not unless asked for. */
  readonly origins?: boolean;
  /** Language of the document. */
  readonly translator: Translator;
  readonly now: string;
};

export type ExportProblem = PdfError | { readonly type: 'no-fonts'; readonly name: string };

/** The bytes of a document with all its usual chapters. */
export async function exportDocument(request: ExportRequest): Promise<Result<Uint8Array, ExportProblem>> {
  const file = planFile(request.opened.plan);
  if (request.format === 'json') return ok(new TextEncoder().encode(file.text));
  const outline = await outlineOf(request);
  if (request.format === 'html') return ok(new TextEncoder().encode(renderHtml(outline)));
  const fonts = await loadFonts();
  if (!fonts.ok) return fail({ type: 'no-fonts', name: fonts.error });
  return renderPdf(outline, {
    fonts: fonts.value,
    embeddedPlan: { fileName: file.name, json: file.text },
    created: request.now,
    missingGlyphs: request.draft ? 'mark' : 'refuse',
  });
}

async function outlineOf({
  opened: { plan },
  draft,
  origins = false,
  translator,
  now,
}: ExportRequest): Promise<Outline> {
  const pack = await packOf(plan, translator.language);
  const issues = checkPlan(plan, pack.scheme);
  const sections = origins ? chapterIds : usualChapterIds;
  const options = { sections, draft, unanswered: draft, asOf: localDay(now) };
  return buildOutline({ plan, pack, translator, issues, options });
}
