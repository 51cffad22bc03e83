import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { reportSections } from '#core/scheme/report-sections.ts';
import { stringsIn } from '#core/words/strings-in.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { planFile } from '#documents/json/plan-file.ts';
import { renderPdf } from '#documents/pdf/render-pdf.ts';
import type { ReportWords } from '#documents/report/activity-report-context.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { localDay } from '#i18n/local-day.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, languageOption } from '../command.ts';
import { exportProblemText } from '../export-command.ts';
import type { ExportProblem } from '../export-document.ts';
import { loadFonts } from '../load-fonts.ts';
import { asOneLine, packOf } from '../plan-review.ts';
import { fileProblemText, readPlan, readProblemText } from '../read-plan.ts';
import { tellUnprintable } from '../tell-unprintable.ts';
import { type ReportOrder, reportFormats, reportOrder } from './report-order.ts';

/** `report FILE --period FROM..TO --to … --out …`: what became of a plan in a period. */
export const reportCommand: Command = {
  name: 'report',
  syntax: {
    flags: ['--short'],
    options: { '--period': null, '--to': reportFormats, '--out': null, ...languageOption },
  },
  run: async (line, context) => {
    const order = reportOrder(line);
    return order.ok ? ok(await carryOut(order.value, context)) : order;
  },
};

async function carryOut(order: ReportOrder, context: CommandContext): Promise<ExitCode> {
  const { io, translator } = context;
  const opened = await readPlan(order.file, io);
  if (!opened.ok) return tell(context, order.file, readProblemText(translator, opened.error));
  if (order.format === 'pdf') tellUnprintable(context, stringsIn(opened.value.plan));
  const document = await makeReport(order, opened.value, io.now());
  if (!document.ok) {
    tell(context, order.file, exportProblemText(translator, document.error));
    return document.error.type === 'missing-glyphs' ? exitCodes.blocked : exitCodes.failed;
  }
  const written = await io.writeFile(order.out, document.value);
  if (written.ok) {
    io.stdout(`${asOneLine(translator.t('cli.export.written', { file: order.out }))}\n`);
    return exitCodes.fine;
  }
  const { error } = written;
  const problem = error.type === 'notFound' ? ({ type: 'noFolder', code: error.code } as const) : error;
  return tell(context, order.out, fileProblemText(translator, problem, 'writeFailed'));
}

async function makeReport(
  { language, period, isShort, format }: ReportOrder,
  { plan }: OpenedPlan,
  now: string,
): Promise<Result<Uint8Array, ExportProblem>> {
  const translator = await loadTranslator(language ?? chooseLanguage([plan.language]));
  const pack = await packOf(plan, translator.language);
  const sections = reportSections(pack.scheme);
  const outline = buildReportOutline({
    plan,
    pack,
    translator,
    report: wordsOf(plan.activityReports, period),
    options: { sections, draft: false, asOf: localDay(now), version: isShort ? 'short' : 'full' },
  });
  if (format === 'html') return ok(new TextEncoder().encode(renderHtml(outline)));
  const fonts = await loadFonts();
  if (!fonts.ok) return fail({ type: 'no-fonts', name: fonts.error });
  const { name: fileName, text: json } = planFile(withoutHiddenCells(plan));
  return renderPdf(outline, {
    fonts: fonts.value,
    embeddedPlan: { fileName, json },
    created: now,
    missingGlyphs: 'mark',
  });
}

/** The words that the plan keeps for a report on exactly this period; the newest of several. */
function wordsOf(reports: OpenedPlan['plan']['activityReports'], period: ReportOrder['period']): ReportWords {
  return reports.findLast(({ from, to }) => from === period.from && to === period.to) ?? period;
}

function tell({ io, translator }: CommandContext, file: string, message: string): ExitCode {
  io.stderr(`${asOneLine(translator.t('cli.file', { file, message }))}\n`);
  return exitCodes.failed;
}
