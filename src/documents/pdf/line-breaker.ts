import type { Face } from './font-set.ts';

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** Breaks after these show well: hyphen, dashes, slash, and spaces of fixed width. */
const BREAKS_AFTER = new Set([0x2d, 0x2f, 0x2010, 0x2012, 0x2013, 0x2014, 0x2002, 0x2003, 0x2009, 0x200a]);

/**
 * Breaks text into lines of at most `width` points. A word that is wider than that breaks anywhere, so nothing
 * is ever clipped. Every line with words ends with a space, unless its last word goes on in the next one: extracted
 * text joins no words, neither of lines nor of cells.
 */
export function breakLines(text: string, face: Face, size: number, width: number): string[] {
  const limit = (width * 1000) / size + 0.5;
  const lines: string[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    breakParagraph(text.slice(start, end), face.advance, limit, lines);
    start = end + 1;
  }
  return lines;
}

/** Widest unbreakable piece of the text in points. */
export function longestWord(text: string, face: Face, size: number): number {
  let longest = 0;
  let current = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE || unit === LINE_FEED) {
      current = 0;
      continue;
    }
    current += face.advance[unit] ?? 0;
    longest = Math.max(longest, current);
    if (breaksAfter(text, i)) current = 0;
  }
  return (longest * size) / 1000;
}

/** A dash that begins a word is a minus sign or a mark of a list: it stays with what follows. */
function breaksAfter(text: string, at: number): boolean {
  const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
  return BREAKS_AFTER.has(text.charCodeAt(at)) && before !== SPACE && before !== LINE_FEED;
}

function breakParagraph(text: string, advance: Uint16Array, limit: number, lines: string[]): void {
  let start = 0;
  let breakAt = -1;
  let used = 0;
  let usedAtBreak = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    used += advance[unit] ?? 0;
    // After a break near the start of the line the rest can still be too wide.
    while (used > limit && unit !== SPACE && i > start) {
      const hasBreak = breakAt > start;
      const cut = hasBreak ? breakAt : i;
      lines.push(text.slice(start, cut));
      used = hasBreak ? used - usedAtBreak : (advance[unit] ?? 0);
      start = cut;
      breakAt = -1;
    }
    if (unit === SPACE || breaksAfter(text, i)) {
      breakAt = i + 1;
      usedAtBreak = used;
    }
  }
  const rest = text.slice(start);
  lines.push(rest === '' || rest.endsWith(' ') ? rest : `${rest} `);
}
