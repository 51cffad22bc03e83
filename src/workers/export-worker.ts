import '#core/zod-setup.ts';
import { expose, transfer } from 'comlink';
import { type ExportJob, exportDocument } from './export-document.ts';

const worker = {
  /** Bytes change hands instead of being copied. */
  exportDocument: async (job: ExportJob) => {
    const outcome = await exportDocument(job);
    const isCopied = !outcome.ok || typeof outcome.value.data === 'string';
    return isCopied ? outcome : transfer(outcome, [outcome.value.data.buffer]);
  },
};

/** What the page may ask of the worker that makes documents. */
export type ExportWorker = typeof worker;

expose(worker);
