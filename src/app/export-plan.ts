import { fail, ok } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import type { ExportInput, ExportOutcome, OutputProblem } from '#session/session-types.ts';
import type { ExportError, ExportJob } from '#workers/export-document.ts';
import { exportProblemText, makeInWorker } from './make-in-worker.ts';

/** Makes the document away from the page and hands it over as a download; ends with `signal`. */
export async function exportPlan(
  { plan, request }: ExportInput,
  { translator, signal }: { translator: Translator; signal: AbortSignal },
): Promise<ExportOutcome> {
  const { format, final, language, sections, unanswered, missingGlyphs = 'refuse' } = request;
  const job: ExportJob = {
    plan,
    format,
    draft: !final,
    language,
    sections,
    unanswered,
    missingGlyphs,
    created: new Date().toISOString(),
  };
  const made = await makeInWorker((worker) => worker.exportDocument(job), signal);
  return made.ok ? ok({ fileName: made.value.name }) : fail(toProblem(made.error, translator));
}

function toProblem(error: ExportError, translator: Translator): OutputProblem {
  if (error.type === 'missing-glyphs')
    return { type: 'missing-glyphs', characters: error.missing.map(({ character }) => character) };
  return { type: 'unknown', message: exportProblemText(error, translator) };
}
