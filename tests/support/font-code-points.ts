/** The code points of the basic plane that a TrueType file has glyphs for, read from its `cmap` (format 4) without any font library. */
export function codePointsOfFont(bytes: Uint8Array): ReadonlySet<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const found = new Set<number>();
  for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * at);
    if (view.getUint16(table) === 4) addSegments(view, table, found);
  }
  return found;
}

function tableOffset(view: DataView, tag: string): number {
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const record = 12 + 16 * at;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`No table ${tag}`);
}

function addSegments(view: DataView, table: number, found: Set<number>): void {
  const size = view.getUint16(table + 6);
  for (let at = 0; at < size; at += 2) {
    const end = view.getUint16(table + 14 + at);
    const start = view.getUint16(table + 16 + size + at);
    const delta = view.getUint16(table + 16 + 2 * size + at);
    const place = table + 16 + 3 * size + at;
    const offset = view.getUint16(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : view.getUint16(place + offset + 2 * (code - start));
      if (glyph % 0x10000 !== 0) found.add(code);
    }
  }
}
