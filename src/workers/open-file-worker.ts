import '#core/zod-setup.ts';
import { expose } from 'comlink';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';

const worker = {
  /** Opens a file that a person chose, JSON or PDF, away from the page: a damaged or huge one never stops it. */
  openPlan: (bytes: Uint8Array) => openPlanBytes(bytes, { newId: () => crypto.randomUUID() }),
};

/** What the page may ask of the worker that opens files. */
export type OpenFileWorker = typeof worker;

expose(worker);
