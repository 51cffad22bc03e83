import type { Plan } from '#core/plan/plan-schema.ts';
import type { ByteSource } from '#documents/zip/byte-source.ts';
import type { ZipEntry } from '#documents/zip/zip-directory.ts';
import {
  planFactsAsOf,
  type ReadContext,
  readArchiveEntry,
  readCollectionFile,
  textFactsAsOf,
} from './collection-file.ts';

/** What the worker of collections does. */
export const collectionReading = {
  /** A file comes as a handle: its bytes are read here, and of an archive only those that are needed. */
  readFile: (file: Blob, context: ReadContext) => readCollectionFile(sourceOfFile(file), context),
  readEntry: (archive: Blob, entry: ZipEntry, context: ReadContext) =>
    readArchiveEntry(sourceOfFile(archive), entry, context),
  factsOfPlan: (plan: Plan, asOf: string) => planFactsAsOf(plan, asOf),
  factsOfText: (json: string, asOf: string) => textFactsAsOf(json, asOf),
};

/** What the page may ask of it. */
export type CollectionReading = typeof collectionReading;

function sourceOfFile(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}
