import { fail, ok, type Result } from '#core/result.ts';
import { buildCoverageOutline } from '#documents/coverage/build-coverage-outline.ts';
import { coveragePdf } from '#documents/coverage/coverage-pdf.ts';
import type { CoverageReport } from '#documents/coverage/coverage-report.ts';
import { factsCsv, matrixCsv } from '#documents/csv/coverage-csv.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { factsJson, matrixJson } from '#documents/json/coverage-json.ts';
import type { ExportProblem } from '../export-document.ts';
import { loadFonts } from '../load-fonts.ts';
import type { CoverageOrder } from './coverage-order.ts';
import { coverageTable } from './coverage-table.ts';

/** The view in the format that was asked for; `now` is the time that a PDF says it was made at. */
export async function coverageOutput(
  report: CoverageReport,
  order: Pick<CoverageOrder, 'format' | 'data' | 'plain'>,
  now: string,
): Promise<Result<string | Uint8Array, ExportProblem>> {
  const isFacts = order.data === 'facts';
  switch (order.format) {
    case 'table':
      return ok(coverageTable(report));
    case 'json':
      return ok(isFacts ? factsJson(report) : matrixJson(report));
    case 'csv':
      return ok(isFacts ? factsCsv(report, order) : matrixCsv(report, order));
    case 'html':
      return ok(renderHtml(buildCoverageOutline(report)));
    case 'pdf': {
      const fonts = await loadFonts();
      return fonts.ok
        ? coveragePdf(report, { fonts: fonts.value, created: now })
        : fail({ type: 'no-fonts', name: fonts.error });
    }
  }
}
