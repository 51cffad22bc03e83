import type { Result } from '#core/result.ts';
import { factsJson } from '../json/coverage-json.ts';
import type { PdfError, PdfResources } from '../pdf/pdf-types.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { attachedFacts } from './attached-facts.ts';
import { buildCoverageOutline } from './build-coverage-outline.ts';
import type { CoverageReport } from './coverage-report.ts';

/** Facts of more plans would make a document that is hard to send. */
const mostPlansAttached = 1_000;

/** The report as a PDF with the facts of its plans attached; characters that no font has are marked, since a report has many authors. */
export function coveragePdf(
  report: CoverageReport,
  { fonts, created }: Pick<PdfResources, 'fonts' | 'created'>,
): Result<Uint8Array, PdfError> {
  const isSmall = report.table.plans.length <= mostPlansAttached;
  return renderPdf(buildCoverageOutline(report, { attached: isSmall }), {
    fonts,
    created,
    embeddedPlan: isSmall ? { fileName: attachedFacts, json: factsJson(report) } : null,
    missingGlyphs: 'mark',
  });
}
