import { arrayOf, dictionaryOf, idOf, type PdfObjects } from './pdf-objects.ts';

/** One operator of page content with its operands as they are written. */
export type PdfOperator = { readonly name: string; readonly operands: readonly string[] };

const TOKEN =
  /<<(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*>>|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)|\[[^\]]*\]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g;

/** The operators of a page. */
export function operatorsOf(file: PdfObjects, page: number): readonly PdfOperator[] {
  const { data } = streamOf(
    file,
    arrayOf(file, file.values.get(page) && dictionaryOf(file, `${page} 0 R`)['/Contents'])[0],
  );
  const operators: PdfOperator[] = [];
  let operands: string[] = [];
  for (const [token] of data.toString('latin1').matchAll(TOKEN)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) && token !== 'true' && token !== 'false') {
      operators.push({ name: token, operands });
      operands = [];
    } else operands.push(token);
  }
  return operators;
}

/** A stream by reference. */
export function streamOf(file: PdfObjects, value: Parameters<typeof idOf>[0]) {
  const stream = file.streams.get(idOf(value) ?? -1);
  if (stream === undefined) throw new Error(`No stream at ${String(value)}`);
  return stream;
}

/** Text of each marked content of a page by its id, glyph by glyph: nothing is guessed from positions. */
export function markedTexts(file: PdfObjects, page: number): ReadonlyMap<number, string> {
  const fonts = toUnicodeMaps(file, page);
  const texts = new Map<number, string>();
  const open: (number | null)[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  for (const { name, operands } of operatorsOf(file, page)) {
    if (name === 'BDC' || name === 'BMC') open.push(mcidOf(operands.at(-1)));
    else if (name === 'EMC') open.pop();
    else if (name === 'Tf') font = fonts.get(operands[0] ?? '') ?? new Map();
    else if (name === 'Tj') {
      const id = open.findLast((id) => id !== null);
      if (id === undefined || id === null) continue;
      const glyphs = (operands[0] ?? '').match(/[0-9a-f]{4}/gi) ?? [];
      texts.set(id, (texts.get(id) ?? '') + glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? '\ufffd').join(''));
    }
  }
  return texts;
}

function mcidOf(operand: string | undefined): number | null {
  const id = /\/MCID (\d+)/.exec(operand ?? '')?.[1];
  return id === undefined ? null : Number(id);
}

/** For each font of a page what its glyphs mean. */
export function toUnicodeMaps(file: PdfObjects, page: number): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const resources = dictionaryOf(file, dictionaryOf(file, `${page} 0 R`)['/Resources']);
  const fonts = Object.entries(dictionaryOf(file, resources['/Font']));
  return new Map(
    fonts.map(([name, value]) => [name, readToUnicode(file, dictionaryOf(file, value)['/ToUnicode'])] as const),
  );
}

const maps = new WeakMap<Buffer, ReadonlyMap<string, string>>();

function readToUnicode(file: PdfObjects, value: Parameters<typeof idOf>[0]): ReadonlyMap<string, string> {
  const { data } = streamOf(file, value);
  const known = maps.get(data);
  if (known) return known;
  const map = new Map(
    [...data.toString('latin1').matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>\n/gi)].map(([, glyph = '', hex = '']) => [
      glyph.toLowerCase(),
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ]),
  );
  maps.set(data, map);
  return map;
}
