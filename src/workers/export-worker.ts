import '#core/zod-setup.ts';
import { expose, transfer } from 'comlink';
import type { Result } from '#core/result.ts';
import { type ChangesOrder, changesFile } from './changes-file.ts';
import { type ExportError, type ExportedFile, type ExportJob, exportDocument } from './export-document.ts';
import { makePracticeFile, makeReportFile, type PracticeJob, type ReportJob } from './report-file.ts';

const worker = {
  exportDocument: async (job: ExportJob) => handedOver(await exportDocument(job)),
  exportChanges: async (order: ChangesOrder) => handedOver(await changesFile(order)),
  makeReportFile: async (job: ReportJob) => handedOver(await makeReportFile(job)),
  makePracticeFile: async (job: PracticeJob) => {
    const outcome = await makePracticeFile(job);
    return outcome && handedOver(outcome);
  },
};

/** What the page may ask of the worker that makes documents. */
export type ExportWorker = typeof worker;

expose(worker);

/** Bytes change hands instead of being copied. */
function handedOver(outcome: Result<ExportedFile, ExportError>): Result<ExportedFile, ExportError> {
  const isCopied = !outcome.ok || typeof outcome.value.data === 'string';
  return isCopied ? outcome : transfer(outcome, [outcome.value.data.buffer]);
}
