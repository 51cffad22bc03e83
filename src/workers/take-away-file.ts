import { addFacts } from '#core/coverage/add-facts.ts';
import type { CoverageFilters } from '#core/coverage/coverage.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import type { LensId } from '#core/coverage/lens.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { buildCoverageOutline } from '#documents/coverage/build-coverage-outline.ts';
import type { CoverageReport } from '#documents/coverage/coverage-report.ts';
import { loadReportWords } from '#documents/coverage/load-report-words.ts';
import { factsCsv, matrixCsv } from '#documents/csv/coverage-csv.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { factsJson, matrixJson } from '#documents/json/coverage-json.ts';
import { documentFileName } from '#documents/json/plan-file.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { localDay } from '#i18n/local-day.ts';
import { loadTranslator } from '#i18n/translator.ts';
import type { ExportedFile } from './export-document.ts';
import { loadPdfFonts } from './pdf-fonts.ts';

/** What to make of a view; `created` is an ISO 8601 time, `address` leads back to the view. */
export type TakeAwayOrder = {
  readonly collection: string;
  readonly facts: readonly PlanFacts[];
  readonly lens: LensId;
  readonly filters: CoverageFilters;
  /** Plans of one organisation overlap too. */
  readonly withinOne: boolean;
  readonly format: 'pdf' | 'html' | 'matrix-csv' | 'facts-csv' | 'matrix-json' | 'facts-json';
  /** CSV for programs instead of the reader's spreadsheet. */
  readonly plain: boolean;
  readonly language: string;
  readonly address: string;
  readonly created: string;
};

/** Why there is no file. `unreachable`: a part of the product could not be fetched. */
export type TakeAwayError = { readonly type: 'unusable-font' | 'unreachable' };

/** Makes the report or the data of a view; everything it loads for that comes from the own origin. */
export async function takeAwayFile(order: TakeAwayOrder): Promise<Result<ExportedFile, TakeAwayError>> {
  const report = await reportOf(order);
  switch (order.format) {
    case 'pdf':
      return pdfOf(order, report);
    case 'html':
      return ok(textFile(order, 'html', 'text/html', renderHtml(buildCoverageOutline(report))));
    case 'matrix-csv':
      return ok(textFile(order, csvExtension('matrix', order), 'text/csv', matrixCsv(report, order)));
    case 'facts-csv':
      return ok(textFile(order, csvExtension('facts', order), 'text/csv', factsCsv(report, order)));
    case 'matrix-json':
      return ok(textFile(order, 'matrix.json', 'application/json', matrixJson(report)));
    case 'facts-json':
      return ok(textFile(order, 'facts.json', 'application/json', factsJson(report)));
  }
}

async function reportOf({ facts, filters, withinOne, language, ...order }: TakeAwayOrder): Promise<CoverageReport> {
  const translator = await loadTranslator(chooseLanguage([language]));
  const table = createFactsTable(localDay(order.created), translator.language);
  for (const one of facts) addFacts(table, one);
  const words = await loadReportWords(table, translator);
  const { collection, address, created } = order;
  return { ...words, table, lens: order.lens, filters, withinOne, collection, address, asOf: localDay(created) };
}

function textFile(order: TakeAwayOrder, extension: string, mime: string, data: string): ExportedFile {
  return { name: nameOf(order, extension), mime, data };
}

function csvExtension(what: 'matrix' | 'facts', { plain }: TakeAwayOrder): string {
  return plain ? `${what}.plain.csv` : `${what}.csv`;
}

function nameOf({ collection }: TakeAwayOrder, extension: string): string {
  return documentFileName(collection, extension, ['coverage']);
}

async function pdfOf(order: TakeAwayOrder, report: CoverageReport): Promise<Result<ExportedFile, TakeAwayError>> {
  const [fonts, { coveragePdf }] = await Promise.all([loadPdfFonts(), import('#documents/coverage/coverage-pdf.ts')]);
  if (!fonts.ok) return fonts;
  const pdf = coveragePdf(report, { fonts: fonts.value, created: order.created });
  if (pdf.ok) return ok({ name: nameOf(order, 'pdf'), mime: 'application/pdf', data: pdf.value });
  if (pdf.error.type === 'unusable-font') return fail({ type: 'unusable-font' });
  throw new Error(`A report marks what no font has, and its time is possible: ${pdf.error.type}`);
}
