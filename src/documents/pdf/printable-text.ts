import { fail, ok, type Result } from '#core/result.ts';
import type { Outline } from '#documents/outline.ts';
import { type FontSet, hasGlyph } from './font-set.ts';
import type { MissingGlyph } from './pdf-types.ts';

/** Line ends that word processors put into text: vertical tab, form feed, next line, line and paragraph separator. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Characters that never show: joiners, direction marks, variation selectors, soft hyphen, byte order mark. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufeff]/gu;

/** Same meaning, other character, for what the fonts lack. */
const EQUIVALENTS: Readonly<Record<string, string>> = { '✅': '✓', '☑': '✓', '✔': '✓', '❌': '✗', '✘': '✗', '●': '•' };

const CONTEXT_RADIUS = 30;

/**
 * The outline with only characters that the fonts can show: NFC, equivalents, and where those end either
 * the list of all missing characters (`refuse`) or a visible `[U+1F600]` in their place (`mark`).
 */
export function toPrintable(
  outline: Outline,
  fonts: FontSet,
  mode: 'refuse' | 'mark',
): Result<Outline, readonly MissingGlyph[]> {
  const missing = new Map<number, MissingGlyph>();
  const cache = new Map<string, string | null>();
  const printable = (text: string): string => {
    const clean = text.normalize('NFC').replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '');
    const pieces: string[] = [];
    let start = 0;
    let at = 0;
    for (const character of clean) {
      const shown = cached(cache, character, fonts);
      const end = at + character.length;
      if (shown !== character) {
        pieces.push(clean.slice(start, at), shown ?? markFor(character));
        start = end;
        if (shown === null) remember(missing, character, clean);
      }
      at = end;
    }
    // Added up character by character, a text would take many times its size until it is written.
    return start === 0 ? clean : pieces.join('') + clean.slice(start);
  };
  const copy = mapTexts(outline, printable);
  return mode === 'refuse' && missing.size > 0 ? fail([...missing.values()]) : ok(copy);
}

function cached(cache: Map<string, string | null>, character: string, fonts: FontSet): string | null {
  let shown = cache.get(character);
  if (shown === undefined) {
    shown = showable(character, fonts);
    cache.set(character, shown);
  }
  return shown;
}

function showable(character: string, fonts: FontSet): string | null {
  const hasAll = (text: string): boolean => [...text].every((c) => c.length === 1 && hasGlyph(fonts, c.charCodeAt(0)));
  if (character === '\n' || hasAll(character)) return character;
  const equivalent = EQUIVALENTS[character] ?? character.normalize('NFKC');
  return equivalent !== character && equivalent !== '' && hasAll(equivalent) ? equivalent : null;
}

function markFor(character: string): string {
  return `[U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}]`;
}

function remember(missing: Map<number, MissingGlyph>, character: string, text: string): void {
  const codePoint = codePointOf(character);
  if (missing.has(codePoint)) return;
  const at = text.indexOf(character);
  const context = text.slice(Math.max(0, at - CONTEXT_RADIUS), at + character.length + CONTEXT_RADIUS).trim();
  missing.set(codePoint, { character, codePoint, context });
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

const unseenKeys = new Set(['id', 'anchor', 'rowAnchors']);

/** Copies a tree and maps every text in it except the ids and anchors, which no reader sees. */
function mapTexts<T>(value: T, map: (text: string) => string): T {
  const visit = (node: unknown, key: string): unknown => {
    if (typeof node === 'string') return unseenKeys.has(key) ? node : map(node);
    if (Array.isArray(node)) return node.map((item) => visit(item, key));
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, visit(child, name)]));
  };
  // The copy has the shape of the original: only the characters of its texts change.
  return visit(value, '') as T;
}
