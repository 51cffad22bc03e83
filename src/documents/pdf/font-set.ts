import { strFromU8 } from 'fflate';
import type { jsPDF } from 'jspdf';
import { fail, ok, type Result } from '#core/result.ts';
import { internalsOf, type JsPdfFontMetadata } from './jspdf-document.ts';
import type { FontKey } from './paper-tokens.ts';
import type { PdfError, PdfFonts } from './pdf-types.ts';

const PLANE = 0x10000;

/** Files and PDF names of the faces; the six letters mark an embedded subset, as the PDF standard wants. */
const FACES: readonly { key: FontKey; file: keyof PdfFonts; name: string }[] = [
  { key: 'regular', file: 'sansRegular', name: 'IPPAAA+SourceSans3-Regular' },
  { key: 'semibold', file: 'sansSemibold', name: 'IPPAAB+SourceSans3-SemiBold' },
  { key: 'italic', file: 'sansItalic', name: 'IPPAAC+SourceSans3-It' },
  { key: 'serif', file: 'serifSemibold', name: 'IPPAAD+SourceSerif4-SemiBold' },
];

/** One face, with the glyphs of the other faces filled in where it has none. Tables are indexed by UTF-16 unit. */
export type Face = {
  readonly name: string;
  /** Resource name in page content. */
  readonly resource: string;
  readonly glyph: Uint16Array;
  /** Advance in thousandths of the font size. */
  readonly advance: Uint16Array;
  /** Which face of the set draws the character; `sources[i] === own index` for its own glyphs. */
  readonly source: Uint8Array;
  readonly used: Uint8Array;
  readonly metadata: JsPdfFontMetadata;
};

/** The faces of one document. */
export type FontSet = { readonly faces: readonly Face[]; face(key: FontKey): Face };

/** Registers the four fonts in the document; `unusable-font` names the file that is not TrueType. */
export function loadFonts(doc: jsPDF, fonts: PdfFonts): Result<FontSet, PdfError> {
  const faces: Face[] = [];
  for (const { file, name } of FACES) {
    try {
      faces.push(loadFace(doc, fonts[file], name, faces.length));
    } catch {
      return fail({ type: 'unusable-font', font: file });
    }
  }
  const units = unitsOf(faces);
  for (const face of faces) fillGaps(face, faces, units);
  // autotable asks for this list at every cell and jsPDF makes it anew each time.
  const list = doc.getFontList();
  doc.getFontList = () => list;
  const byKey = new Map(FACES.map(({ key }, index) => [key, faces[index]]));
  return ok({
    faces,
    face(key) {
      const face = byKey.get(key);
      if (face === undefined) throw new Error(`No face ${key}`);
      return face;
    },
  });
}

/** Whether any face has a glyph for this UTF-16 unit. */
export function hasGlyph(fonts: FontSet, unit: number): boolean {
  return fonts.faces.some((face) => face.glyph[unit] !== 0);
}

/** Width in points of text set in `face` at `size`. */
export function measure(face: Face, text: string, size: number): number {
  let units = 0;
  for (let i = 0; i < text.length; i += 1) units += face.advance[text.charCodeAt(i)] ?? 0;
  return (units * size) / 1000;
}

/** Tells jsPDF which glyphs to embed; call once, after the last text and before output. */
export function finishFonts(doc: jsPDF, fonts: FontSet): void {
  for (const face of fonts.faces) {
    const glyphs = usedGlyphs(face);
    if (glyphs.size === 0) continue;
    registerUse(doc, face);
    for (const [glyph, unit] of [...glyphs].sort(([a], [b]) => a - b)) {
      face.metadata.glyIdsUsed.push(glyph);
      face.metadata.toUnicode[glyph] = unit;
      face.metadata.Unicode.widths.push(glyph, [face.advance[unit] ?? 0]);
    }
  }
}

function loadFace(doc: jsPDF, bytes: Uint8Array, name: string, index: number): Face {
  if (bytes[0] !== 0 || bytes[1] !== 1) throw new Error('Not a TrueType file');
  doc.addFileToVFS(name, strFromU8(bytes, true));
  doc.addFont(name, name, 'normal');
  const { id, metadata } = internalsOf(doc).getFont(name, 'normal');
  const glyph = new Uint16Array(PLANE);
  const advance = new Uint16Array(PLANE);
  for (const [code, id] of Object.entries(metadata.cmap.unicode.codeMap)) {
    const unit = Number(code);
    if (unit >= PLANE || id === 0) continue;
    glyph[unit] = id;
    advance[unit] = Math.trunc(metadata.widthOfGlyph(id));
  }
  return {
    name,
    resource: id,
    glyph,
    advance,
    source: new Uint8Array(PLANE).fill(index),
    used: new Uint8Array(PLANE),
    metadata,
  };
}

function fillGaps(face: Face, faces: readonly Face[], units: readonly number[]): void {
  for (const unit of units) {
    if (face.glyph[unit] !== 0) continue;
    const other = faces.findIndex((candidate) => candidate.glyph[unit] !== 0);
    face.advance[unit] = faces[other]?.advance[unit] ?? 0;
    face.source[unit] = other;
  }
}

function unitsOf(faces: readonly Face[]): number[] {
  const units: number[] = [];
  for (let unit = 0; unit < PLANE; unit += 1) {
    for (const face of faces) {
      if (face.glyph[unit] === 0) continue;
      units.push(unit);
      break;
    }
  }
  return units;
}

/** Several characters can share a glyph (space and no-break space): the first one is what readers extract. */
function usedGlyphs(face: Face): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let unit = 0; unit < PLANE; unit += 1) {
    const glyph = face.glyph[unit] ?? 0;
    if (face.used[unit] === 1 && !glyphs.has(glyph)) glyphs.set(glyph, unit);
  }
  return glyphs;
}

/** jsPDF counts a font as used only when it wrote text with it: a space does, which is taken off the page again. */
function registerUse(doc: jsPDF, face: Face): void {
  const content = internalsOf(doc).pages[doc.getCurrentPageInfo().pageNumber];
  if (content === undefined) throw new Error('The document has no page');
  const length = content.length;
  doc.setFont(face.name, 'normal');
  doc.text(' ', 0, 0);
  content.length = length;
  face.metadata.glyIdsUsed.length = 1;
  face.metadata.toUnicode = {};
  face.metadata.Unicode.widths.length = 0;
}
