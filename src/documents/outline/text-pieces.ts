import type { Reference } from '../outline.ts';

/** A part of a text; where it leads, null for plain words. */
export type TextPiece = { readonly text: string; readonly anchor: string | null };

/** A text cut at the words of its references, of which the longest wins. The pieces together are the text; one plain piece when no reference is in it. */
export function textPieces(text: string, references: readonly Reference[] = []): readonly TextPiece[] {
  const anchors = new Map(references.filter(({ words }) => words !== '').map(({ words, anchor }) => [words, anchor]));
  if (anchors.size === 0) return [{ text, anchor: null }];
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(wholeWords([...anchors.keys()]))) {
    if (index > end) pieces.push({ text: text.slice(end, index), anchor: null });
    pieces.push({ text: words, anchor: anchors.get(words) ?? null });
    end = index + words.length;
  }
  if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end), anchor: null });
  return pieces;
}

function wholeWords(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const alternatives = longestFirst.map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}]/gu, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
