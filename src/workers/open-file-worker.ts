import '#core/zod-setup.ts';
import { expose } from 'comlink';
import { idFromBytes } from '#core/id-from-bytes.ts';
import { openPlanBytes } from '#documents/json/open-plan-bytes.ts';

/** Not `crypto.randomUUID`, which is missing where the page was not served securely. */
const newId = () => idFromBytes(crypto.getRandomValues(new Uint8Array(16)));

const worker = {
  /** Opens a file that a person chose, JSON or PDF, away from the page: a damaged or huge one never stops it. */
  openPlan: (bytes: Uint8Array) => openPlanBytes(bytes, { newId }),
};

/** What the page may ask of the worker that opens files. */
export type OpenFileWorker = typeof worker;

expose(worker);
