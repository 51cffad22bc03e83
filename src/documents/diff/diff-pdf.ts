import type { Result } from '#core/result.ts';
import type { PdfError, PdfResources } from '../pdf/pdf-types.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { buildDiffOutline } from './build-diff-outline.ts';
import type { DiffReport } from './diff-report.ts';

/** The changes as a PDF. No plan is inside: it would not say which of the two it is. Characters that no font has are marked. */
export function diffPdf(
  report: DiffReport,
  { fonts, created }: Pick<PdfResources, 'fonts' | 'created'>,
): Result<Uint8Array, PdfError> {
  return renderPdf(buildDiffOutline(report), { fonts, created, embeddedPlan: null, missingGlyphs: 'mark' });
}
