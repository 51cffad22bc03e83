import { decodeText } from '../json/decode-text.ts';
import { entryTime } from './entry-time.ts';

/**
 * One entry of an archive as its list states it. `path` is safe to show: no steps up, no drive, no invisible characters.
 * `modified` is an ISO 8601 time, without a zone where the archive gives the clock of whoever packed it; '' when it gives none.
 */
export type ZipEntry = {
  readonly path: string;
  readonly modified: string;
  /** In bytes, unpacked and packed. */
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
  /** Where its own header begins. */
  readonly at: number;
};

type ListedEntry = ZipEntry & { readonly isFolder: boolean; readonly isFile: boolean };

const entryMark = 0x02014b50;
const entrySize = 46;

/** The entries of a list; `damaged` when it breaks off, `longer` when more stands in it than its count says. `shift` is added to all positions. */
export function readEntries(
  bytes: Uint8Array,
  { count, shift }: { readonly count: number; readonly shift: number },
): readonly ListedEntry[] | 'damaged' | 'longer' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ListedEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + entrySize > bytes.length || view.getUint32(at, true) !== entryMark) return 'damaged';
    const nameEnd = at + entrySize + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) return 'damaged';
    const name = bytes.subarray(at + entrySize, nameEnd);
    entries.push(entryAt(view, at, { name, extra: bytes.subarray(nameEnd, extraEnd), shift }));
    at = next;
  }
  // A count of 16 bits starts again at 0 behind 65,535 entries: whoever trusts it loses the rest in silence.
  return at === bytes.length ? entries : 'longer';
}

function entryAt(
  view: DataView,
  at: number,
  { name, extra, shift }: { readonly name: Uint8Array; readonly extra: Uint8Array; readonly shift: number },
): ListedEntry {
  const written = decodeText(name) ?? '';
  const isFolder = /[\\/]$/u.test(written);
  return {
    path: safePath(written),
    modified: entryTime({ day: view.getUint16(at + 14, true), time: view.getUint16(at + 12, true), extra }),
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    at: view.getUint32(at + 42, true) + shift,
    isFolder,
    isFile: !isFolder && !isLink(view, at),
  };
}

/** Links of Unix hold the path of another file, not a plan. */
function isLink(view: DataView, at: number): boolean {
  const isUnix = view.getUint16(at + 4, true) >> 8 === 3;
  return isUnix && view.getUint32(at + 38, true) >>> 28 === 0xa;
}

function safePath(path: string): string {
  return path
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .split(/[\\/]/u)
    .filter((part) => !/^(?:\.{0,2}|[a-z]:)$/iu.test(part))
    .join('/');
}

/** Names that systems add by themselves, and hidden files. */
export function isSystemName(path: string): boolean {
  const parts = path.split('/');
  return parts.includes('__MACOSX') || (parts.at(-1) ?? '').startsWith('.');
}
