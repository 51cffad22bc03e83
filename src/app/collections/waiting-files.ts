import type { ZipEntry } from '#documents/zip/read-zip.ts';

/** A file that waits to be read; `bytes` is null when it is gone, changed or forbidden since it was chosen. */
export type WaitingFile = {
  readonly name: string;
  /** ISO 8601 time of its last change. */
  readonly asOf: string;
  readonly bytes: () => Promise<Uint8Array | null>;
};

/** Files in the order of their names, so that a report reads like the folder they came from. */
export function waitingFiles(files: readonly File[]): WaitingFile[] {
  return files
    .map((file) => ({
      name: file.webkitRelativePath || file.name,
      asOf: timeOf(file.lastModified),
      bytes: async () => {
        try {
          return new Uint8Array(await file.arrayBuffer());
        } catch {
          return null;
        }
      },
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** The files of an archive, which have its time. */
export function waitingInArchive(archive: WaitingFile, entries: readonly ZipEntry[]): WaitingFile[] {
  return entries.map(({ name, bytes }) => ({
    name: `${archive.name}/${name}`,
    asOf: archive.asOf,
    bytes: async () => bytes,
  }));
}

/** A clock that was never set gives no time. */
function timeOf(milliseconds: number): string {
  return Number.isFinite(milliseconds) && milliseconds > 0 ? new Date(milliseconds).toISOString() : '';
}
