import { type Zippable, zipSync } from 'fflate';

const central = [0x50, 0x4b, 1, 2];
const local = [0x50, 0x4b, 3, 4];

/** Bytes of texts by path, as an archive. */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>, options: { level?: 0 | 6 } = {}) {
  const zippable: Zippable = {};
  for (const [path, content] of Object.entries(files))
    zippable[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipSync(zippable, { level: options.level ?? 6, mtime: '2026-03-01T12:00:00' });
}

/** Changes 16- or 32-bit fields of the nth entry, in the list at the end and in its own header. Positions are those of the format. */
export function tampered(
  archive: Uint8Array,
  entry: number,
  fields: { readonly inList?: Fields; readonly inHeader?: Fields },
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(archive);
  write(bytes, nth(bytes, central, entry), fields.inList ?? []);
  write(bytes, nth(bytes, local, entry), fields.inHeader ?? []);
  return bytes;
}

type Fields = readonly { readonly at: number; readonly value: number; readonly bytes: 2 | 4 }[];

function write(bytes: Uint8Array, start: number, fields: Fields): void {
  const view = new DataView(bytes.buffer);
  for (const { at, value, bytes: width } of fields) {
    if (width === 2) view.setUint16(start + at, value, true);
    else view.setUint32(start + at, value, true);
  }
}

function nth(bytes: Uint8Array, mark: readonly number[], wanted: number): number {
  let seen = -1;
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (mark.every((byte, offset) => bytes[at + offset] === byte)) seen += 1;
    if (seen === wanted) return at;
  }
  throw new Error(`The archive has no entry ${wanted}`);
}
