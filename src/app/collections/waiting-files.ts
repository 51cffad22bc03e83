import type { ZipEntry } from '#documents/zip/zip-directory.ts';
import { localInstant } from '#i18n/local-instant.ts';
import type { Translator } from '#i18n/translator.ts';
import type { FileReader } from './file-reader.ts';

/** A file that waits to be read, or an entry of an archive. */
export type WaitingFile = {
  readonly name: string;
  /** ISO 8601 time of its last change, '' for none. Asked for when it is the file's turn: the page stands still while the browser looks it up. */
  readonly asOf: () => string;
  readonly read: (reader: FileReader, language: string, signal: AbortSignal) => ReturnType<FileReader['readFile']>;
  /** The files in it, when it turned out to be an archive. */
  readonly inside: (entries: readonly ZipEntry[]) => readonly WaitingFile[];
};

/** Files in the order of their names, so that a report reads like the folder they came from. */
export function waitingFiles(files: readonly File[], { compare }: Pick<Translator, 'compare'>): WaitingFile[] {
  const named = files.map((file) => ({ file, name: file.webkitRelativePath || file.name }));
  return named.sort((one, other) => compare(one.name, other.name)).map(waitingFile);
}

function waitingFile({ file, name }: { readonly file: File; readonly name: string }): WaitingFile {
  const asOf = () => timeOf(file.lastModified);
  return {
    name,
    asOf,
    read: (reader, language, signal) => reader.readFile(file, { asOf: asOf(), language }, signal),
    inside: (entries) => entries.map((entry) => waitingEntry({ file, name, asOf }, entry)),
  };
}

/** An entry without a time of its own has that of its archive. */
function waitingEntry(
  { file, ...archive }: { readonly file: File; readonly name: string; readonly asOf: () => string },
  entry: ZipEntry,
): WaitingFile {
  const asOf = () => localInstant(entry.modified) || archive.asOf();
  return {
    name: `${archive.name}/${entry.path}`,
    asOf,
    read: (reader, language, signal) => reader.readEntry({ file, entry }, { asOf: asOf(), language }, signal),
    inside: () => [],
  };
}

/** A clock that was never set gives no time. */
function timeOf(milliseconds: number): string {
  return Number.isFinite(milliseconds) && milliseconds > 0 ? new Date(milliseconds).toISOString() : '';
}
