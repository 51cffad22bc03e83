import { fail, ok, type Result } from '#core/result.ts';
import type { ByteSource } from './byte-source.ts';
import { isSystemName, readEntries, type ZipEntry } from './zip-directory.ts';
import { maximumDirectory, maximumEntries, maximumEntrySize, maximumUnpacked } from './zip-limits.ts';

/** Why an archive gave no list. `more-than-listed`: its directory holds more than its own count says · `too-many`: more entries than are read · `too-much`: more bytes in plan files, told before anything is unpacked. */
export type ZipError =
  | { readonly type: 'damaged' | 'more-than-listed' }
  | { readonly type: 'too-many'; readonly limit: number }
  | { readonly type: 'too-much'; readonly limit: number };

/**
 * What is in an archive: files that may be plans, and the paths of the others, which nobody looks into: other kinds of files,
 * archives in the archive, what systems add by themselves. `isDocument`: it is a document of an office program, which are archives too.
 */
export type ZipListing = {
  readonly entries: readonly ZipEntry[];
  readonly leftOut: readonly string[];
  readonly isDocument: boolean;
};

const endSize = 22;
const longestComment = 0xffff;
const endMark = 0x06054b50;

/** Whether bytes begin like an archive, be it an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/** Reads the list of entries at the end of an archive, and nothing else of it. Sizes are those that it states; reading an entry holds it to them. */
export async function listZip(source: ByteSource): Promise<Result<ZipListing, ZipError>> {
  const end = await findEnd(source);
  if (!end.ok) return end;
  const directory = await source.read(end.value.from, end.value.to);
  const all = readEntries(directory, { count: end.value.count, shift: end.value.shift });
  if (all === 'damaged') return fail({ type: 'damaged' });
  if (all === 'longer') return fail({ type: 'more-than-listed' });
  const entries = all.filter(({ path, isFile }) => isFile && isPlanPath(path));
  // An entry that is too large alone is never unpacked.
  const total = entries.reduce((sum, { size }) => sum + (size > maximumEntrySize ? 0 : size), 0);
  if (total > maximumUnpacked) return fail({ type: 'too-much', limit: maximumUnpacked });
  const chosen = new Set(entries);
  const leftOut = all.filter((entry) => !(entry.isFolder || chosen.has(entry))).map(({ path }) => path);
  const isDocument = all.some(({ path }) => path === '[Content_Types].xml' || path === 'mimetype');
  return ok({ entries, leftOut, isDocument });
}

type Place = { readonly from: number; readonly to: number; readonly count: number; readonly shift: number };

/** The record at the end says where the list is. Archives with the sizes of ZIP64 are beyond what is opened anyway. */
async function findEnd(source: ByteSource): Promise<Result<Place, ZipError>> {
  const tailAt = Math.max(0, source.size - endSize - longestComment);
  const tail = await source.read(tailAt, source.size);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endMark || at + endSize + view.getUint16(at + 20, true) > tail.length) continue;
    return placeOfList(view, at, tailAt);
  }
  return fail({ type: 'damaged' });
}

function placeOfList(view: DataView, at: number, tailAt: number): Result<Place, ZipError> {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  if (count > maximumEntries || size > maximumDirectory) return fail({ type: 'too-many', limit: maximumEntries });
  const from = tailAt + at - size;
  if (from < 0) return fail({ type: 'damaged' });
  // Programs that unpack themselves stand before their archive and move all positions.
  return ok({ from, to: from + size, count, shift: from - view.getUint32(at + 16, true) });
}

function isPlanPath(path: string): boolean {
  return /\.(?:json|pdf)$/iu.test(path) && !isSystemName(path);
}
