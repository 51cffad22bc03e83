/** Line ends that word processors put into text: vertical tab, form feed, next line, line and paragraph separator. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/** Characters that never show: joiners, direction marks, variation selectors, soft hyphen, byte order mark. */
const invisible = /[\p{Default_Ignorable_Code_Point}\ufeff]/gu;
const withMeaning = /[\u0080-\u009f\uf000-\uf0ff]/gu;

/** What Windows-1252 has from 0x80 on; a file that was decoded as Latin-1 holds control characters in their place. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Bullets and marks of the fonts Symbol and Wingdings, as word processors copy them. */
const symbols: Readonly<Record<string, string>> = {
  '\uf02d': '–',
  '\uf076': '•',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf0b7': '•',
  '\uf0d8': '►',
  '\uf0e0': '→',
  '\uf0fb': '✗',
  '\uf0fc': '✓',
};

/**
 * A text as it is meant to be read: composed letters (NFC), line ends and blanks of one kind, nothing that never shows, bullets of word
 * processors and wrongly decoded quotes as what they stand for. Control and private-use characters without a meaning stay.
 */
export function plainSigns(text: string): string {
  const clean = text.normalize('NFC').replace(lineEnds, '\n').replaceAll('\t', ' ').replace(invisible, '');
  return readableSigns(clean);
}

/** A copy of data with every text in it readable (see `readableSigns`): for screens that only show it. */
export function readableTexts<T>(value: T): T;
export function readableTexts(value: unknown): unknown {
  if (typeof value === 'string') return readableSigns(value);
  if (Array.isArray(value)) return value.map((part: unknown) => readableTexts(part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readableTexts(part)]));
}

/** Bullets of word processors and wrongly decoded quotes as what they stand for; all else as it is. */
export function readableSigns(text: string): string {
  return text.replace(withMeaning, (sign) => symbols[sign] ?? windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
}
