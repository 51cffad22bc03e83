/** Widths in em, a little above those of Source Sans 3, so that a drawn line never runs over what was reserved for it. */
const narrow = new Set("iljtfrI.,:;'’|!()[]{}·- \u00a0\u202f");
const wide = new Set('mwMWQO@%&—…');

/** Estimated width of one line at a font size, in the unit of the size. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * size;
}

/** Breaks text at spaces, and inside words that are too long; `maximumLines` ends a longer text with an ellipsis. */
export function wrapText(text: string, width: number, size: number, maximumLines: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/[^\S\u00a0\u202f]+/u)
    .flatMap((part) => breakWord(part, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
    if (lines.length > maximumLines) break;
  }
  lines.push(line);
  return lines.length > maximumLines
    ? [...lines.slice(0, maximumLines - 1), ellipsis(lines[maximumLines - 1] ?? '', width, size)]
    : lines;
}

function breakWord(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const advance = characterWidth(character) * size;
    if (part !== '' && used + advance > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += advance;
  }
  return [...parts, part];
}

function ellipsis(line: string, width: number, size: number): string {
  const characters = [...line];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function characterWidth(character: string): number {
  if (narrow.has(character)) return 0.36;
  if (wide.has(character)) return 0.88;
  const code = character.codePointAt(0) ?? 0;
  if (code > 0x2e80) return 1.05;
  if (code > 0x400 && code < 0x530) return 0.66;
  return character !== character.toLowerCase() ? 0.66 : 0.54;
}
