import { fail, type Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloadFile } from '#storage/files.ts';
import type { Problem } from '#ui/common/problem.ts';
import type { ChangesJob, VersionServices } from '#ui/common/version-services.ts';
import type { ExportError, ExportedFile } from '#workers/export-document.ts';
import type { ExportWorker } from '#workers/export-worker.ts';
import { runInWorker } from '../run-in-worker.ts';

/** Makes the document on what changed away from the page and hands it over as a download; ends with `signal`. */
export function createChangesTaker(translator: () => Translator): VersionServices['takeAway'] {
  return async (job, signal): Promise<Problem | null> => {
    const made = await makeFile(job, signal);
    // What was stopped is no problem, and must not surprise with a download.
    if (signal.aborted) return null;
    if (!made.ok) return { message: problemText(made.error, translator()) };
    const { name, mime, data } = made.value;
    downloadFile(name, typeof data === 'string' ? data : new Uint8Array(data), mime);
    return null;
  };
}

async function makeFile(job: ChangesJob, signal: AbortSignal): Promise<Result<ExportedFile, ExportError>> {
  const worker = new Worker(new URL('../../workers/export-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await runInWorker<ExportWorker, Result<ExportedFile, ExportError>>(
      worker,
      ({ exportChanges }) => exportChanges({ ...job, created: new Date().toISOString() }),
      signal,
    );
  } catch (thrown) {
    if (!signal.aborted) reportError(thrown);
    return fail({ type: 'unreachable' });
  }
}

function problemText(error: ExportError, { t }: Translator): string {
  if (error.type === 'unknown-scheme') return t('app.planProblem.scheme', { id: error.id, version: error.version });
  return t(error.type === 'unusable-font' ? 'app.export.unusableFont' : 'app.export.failed');
}
