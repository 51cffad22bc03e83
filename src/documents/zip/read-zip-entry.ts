import { Inflate } from 'fflate';
import { fail, ok, type Result } from '#core/result.ts';
import type { ByteSource } from './byte-source.ts';
import { checksumOf } from './checksum.ts';
import type { ZipEntry } from './zip-directory.ts';
import { maximumEntrySize } from './zip-limits.ts';

/** Why an entry gave no bytes. `unknown-method`: it is packed in a way that is not read here. */
export type ZipEntryError =
  | { readonly type: 'entry-damaged' | 'entry-encrypted' | 'unknown-method' }
  | { readonly type: 'too-large'; readonly limit: number };

const headerMark = 0x04034b50;
const headerSize = 30;
const stored = 0;
const deflated = 8;
/** Bytes unpacked at a time: nothing packs better than 1 to 1032, so a lie about the size is found within 17 MB. */
const portion = 16 * 1024;

/** Unpacks one entry of an archive. What is longer or shorter than stated, or has another checksum, is damaged. */
export async function readZipEntry(
  source: ByteSource,
  entry: ZipEntry,
): Promise<Result<Uint8Array<ArrayBuffer>, ZipEntryError>> {
  if (entry.isEncrypted) return fail({ type: 'entry-encrypted' });
  if (entry.method !== stored && entry.method !== deflated) return fail({ type: 'unknown-method' });
  if (Math.max(entry.size, entry.packedSize) > maximumEntrySize)
    return fail({ type: 'too-large', limit: maximumEntrySize });
  const packed = await readPacked(source, entry);
  const bytes = packed && (entry.method === stored ? new Uint8Array(packed) : unpack(packed, entry.size));
  const isWhole = bytes !== null && bytes.length === entry.size && checksumOf(bytes) === entry.checksum;
  return isWhole ? ok(bytes) : fail({ type: 'entry-damaged' });
}

async function readPacked(source: ByteSource, { at, packedSize }: ZipEntry): Promise<Uint8Array | null> {
  if (at < 0 || at + headerSize > source.size) return null;
  const header = await source.read(at, at + headerSize);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== headerMark) return null;
  const from = at + headerSize + view.getUint16(26, true) + view.getUint16(28, true);
  return from + packedSize > source.size ? null : source.read(from, from + packedSize);
}

/** On this thread: fflate's own way out of it starts workers from addresses that the page's policy forbids. */
function unpack(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    filled += chunk.length;
    if (filled <= size) bytes.set(chunk, filled - chunk.length);
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += portion)
      inflate.push(packed.subarray(at, at + portion), at + portion >= packed.length);
  } catch {
    return null;
  }
  return filled === size ? bytes : null;
}
