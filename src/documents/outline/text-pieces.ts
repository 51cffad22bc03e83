import type { Reference } from '../outline.ts';
import { addressesIn } from './addresses.ts';
import type { LanguageFinder } from './language-runs.ts';

/**
 * A part of a text; where in the document it leads, null for plain words; `uri` where it is an address itself, `language` where its
 * words are not in that of the document.
 */
export type TextPiece = {
  readonly text: string;
  readonly anchor: string | null;
  readonly uri?: string;
  readonly language?: string;
};

type Match = { readonly start: number; readonly end: number; readonly anchor: string };

/**
 * A text cut at the words of its references, of which the longest wins, and at the addresses between them. The pieces together are
 * the text; one plain piece when none is in it.
 */
export function textPieces(text: string, references: readonly Reference[] = []): readonly TextPiece[] {
  return piecesAtReferences(text, references).flatMap((piece) =>
    piece.anchor === null ? piecesAtAddresses(piece.text) : [piece],
  );
}

/** The pieces cut again where the language of their words changes. */
export function piecesByLanguage(pieces: readonly TextPiece[], runsOf: LanguageFinder): readonly TextPiece[] {
  return pieces.flatMap((piece) =>
    runsOf(piece.text).map(({ text, language }) =>
      language === null ? { ...piece, text } : { ...piece, text, language },
    ),
  );
}

function piecesAtAddresses(text: string): readonly TextPiece[] {
  const addresses = addressesIn(text);
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { start, end, uri } of addresses) {
    if (start > done) pieces.push({ text: text.slice(done, start), anchor: null });
    pieces.push({ text: text.slice(start, end), anchor: null, uri });
    done = end;
  }
  if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done), anchor: null });
  return pieces;
}

function piecesAtReferences(text: string, references: readonly Reference[]): readonly TextPiece[] {
  if (references.length === 0) return [{ text, anchor: null }];
  const matches = references
    .flatMap((reference) => matchesOf(text, reference))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { start, end, anchor } of matches) {
    if (start < done) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), anchor: null });
    pieces.push({ text: text.slice(start, end), anchor });
    done = end;
  }
  if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done), anchor: null });
  return pieces;
}

function matchesOf(text: string, { words, anchor }: Reference): readonly Match[] {
  if (words === '') return [];
  const matches: Match[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (isWhole(text, start, end)) matches.push({ start, end, anchor });
  }
  return matches;
}

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsInWord = /^[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !endsInWord.test(text.slice(Math.max(0, start - 2), start)) && !beginsInWord.test(text.slice(end, end + 2));
}
