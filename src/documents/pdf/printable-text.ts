import { fail, ok, type Result } from '#core/result.ts';
import { plainSigns } from '#core/words/plain-signs.ts';
import { equivalentSign, isLooseMark, signCode } from '#core/words/unprintable-signs.ts';
import type { Outline } from '#documents/outline.ts';
import { type FontSet, hasGlyph } from './font-set.ts';
import type { MissingGlyph } from './pdf-types.ts';

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
    const clean = plainSigns(text);
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
  const hasAll = (text: string): boolean =>
    [...text].every((c) => c.length === 1 && hasGlyph(fonts, c.charCodeAt(0)) && !isLooseMark(c));
  if (character === '\n' || hasAll(character)) return character;
  return equivalentSign(character, hasAll);
}

function markFor(character: string): string {
  return `[${signCode(character)}]`;
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
