import type { Translator } from '#i18n/translator.ts';
import type { MadeFile, ReportServices } from '#ui/common/report-services.ts';
import { exportProblemText, makeInWorker } from '../make-in-worker.ts';
import { newId } from '../new-id.ts';

type Make = Parameters<typeof makeInWorker>[0];

/** Makes reports and practice sheets away from the page. Characters that no font has are shown by their numbers. */
export function createReportServices(translator: () => Translator): ReportServices {
  const surroundings = () => ({ created: new Date().toISOString(), missingGlyphs: 'mark' as const });
  const made = async (make: Make, signal: AbortSignal): Promise<MadeFile> => {
    const outcome = await makeInWorker(make, signal);
    return outcome.ok ? { fileName: outcome.value.name } : { message: exportProblemText(outcome.error, translator()) };
  };
  return {
    makeReport: (order, signal) => made((worker) => worker.makeReportFile({ ...order, ...surroundings() }), signal),
    makePractice: (order, signal) =>
      made(async (worker) => {
        const file = await worker.makePracticeFile({ ...order, ...surroundings(), newId: newId() });
        if (file === null) throw new Error('A practice sheet was asked for a goal that the plan does not have');
        return file;
      }, signal),
  };
}
