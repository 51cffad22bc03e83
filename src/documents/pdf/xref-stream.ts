import { zlibSync } from 'fflate';

/** Where an object is: type 1 at byte `field`, type 2 as number `index` of object stream `field`. */
export type XrefEntry = { readonly type: 1 | 2; readonly field: number; readonly index: number };

/** Bytes of type, position and index in one row (PDF 1.7, 7.5.8). */
const COLUMNS = [1, 4, 2] as const;
const ROW = 7;
const PREDICTOR_UP = 2;

/** Dictionary entries and data of a cross-reference stream over objects 0 to `size - 1`; absent ones are free. */
export function xrefStream(
  entries: ReadonlyMap<number, XrefEntry>,
  size: number,
  trailer: string,
): { entries: string; data: Uint8Array } {
  const data = new Uint8Array(size * (ROW + 1));
  const previous = new Uint8Array(ROW);
  const row = new Uint8Array(ROW);
  for (let id = 0; id < size; id += 1) {
    fillRow(row, entries.get(id));
    const at = id * (ROW + 1);
    data[at] = PREDICTOR_UP;
    for (let i = 0; i < ROW; i += 1) data[at + 1 + i] = (row[i] ?? 0) - (previous[i] ?? 0);
    previous.set(row);
  }
  const dictionary =
    `/Type/XRef/Size ${size}/W[${COLUMNS.join(' ')}]${trailer}` +
    `/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ROW}>>`;
  return { entries: dictionary, data: zlibSync(data, { level: 6 }) };
}

function fillRow(row: Uint8Array, entry: XrefEntry | undefined): void {
  const view = new DataView(row.buffer);
  view.setUint8(0, entry?.type ?? 0);
  view.setUint32(1, entry?.field ?? 0);
  view.setUint16(5, entry ? entry.index : 0xffff);
}
