import { plainSigns } from './plain-signs.ts';
import { printableRanges } from './printable-ranges.ts';

/** Same meaning, other character, for what the fonts lack. */
const equivalents: Readonly<Record<string, string>> = { '✅': '✓', '☑': '✓', '✔': '✓', '❌': '✗', '✘': '✗', '●': '•' };
const hasGlyph = new RegExp(`^[\\n${printableRanges.replaceAll(/[0-9a-f]+/gu, '\\u{$&}').replaceAll(' ', '')}]*$`, 'u');
const alwaysPrints = tableOfSigns();

/** For each code of the basic plane 1 where the character prints whatever stands beside it: all that have a glyph but combining marks, and blanks that become others. */
function tableOfSigns(): Uint8Array {
  const table = new Uint8Array(0x1_00_00);
  for (const blank of '\t\n\r') table[blank.charCodeAt(0)] = 1;
  for (const range of printableRanges.split(' ')) {
    const [from = 0, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
    table.fill(1, from, to + 1);
  }
  return table.fill(0, 0x300, 0x370);
}

/** Whether documents show every character of a text, as nearly always; false where that needs a closer look (see `unprintableSigns`). */
export function isSurelyPrintable(text: string): boolean {
  // A pattern of these ranges takes five times as long, and every text of a plan is looked at.
  for (let at = 0; at < text.length; at += 1) if (alwaysPrints[text.charCodeAt(at)] === 0) return false;
  return true;
}

/** A mark that composes with no letter (NFC has been there before). Documents draw each character in its own place: the mark would stand beside its letter. */
export function isLooseMark(character: string): boolean {
  return /^\p{M}$/u.test(character);
}

/** What stands for a character that the fonts lack; null where nothing does. `hasAll` tells whether they have every character of a text. */
export function equivalentSign(character: string, hasAll: (text: string) => boolean): string | null {
  const equivalent = equivalents[character] ?? character.normalize('NFKC');
  return equivalent !== character && equivalent !== '' && hasAll(equivalent) ? equivalent : null;
}

/** The characters of a text that no document can show, each once, in the order of the text; none of them is left out silently there. */
export function unprintableSigns(text: string): readonly string[] {
  if (isSurelyPrintable(text)) return [];
  const clean = plainSigns(text);
  const hasAll = (part: string) => hasGlyph.test(part) && ![...part].some(isLooseMark);
  return [...new Set(clean)].filter((sign) => !hasAll(sign) && equivalentSign(sign, hasAll) === null);
}

/** The code of a character as people look it up: `U+0002`. */
export function signCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const mostSignsNamed = 6;

/** A character as sentences name it: with its code; of one that nobody sees, the code alone. */
export function namedSign(sign: string): string {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `${sign} (${signCode(sign)})` : signCode(sign);
}

/** The first of some characters, each as `namedSign` has it. */
export function namedSigns(signs: readonly string[]): string {
  return signs.slice(0, mostSignsNamed).map(namedSign).join(' ');
}
