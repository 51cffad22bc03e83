import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { practiceOf, sharedActivities } from '#core/plan/practice-of.ts';
import { withoutHiddenCells } from '#core/progress/safe-plan.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { reportSections } from '#core/scheme/report-sections.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { documentFileName, planFile } from '#documents/json/plan-file.ts';
import type { Outline } from '#documents/outline.ts';
import { buildPracticeOutline } from '#documents/practice/build-practice-outline.ts';
import type { ReportWords } from '#documents/report/activity-report-context.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { periodMark } from '#documents/report/period-mark.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { localDay } from '#i18n/local-day.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { type ExportError, type ExportedFile, pdfProblem } from './export-document.ts';
import { loadPdfFonts } from './pdf-fonts.ts';

type FileJob = {
  readonly plan: Plan;
  readonly language: string;
  /** ISO 8601 time. */
  readonly created: string;
  readonly missingGlyphs: 'refuse' | 'mark';
};

/** An activity report to be made; unknown sections are left out. The short version has no sections. */
export type ReportJob = FileJob & {
  readonly format: 'pdf' | 'html';
  readonly report: ReportWords;
  readonly sections: readonly string[];
  readonly draft: boolean;
  readonly version: 'full' | 'short';
};

/** A practice sheet to be made of one goal; `newId` is the id of the plan that it becomes. */
export type PracticeJob = FileJob & {
  readonly format: 'pdf' | 'html' | 'json';
  readonly goalId: string;
  readonly newId: string;
};

/** Makes an activity report. The plan goes with a PDF, without the numbers that the report hides. */
export async function makeReportFile(job: ReportJob): Promise<Result<ExportedFile, ExportError>> {
  const { plan, report, draft, version, format } = job;
  const words = await wordsOf(job);
  if (!words.ok) return words;
  const outline = buildReportOutline({
    ...words.value,
    plan,
    report,
    options: {
      sections: reportSections(words.value.pack.scheme).filter((id) => job.sections.includes(id)),
      draft,
      asOf: localDay(job.created),
      version,
    },
  });
  const period = periodMark({ from: report.from ?? plan.profile.start, to: report.to ?? localDay(job.created) });
  const marks = ['report', period, ...(version === 'short' ? ['short'] : []), ...(draft ? ['draft'] : [])];
  const name = documentFileName(plan.profile.title, format, [...marks, ...languageMark(job)]);
  return format === 'html' ? ok(webPage(name, outline)) : pdfOf(job, outline, name, withoutHiddenCells(plan));
}

/** Makes the sheet of one goal, or the plan that it becomes; null when the plan has no such goal. */
export async function makePracticeFile(job: PracticeJob): Promise<Result<ExportedFile, ExportError> | null> {
  const practice = practiceOf(job.plan, job.goalId, job.newId);
  if (practice === null) return null;
  const title = practice.goals[0]?.title ?? '';
  if (job.format === 'json') {
    const { mime, text } = planFile(practice);
    return ok({ name: documentFileName(title, 'plan.json', ['practice']), mime, data: text });
  }
  const words = await wordsOf(job);
  if (!words.ok) return words;
  const options = { asOf: localDay(job.created), attached: job.format === 'pdf' };
  const shared = sharedActivities(job.plan, job.goalId);
  const outline = buildPracticeOutline({ ...words.value, practice, shared, options });
  const name = documentFileName(title, job.format, ['practice', ...languageMark(job)]);
  return job.format === 'html' ? ok(webPage(name, outline)) : pdfOf(job, outline, name, practice);
}

async function wordsOf({ plan, language }: FileJob) {
  const known = chooseLanguage([language]);
  const [pack, translator] = await Promise.all([loadSchemePack(plan.scheme, known), loadTranslator(known)]);
  return pack.ok ? ok({ pack: pack.value, translator }) : pack;
}

function languageMark({ plan, language }: FileJob): readonly string[] {
  return language === plan.language ? [] : [language];
}

function webPage(name: string, outline: Outline): ExportedFile {
  return { name, mime: 'text/html', data: renderHtml(outline) };
}

async function pdfOf(
  { created, missingGlyphs }: FileJob,
  outline: Outline,
  name: string,
  carried: Plan,
): Promise<Result<ExportedFile, ExportError>> {
  const [fonts, { renderPdf }] = await Promise.all([loadPdfFonts(), import('#documents/pdf/render-pdf.ts')]);
  if (!fonts.ok) return fonts;
  const embeddedPlan = { fileName: planFile(carried).name, json: planToJson(carried) };
  const pdf = renderPdf(outline, { fonts: fonts.value, embeddedPlan, created, missingGlyphs });
  return pdf.ok ? ok({ name, mime: 'application/pdf', data: pdf.value }) : fail(pdfProblem(pdf.error, created));
}
