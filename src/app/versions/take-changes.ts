import type { Translator } from '#i18n/translator.ts';
import type { VersionServices } from '#ui/common/version-services.ts';
import { exportProblemText, makeInWorker } from '../make-in-worker.ts';

/** Makes the document on what changed away from the page; what was stopped is no problem. */
export function createChangesTaker(translator: () => Translator): VersionServices['takeAway'] {
  return async (job, signal) => {
    const made = await makeInWorker(
      (worker) => worker.exportChanges({ ...job, created: new Date().toISOString() }),
      signal,
    );
    return made.ok || signal.aborted ? null : { message: exportProblemText(made.error, translator()) };
  };
}
