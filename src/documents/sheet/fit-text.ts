import { letterWidth, narrowest, spaceWidth, type Weight, widest } from './letter-widths.ts';

/** How text of a sheet is set: width and size in points, in the regular sans unless another face is named. */
export type Setting = { readonly width: number; readonly size: number; readonly weight?: Weight };

/** Lines that a text needs; rather one too many than one too few. */
export function lineCount(text: string, setting: Setting): number {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).reduce((count, line) => count + linesOfOne(line, setting), 0);
}

/** Points that a text takes on one line; rather too many than too few. */
export function lineWidth(text: string, size: number): number {
  const words = text.split(' ');
  return words.reduce((width, word) => width + widthOf(word, 'regular'), (words.length - 1) * spaceWidth) * size;
}

/**
 * The text on one line after the other, or its beginning with an ellipsis when it needs more lines than there are: whole sentences where
 * they are a good part of what fits, else whole words.
 */
export function fitText(text: string, lines: number, setting: Setting): string {
  const words = text.replaceAll(/\s+/gu, (space) => (/^[\u00a0\u202f]+$/u.test(space) ? space : ' ')).trim();
  // No line of a sheet holds more; longer texts need not be measured.
  const characters = [...words.slice(0, lines * Math.ceil(setting.width / (narrowest * setting.size)))];
  const isWhole = characters.join('') === words;
  if (isWhole && lineCount(words, setting) <= lines) return words;
  let [fitting, tooMany] = [0, characters.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (lineCount(beginning(characters, middle), setting) <= lines) fitting = middle;
    else tooMany = middle;
  }
  const cut = beginning(characters, fitting);
  return wholeSentences(words, cut.length - 1) ?? cut;
}

/** The end of a sentence: a new one begins behind it. An initial or a short word with a full stop is an abbreviation. */
const sentenceEnd = /(?<=[\p{L}\p{N}]{4}|\p{N}%|[\p{L}\p{N}]{4}[)»”’])[.!?]+[)»”’]*(?=\s+[\p{Lu}«“„])/gu;
/** The least part of what fits that whole sentences may be. */
const leastPart = 0.5;

/** The sentences that end within the first characters; null where they are little of them. */
function wholeSentences(words: string, length: number): string | null {
  const begun = words.slice(0, length + ' A'.length);
  const ends = [...begun.matchAll(sentenceEnd)].map(({ 0: { length: signs }, index }) => index + signs);
  const end = ends.findLast((at) => at <= length) ?? 0;
  return end >= length * leastPart ? `${words.slice(0, end)} …` : null;
}

/** Whole words as far as the last of them is not too long. */
function beginning(characters: readonly string[], count: number): string {
  const cut = characters.slice(0, count).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length - 30 && space > 0 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function linesOfOne(line: string, { width, size, weight = 'regular' }: Setting): number {
  const room = width / size;
  let [lines, used] = [1, 0];
  for (const word of line.split(' ')) {
    const needed = widthOf(word, weight);
    if (used > 0 && used + spaceWidth + needed > room) [lines, used] = [lines + 1, 0];
    // A word longer than a line is broken wherever the line ends; the last character of a line may not fit.
    const broken = used === 0 && needed > room ? Math.ceil(needed / (room - widest)) - 1 : 0;
    lines += broken;
    used = broken > 0 ? room : used + (used > 0 ? spaceWidth : 0) + needed;
  }
  return lines;
}

function widthOf(word: string, weight: Weight): number {
  let width = 0;
  for (const character of word) width += letterWidth(character, weight);
  return width;
}
