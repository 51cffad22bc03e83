import { fail, ok, type Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import type { ExportInput, ExportOutcome, OutputProblem } from '#session/session-types.ts';
import { downloadFile } from '#storage/files.ts';
import type { ExportError, ExportedFile, ExportJob } from '#workers/export-document.ts';
import type { ExportWorker } from '#workers/export-worker.ts';
import { runInWorker } from './run-in-worker.ts';

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
  const exported = await makeDocument(job, signal);
  if (!exported.ok) return fail(toProblem(exported.error, translator));
  const { name, mime, data } = exported.value;
  // A cancelled export must not surprise with a download.
  if (!signal.aborted) downloadFile(name, typeof data === 'string' ? data : new Uint8Array(data), mime);
  return ok({ fileName: name });
}

async function makeDocument(job: ExportJob, signal: AbortSignal): Promise<Result<ExportedFile, ExportError>> {
  const worker = new Worker(new URL('../workers/export-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await runInWorker<ExportWorker, Result<ExportedFile, ExportError>>(
      worker,
      ({ exportDocument }) => exportDocument(job),
      signal,
    );
  } catch (thrown) {
    if (!signal.aborted) reportError(thrown);
    return fail({ type: 'unreachable' });
  }
}

function toProblem(error: ExportError, { t }: Translator): OutputProblem {
  switch (error.type) {
    case 'missing-glyphs':
      return { type: 'missing-glyphs', characters: error.missing.map(({ character }) => character) };
    case 'unusable-font':
      return { type: 'unknown', message: t('app.export.unusableFont') };
    case 'unknown-scheme':
      return { type: 'unknown', message: t('app.planProblem.scheme', { id: error.id, version: error.version }) };
    case 'unreachable':
      return { type: 'unknown', message: t('app.export.failed') };
  }
}
