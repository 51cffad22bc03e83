import '#core/zod-setup.ts';
import { expose, transfer } from 'comlink';
import { idFromBytes } from '#core/id-from-bytes.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { isZip, readZip } from '#documents/zip/read-zip.ts';
import { planFactsAsOf, readCollectionFile } from './collection-file.ts';

/** Not `crypto.randomUUID`, which is missing where the page was not served securely. */
const newId = () => idFromBytes(crypto.getRandomValues(new Uint8Array(16)));

const worker = {
  /** Opens one file away from the page. */
  readFile: (bytes: Uint8Array, asOf: string) => readCollectionFile(bytes, { asOf, newId }),
  /** The facts of a plan that is open already. */
  factsOf: (plan: Plan, asOf: string) => planFactsAsOf(plan, asOf),
  isArchive: (bytes: Uint8Array) => isZip(bytes.subarray(0, 4)),
  /** The files of an archive change hands instead of being copied. */
  unpack: async (bytes: Uint8Array) => {
    const files = await readZip(bytes);
    return files.ok ? transfer(files, [...new Set(files.value.map((file) => file.bytes.buffer))]) : files;
  },
};

/** What the page may ask of the worker that reads files of collections. */
export type CollectionWorker = typeof worker;

expose(worker);
