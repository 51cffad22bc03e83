import { fail, type Result } from '#core/result.ts';
import type { Translator } from '#i18n/translator.ts';
import { downloadFile } from '#storage/files.ts';
import type { TakeAwayJob } from '#ui/common/collection-services.ts';
import type { Problem } from '#ui/common/problem.ts';
import type { CoverageWorker } from '#workers/coverage-worker.ts';
import type { ExportedFile } from '#workers/export-document.ts';
import type { TakeAwayError, TakeAwayOrder } from '#workers/take-away-file.ts';
import { runInWorker } from '../run-in-worker.ts';

/** Makes the report or data of a view away from the page and hands it over as a download; ends with `signal`. */
export async function takeAway(
  job: TakeAwayJob,
  { translator, signal }: { readonly translator: Translator; readonly signal: AbortSignal },
): Promise<Problem | null> {
  const order: TakeAwayOrder = {
    ...job,
    address: new URL(job.address, location.href).href,
    created: new Date().toISOString(),
  };
  const made = await makeFile(order, signal);
  // What was stopped is no problem, and must not surprise with a download.
  if (signal.aborted) return null;
  if (!made.ok) return { message: problemText(made.error, translator) };
  const { name, mime, data } = made.value;
  downloadFile(name, typeof data === 'string' ? data : new Uint8Array(data), mime);
  return null;
}

async function makeFile(order: TakeAwayOrder, signal: AbortSignal): Promise<Result<ExportedFile, TakeAwayError>> {
  const worker = new Worker(new URL('../../workers/coverage-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await runInWorker<CoverageWorker, Result<ExportedFile, TakeAwayError>>(
      worker,
      ({ takeAwayFile }) => takeAwayFile(order),
      signal,
    );
  } catch (thrown) {
    if (!signal.aborted) reportError(thrown);
    return fail({ type: 'unreachable' });
  }
}

function problemText({ type }: TakeAwayError, { t }: Translator): string {
  return t(type === 'unusable-font' ? 'app.export.unusableFont' : 'app.export.failed');
}
