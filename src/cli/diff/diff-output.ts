import { diffPlans } from '#core/diff/diff-plans.ts';
import { toldChanges } from '#core/diff/told-changes.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { buildDiffOutline } from '#documents/diff/build-diff-outline.ts';
import { diffPdf } from '#documents/diff/diff-pdf.ts';
import type { DiffReport, DiffState } from '#documents/diff/diff-report.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { changeWords } from '#i18n/diff/change-words.ts';
import type { ExportProblem } from '../export-document.ts';
import { loadFonts } from '../load-fonts.ts';
import { diffText } from './diff-text.ts';

export const diffFormats = ['text', 'json', 'html', 'pdf'] as const;
export type DiffFormat = (typeof diffFormats)[number];

/** Paths of the two files. On a terminal and in data the states go by them, in documents by their titles. */
export type DiffFiles = { readonly before: string; readonly after: string };

/** The changes of a report; `now` is the time that a PDF says it was made at. */
export async function diffOutput(
  report: DiffReport,
  files: DiffFiles,
  { format, now }: { readonly format: DiffFormat; readonly now: string },
): Promise<Result<string | Uint8Array, ExportProblem>> {
  switch (format) {
    case 'text':
      return ok(textOf(report, files));
    case 'json':
      return ok(jsonOf(report, files));
    case 'html':
      return ok(renderHtml(buildDiffOutline(report)));
    case 'pdf': {
      const fonts = await loadFonts();
      return fonts.ok
        ? diffPdf(report, { fonts: fonts.value, created: now })
        : fail({ type: 'no-fonts', name: fonts.error });
    }
  }
}

function textOf({ translator, text, before, after }: DiffReport, files: DiffFiles): string {
  const plans = { before: before.plan, after: after.plan };
  const words = toldChanges(plans).map((change) => changeWords(translator, text, plans, change));
  return diffText(translator, files, words);
}

/** Every change as data, enough to make the later plan from the earlier one, each with its words. */
function jsonOf({ translator, text, before, after }: DiffReport, files: DiffFiles): string {
  const plans = { before: before.plan, after: after.plan };
  const changes = diffPlans(plans.before, plans.after).changes.map((change) => ({
    ...change,
    words: changeWords(translator, text, plans, change),
  }));
  return `${JSON.stringify({ before: stateOf(before.plan, files.before), after: stateOf(after.plan, files.after), changes }, null, 2)}\n`;
}

function stateOf({ id, profile }: DiffState['plan'], file: string) {
  return { file, id, title: profile.title };
}
