import { strFromU8 } from 'fflate';

/** A file as jsPDF writes it: one cross-reference table, direct stream lengths, generation 0 everywhere. */
export type PlainPdf = {
  readonly bytes: Uint8Array;
  /** Bodies between `obj` and `endobj` as byte ranges. */
  readonly objects: readonly { readonly id: number; readonly start: number; readonly end: number }[];
  readonly size: number;
  readonly rootId: number;
  readonly infoId: number;
};

const TAIL = 200;
const XREF_LINE = 20;

/**
 * Finds the objects through the file's own cross-reference table. `reserved` are numbers that were handed out
 * but not written; the table has no true offset for them. Throws on any other file: only our own come here.
 */
export function readPlainPdf(bytes: Uint8Array, reserved: ReadonlySet<number>): PlainPdf {
  const tail = strFromU8(bytes.subarray(-TAIL), true);
  const tableStart = Number(/startxref\n(\d+)/.exec(tail)?.[1] ?? Number.NaN);
  const number = (pattern: RegExp): number => Number(pattern.exec(tail)?.[1] ?? Number.NaN);
  const size = number(/\/Size (\d+)/);
  const [rootId, infoId] = [number(/\/Root (\d+)/), number(/\/Info (\d+)/)];
  if ([tableStart, size, rootId, infoId].some(Number.isNaN)) throw new Error('Trailer of jsPDF not understood');
  const offsets = readOffsets(bytes, tableStart, size).filter(({ id }) => !reserved.has(id));
  offsets.sort((a, b) => a.offset - b.offset);
  const objects = offsets.map(({ id, offset }, index) =>
    bodyRange(bytes, id, offset, offsets[index + 1]?.offset ?? tableStart),
  );
  return { bytes, objects, size, rootId, infoId };
}

function readOffsets(bytes: Uint8Array, tableStart: number, size: number): { id: number; offset: number }[] {
  const header = `xref\n0 ${size}\n`;
  // Lines of the table are joined by one line feed after their trailing space.
  const table = strFromU8(bytes.subarray(tableStart, tableStart + header.length + size * XREF_LINE), true);
  if (!table.startsWith(header)) throw new Error('Cross-reference table of jsPDF not understood');
  const offsets: { id: number; offset: number }[] = [];
  for (let id = 1; id < size; id += 1) {
    const at = header.length + id * XREF_LINE;
    offsets.push({ id, offset: Number(table.slice(at, at + 10)) });
  }
  return offsets;
}

function bodyRange(
  bytes: Uint8Array,
  id: number,
  offset: number,
  next: number,
): { id: number; start: number; end: number } {
  const opening = `${id} 0 obj\n`;
  const closing = '\nendobj\n';
  const start = offset + opening.length;
  const end = next - closing.length;
  const isWhole =
    strFromU8(bytes.subarray(offset, start), true) === opening &&
    strFromU8(bytes.subarray(end, next), true) === closing;
  if (!isWhole) throw new Error(`Object ${id} of jsPDF not understood`);
  return { id, start, end };
}
