import { type UnzipFileInfo, unzip } from 'fflate';
import { maximumPdfSize } from '#core/migrate/open-error.ts';
import { fail, ok, type Result } from '#core/result.ts';

/** Why an archive gave no files. `too-large`: more files or bytes than any folder of plans has, told before anything is unpacked. */
export type ZipError = { readonly type: 'damaged' } | { readonly type: 'too-large' };

/** A file of an archive, by its name without folders. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

const mostEntries = 20_000;
/** All files of an archive together, in bytes unpacked. */
const mostBytes = 500 * 1024 * 1024;
/** Nothing that compresses better than this is a plan. */
const mostRatio = 200;

/** Whether bytes begin like an archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The plan files and PDFs of an archive; folders, hidden files and other kinds of files are left out, archives in archives too.
 * Sizes are those that the archive states and are held to while unpacking, so that no archive can fill the memory.
 */
export function readZip(bytes: Uint8Array): Promise<Result<readonly ZipEntry[], ZipError>> {
  let count = 0;
  let total = 0;
  let isTooLarge = false;
  const filter = (entry: UnzipFileInfo) => {
    if (!isPlanName(entry.name)) return false;
    count += 1;
    total += entry.originalSize;
    const isBomb = entry.originalSize > 1024 * 1024 && entry.originalSize > entry.size * mostRatio;
    isTooLarge ||= isBomb || count > mostEntries || total > mostBytes || entry.originalSize > maximumPdfSize;
    return !isTooLarge;
  };
  return new Promise((resolve) => {
    try {
      unzip(bytes, { filter }, (problem, files) => {
        if (isTooLarge) resolve(fail({ type: 'too-large' }));
        else if (problem) resolve(fail({ type: 'damaged' }));
        else resolve(ok(Object.entries(files).map(([name, content]) => ({ name: baseName(name), bytes: content }))));
      });
    } catch {
      resolve(fail({ type: 'damaged' }));
    }
  });
}

/** Names of plan files and PDFs; not those that systems add by themselves. */
export function isPlanName(path: string): boolean {
  return /\.(?:json|pdf)$/iu.test(path) && !baseName(path).startsWith('.') && !path.includes('__MACOSX/');
}

function baseName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}
