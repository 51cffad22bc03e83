import type { Remote } from 'comlink';
import { fail, type Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloadFile } from '#storage/files.ts';
import type { MadeFile, ReportServices } from '#ui/common/report-services.ts';
import type { ExportError, ExportedFile } from '#workers/export-document.ts';
import type { ExportWorker } from '#workers/export-worker.ts';
import { newId } from '../new-id.ts';
import { runInWorker } from '../run-in-worker.ts';

type Made = Result<ExportedFile, ExportError> | null;

/** Makes reports and practice sheets away from the page and hands them over as downloads. Characters that no font has are shown by their numbers. */
export function createReportServices(translator: () => Translator): ReportServices {
  const surroundings = () => ({ created: new Date().toISOString(), missingGlyphs: 'mark' as const });
  return {
    makeReport: (order, signal) =>
      handOver(({ makeReportFile }) => makeReportFile({ ...order, ...surroundings() }), signal, translator),
    makePractice: (order, signal) =>
      handOver(
        ({ makePracticeFile }) => makePracticeFile({ ...order, ...surroundings(), newId: newId() }),
        signal,
        translator,
      ),
  };
}

async function handOver(
  make: (worker: Remote<ExportWorker>) => Promise<Made>,
  signal: AbortSignal,
  translator: () => Translator,
): Promise<MadeFile> {
  const made = await makeFile(make, signal);
  if (made === null || !made.ok) return { message: problemText(made?.ok === false ? made.error : null, translator()) };
  const { name, mime, data } = made.value;
  // A cancelled report must not surprise with a download.
  if (!signal.aborted) downloadFile(name, typeof data === 'string' ? data : new Uint8Array(data), mime);
  return { fileName: name };
}

async function makeFile(make: (worker: Remote<ExportWorker>) => Promise<Made>, signal: AbortSignal): Promise<Made> {
  const worker = new Worker(new URL('../../workers/export-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await runInWorker<ExportWorker, Made>(worker, make, signal);
  } catch (thrown) {
    if (!signal.aborted) reportError(thrown);
    return fail({ type: 'unreachable' });
  }
}

function problemText(error: ExportError | null, { t }: Translator): string {
  if (error?.type === 'unknown-scheme') return t('app.planProblem.scheme', { id: error.id, version: error.version });
  return t(error?.type === 'unusable-font' ? 'app.export.unusableFont' : 'app.export.failed');
}
