import { streamOf, toUnicodeMaps } from './pdf-content.ts';
import { arrayOf, dictionaryOf, type PdfDictionary, type PdfObjects, pageIds } from './pdf-objects.ts';

/** A font as the pages use it: its dictionaries, what its glyphs mean, and the program inside the file. */
export type PdfFont = {
  readonly dictionary: PdfDictionary;
  readonly descendant: PdfDictionary;
  readonly descriptor: PdfDictionary;
  readonly toUnicode: ReadonlyMap<string, string>;
  readonly widths: ReadonlyMap<number, number>;
  readonly program: FontProgram;
};

/** What a TrueType file says of its glyphs: how many, how wide in thousandths, and which have an outline. */
export type FontProgram = {
  readonly glyphs: number;
  widthOf(glyph: number): number;
  hasOutline(glyph: number): boolean;
};

/** The fonts of a document by their names in page content. */
export function fontsOf(file: PdfObjects): ReadonlyMap<string, PdfFont> {
  const fonts = new Map<string, PdfFont>();
  for (const page of pageIds(file)) {
    const resources = dictionaryOf(file, dictionaryOf(file, `${page} 0 R`)['/Resources']);
    for (const [name, value] of Object.entries(dictionaryOf(file, resources['/Font']))) {
      if (!fonts.has(name))
        fonts.set(name, fontOf(file, dictionaryOf(file, value), toUnicodeMaps(file, page).get(name)));
    }
  }
  return fonts;
}

function fontOf(
  file: PdfObjects,
  dictionary: PdfDictionary,
  toUnicode: ReadonlyMap<string, string> = new Map(),
): PdfFont {
  const descendant = dictionaryOf(file, arrayOf(file, dictionary['/DescendantFonts'])[0]);
  const descriptor = dictionaryOf(file, descendant['/FontDescriptor']);
  const program = readTrueType(streamOf(file, descriptor['/FontFile2']).data);
  return { dictionary, descendant, descriptor, toUnicode, widths: widthsOf(file, descendant), program };
}

/** Widths by glyph: `first [w …]` or `first last w` (PDF 1.7, 9.7.4.3). */
function widthsOf(file: PdfObjects, descendant: PdfDictionary): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const entries = arrayOf(file, descendant['/W']);
  for (let at = 0; at < entries.length; ) {
    const [first, next] = [Number(entries[at]), entries[at + 1]];
    if (Array.isArray(next)) {
      for (const [offset, width] of next.entries()) widths.set(first + offset, Number(width));
      at += 2;
    } else {
      for (let glyph = first; glyph <= Number(next); glyph += 1) widths.set(glyph, Number(entries[at + 2]));
      at += 3;
    }
  }
  return widths;
}

function readTrueType(data: Buffer): FontProgram {
  const tables = new Map<string, number>();
  for (let at = 0; at < data.readUInt16BE(4); at += 1) {
    const entry = 12 + at * 16;
    tables.set(data.toString('latin1', entry, entry + 4), data.readUInt32BE(entry + 8));
  }
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no table ${name}`);
    return offset;
  };
  const unitsPerEm = data.readUInt16BE(table('head') + 18);
  const isLong = data.readInt16BE(table('head') + 50) === 1;
  const metrics = data.readUInt16BE(table('hhea') + 34);
  const place = (glyph: number): number =>
    isLong ? data.readUInt32BE(table('loca') + glyph * 4) : data.readUInt16BE(table('loca') + glyph * 2) * 2;
  return {
    glyphs: data.readUInt16BE(table('maxp') + 4),
    widthOf: (glyph) => (data.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm,
    hasOutline: (glyph) => place(glyph + 1) > place(glyph),
  };
}
