import type { Plan } from '#core/plan/plan-schema.ts';
import type { ByteSource } from '#documents/zip/byte-source.ts';
import type { ZipEntry } from '#documents/zip/zip-directory.ts';
import { localInstant } from '#i18n/local-instant.ts';
import { planFactsAsOf, readArchiveEntry, readCollectionFile, textFactsAsOf } from './collection-file.ts';

/** What the worker of collections does. */
export const collectionReading = {
  /**
   * A file comes as a handle: its bytes are read here, and of an archive only those that are needed. Its time is asked for here too,
   * because whoever asks waits for it. `language` is that of the words.
   */
  readFile: (file: File, language: string) =>
    readCollectionFile(sourceOfFile(file), { asOf: changeOf(file), language }),
  /** An entry without a time of its own has that of its archive. */
  readEntry: (archive: File, entry: ZipEntry, language: string) =>
    readArchiveEntry(sourceOfFile(archive), entry, {
      asOf: localInstant(entry.modified) || changeOf(archive),
      language,
    }),
  factsOfPlan: (plan: Plan, asOf: string) => planFactsAsOf(plan, asOf),
  factsOfText: (json: string, asOf: string) => textFactsAsOf(json, asOf),
};

/** What the page may ask of it. */
export type CollectionReading = typeof collectionReading;

/** ISO 8601 time of the last change; '' from a clock that was never set. */
function changeOf({ lastModified }: File): string {
  return Number.isFinite(lastModified) && lastModified > 0 ? new Date(lastModified).toISOString() : '';
}

function sourceOfFile(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}
