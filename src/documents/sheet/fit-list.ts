import type { Block } from '../outline.ts';
import { fitText } from './fit-text.ts';
import { sheet } from './sheet-heights.ts';

/** The first items of a list, each on a few lines, with a note of how many more there are; `empty` where there is none. */
export function fitList(
  items: readonly string[],
  { most, lines, empty, more }: { most: number; lines: number; empty: string; more: (count: number) => string },
): readonly Block[] {
  if (items.length === 0) return [{ kind: 'paragraph', text: empty, tone: 'missing' }];
  const shown = items.slice(0, most).map((item) => fitText(item, lines, { width: sheet.width - 16, size: sheet.body }));
  const rest = items.length - shown.length;
  return [
    { kind: 'list', items: shown },
    ...(rest === 0 ? [] : [{ kind: 'paragraph' as const, text: more(rest), tone: 'note' as const }]),
  ];
}

/** The lines of a text that say something. */
export function linesOfText(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
