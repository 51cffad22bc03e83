import { plainSigns } from './plain-signs.ts';
import { printableRanges } from './printable-ranges.ts';

/** Same meaning, other character, for what the fonts lack. */
const equivalents: Readonly<Record<string, string>> = { '✅': '✓', '☑': '✓', '✔': '✓', '❌': '✗', '✘': '✗', '●': '•' };
/** Letters of Western Europe, digits and usual marks: nearly every text has no others. */
const usual = /^[\n -~\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u202f\u20ac]*$/u;
const hasGlyph = new RegExp(`^[\\n${printableRanges.replaceAll(/[0-9a-f]+/gu, '\\u{$&}').replaceAll(' ', '')}]*$`, 'u');

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
  const clean = plainSigns(text);
  if (usual.test(clean)) return [];
  const hasAll = (part: string) => hasGlyph.test(part) && ![...part].some(isLooseMark);
  return [...new Set(clean)].filter((sign) => !hasAll(sign) && equivalentSign(sign, hasAll) === null);
}

/** The code of a character as people look it up: `U+0002`. */
export function signCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const mostSignsNamed = 6;

/** The first of some characters as sentences name them: each with its code; of one that nobody sees, the code alone. */
export function namedSigns(signs: readonly string[]): string {
  const named = (sign: string) =>
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `${sign} (${signCode(sign)})` : signCode(sign);
  return signs.slice(0, mostSignsNamed).map(named).join(' ');
}
