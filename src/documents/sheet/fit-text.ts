import { wrapText } from '#core/chain/text-measure.ts';

/** How text of a sheet is set: width and size in points. */
export type Setting = { readonly width: number; readonly size: number };

/** Lines that a text needs; rather one too many than one too few. */
export function lineCount(text: string, { width, size }: Setting): number {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .reduce((count, line) => count + wrapText(asPrinted(line), width, size, Number.MAX_SAFE_INTEGER).length, 0);
}

/** The text on one line after the other, or its beginning with an ellipsis when it needs more lines than there are. */
export function fitText(text: string, lines: number, setting: Setting): string {
  const words = text.replaceAll(/\s+/gu, (space) => (/^[\u00a0\u202f]+$/u.test(space) ? space : ' ')).trim();
  // No line of a sheet holds more; longer texts need not be measured.
  const characters = [...words.slice(0, lines * Math.ceil(setting.width / (0.3 * setting.size)))];
  const isWhole = characters.join('') === words;
  if (isWhole && lineCount(words, setting) <= lines) return words;
  let [fitting, tooMany] = [0, characters.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (lineCount(beginning(characters, middle), setting) <= lines) fitting = middle;
    else tooMany = middle;
  }
  return beginning(characters, fitting);
}

/** Whole words as far as the last of them is not too long. */
function beginning(characters: readonly string[], count: number): string {
  const cut = characters.slice(0, count).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length - 30 && space > 0 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** What no font of a document has is printed as its number, such as [U+1F600]. */
function asPrinted(line: string): string {
  return [...line].map((character) => (isForeign(character) ? '[U+1F600]' : character)).join('');
}

/** Whether a character lies outside Latin, Greek, Cyrillic and common signs. */
function isForeign(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x530) return false;
  return code < 0x1e00 || (code > 0x20cf && code < 0x2190) || code > 0x22ff;
}
