import '#core/zod-setup.ts';
import { expose, transfer } from 'comlink';
import { type TakeAwayOrder, takeAwayFile } from './take-away-file.ts';

const worker = {
  /** Bytes change hands instead of being copied. */
  takeAwayFile: async (order: TakeAwayOrder) => {
    const outcome = await takeAwayFile(order);
    const isCopied = !outcome.ok || typeof outcome.value.data === 'string';
    return isCopied ? outcome : transfer(outcome, [outcome.value.data.buffer]);
  },
};

/** What the page may ask of the worker that makes reports on many plans. */
export type CoverageWorker = typeof worker;

expose(worker);
