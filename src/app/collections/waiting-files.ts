import type { ZipEntry } from '#documents/zip/zip-directory.ts';
import type { Translator } from '#i18n/translator.ts';
import type { FileReader } from './file-reader.ts';

/**
 * A file that waits to be read, or an entry of an archive. Nothing but its name is asked of it here: for size and time of a file the
 * browser looks at the disk while the page stands still.
 */
export type WaitingFile = {
  readonly name: string;
  readonly read: (reader: FileReader, language: string, signal: AbortSignal) => ReturnType<FileReader['readFile']>;
  /** The files in it, when it turned out to be an archive. */
  readonly inside: (entries: readonly ZipEntry[]) => readonly WaitingFile[];
};

/** Files in the order of their names, so that a report reads like the folder they came from. */
export function waitingFiles(files: readonly File[], { compare }: Pick<Translator, 'compare'>): WaitingFile[] {
  const named = files.map((file) => ({ file, name: file.webkitRelativePath || file.name }));
  return named.sort((one, other) => compare(one.name, other.name)).map(({ file, name }) => waitingFile(file, name));
}

function waitingFile(file: File, name: string): WaitingFile {
  return {
    name,
    read: (reader, language, signal) => reader.readFile(file, language, signal),
    inside: (entries) => entries.map((entry) => waitingEntry(file, `${name}/${entry.path}`, entry)),
  };
}

function waitingEntry(file: File, name: string, entry: ZipEntry): WaitingFile {
  return {
    name,
    read: (reader, language, signal) => reader.readEntry({ file, entry }, language, signal),
    inside: () => [],
  };
}
