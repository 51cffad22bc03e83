import type { Remote } from 'comlink';
import { fail, type Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloadFile } from '#storage/files.ts';
import type { ExportError, ExportedFile } from '#workers/export-document.ts';
import type { ExportWorker } from '#workers/export-worker.ts';
import { runInWorker } from './run-in-worker.ts';

type Made = Result<ExportedFile, ExportError>;

/** Makes a document in a worker of its own and hands it over as a download; what was stopped by `signal` must not surprise with one. */
export async function makeInWorker(
  make: (worker: Remote<ExportWorker>) => Promise<Made>,
  signal: AbortSignal,
): Promise<Made> {
  const worker = new Worker(new URL('../workers/export-worker.ts', import.meta.url), { type: 'module' });
  try {
    const made = await runInWorker<ExportWorker, Made>(worker, make, signal);
    if (made.ok && !signal.aborted) handOver(made.value);
    return made;
  } catch (thrown) {
    if (!signal.aborted) reportError(thrown);
    return fail({ type: 'unreachable' });
  }
}

function handOver({ name, mime, data }: ExportedFile): void {
  downloadFile(name, typeof data === 'string' ? data : new Uint8Array(data), mime);
}

/** Why there is no file, in words. Characters without a glyph are told by the screens that can print their numbers instead. */
export function exportProblemText(error: ExportError, { t }: Translator): string {
  if (error.type === 'unknown-scheme') return t('app.planProblem.scheme', { id: error.id, version: error.version });
  return t(error.type === 'unusable-font' ? 'app.export.unusableFont' : 'app.export.failed');
}
