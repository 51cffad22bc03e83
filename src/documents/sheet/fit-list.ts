import type { Block } from '../outline.ts';
import { fitText, type Setting } from './fit-text.ts';
import { sheet } from './sheet-heights.ts';

/** How many items there is room for, on how many lines each, and the words for how many more there are. */
type Room = { readonly most: number; readonly lines: number; readonly more: (count: number) => string };

/** The first items, each cut to its lines, and how many more there are; null when there are none more. */
export function fitItems(
  items: readonly string[],
  { most, lines, more }: Room,
  setting: Setting,
): { readonly shown: readonly string[]; readonly rest: string | null } {
  const shown = items.slice(0, most).map((item) => fitText(item, lines, setting));
  const rest = items.length - shown.length;
  return { shown, rest: rest === 0 ? null : more(rest) };
}

/** The first items as a list, with a note of how many more there are; `empty` where there is none. */
export function fitList(items: readonly string[], room: Room & { readonly empty: string }): readonly Block[] {
  if (items.length === 0) return [{ kind: 'paragraph', text: room.empty, tone: 'missing' }];
  const { shown, rest } = fitItems(items, room, { width: sheet.width - 16, size: sheet.body });
  return [
    { kind: 'list', items: shown },
    ...(rest === null ? [] : [{ kind: 'paragraph' as const, text: rest, tone: 'note' as const }]),
  ];
}

/** A mark of a list as people type it before a line. */
const typedMark = /^[-*•–]\s+/u;

/** The lines of a text that say something, without the marks of a list that was typed. */
export function linesOfText(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim().replace(typedMark, ''))
    .filter((line) => line !== '');
}
