/** A stretch of a text that both texts have, or only this one. */
export type TextPart = { readonly text: string; readonly own: boolean };

/** Texts whose differing middles are longer than this (product of their words) are marked as a whole: comparing them would take seconds. */
const mostPairs = 4_000_000;

/** Words, single signs, and the spaces between them. */
const pieces = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Both texts in parts, so that what only one of them has can be marked; null when they have no word in common. */
export function diffTexts(
  before: string,
  after: string,
): { readonly before: readonly TextPart[]; readonly after: readonly TextPart[] } | null {
  const [earlier, later] = [before.match(pieces) ?? [], after.match(pieces) ?? []];
  const kept = commonPieces(earlier, later);
  const shared = kept.before.some((isKept, at) => isKept && /\p{L}|\p{N}/u.test(earlier[at] ?? ''));
  if (!shared) return null;
  return { before: joined(earlier, kept.before), after: joined(later, kept.after) };
}

/** Which pieces of each text stand in the other one too, in the same order and as many as possible. */
function commonPieces(earlier: readonly string[], later: readonly string[]) {
  const kept = { before: earlier.map(() => false), after: later.map(() => false) };
  const keep = (i: number, j: number) => {
    kept.before[i] = true;
    kept.after[j] = true;
  };
  const shorter = Math.min(earlier.length, later.length);
  let start = 0;
  for (; start < shorter && earlier[start] === later[start]; start += 1) keep(start, start);
  let end = 0;
  for (; end < shorter - start && earlier.at(-1 - end) === later.at(-1 - end); end += 1)
    keep(earlier.length - 1 - end, later.length - 1 - end);
  const [rows, columns] = [earlier.length - start - end, later.length - start - end];
  if (rows * columns > mostPairs) return kept;
  const length = commonLengths(earlier.slice(start, start + rows), later.slice(start, start + columns));
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (earlier[start + i] === later[start + j]) {
      keep(start + i, start + j);
      i += 1;
      j += 1;
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

/** How many pieces both texts share from each pair of places on. */
function commonLengths(earlier: readonly string[], later: readonly string[]): (i: number, j: number) => number {
  const width = later.length + 1;
  const lengths = new Uint16Array((earlier.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = earlier.length - 1; i >= 0; i -= 1)
    for (let j = later.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        earlier[i] === later[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
  return length;
}

/** Neighbours that are marked alike make one part; spaces are marked only between two marked words. */
function joined(texts: readonly string[], kept: readonly boolean[]): readonly TextPart[] {
  const parts: { text: string; own: boolean }[] = [];
  for (const [at, text] of texts.entries()) {
    const own = text.trim() === '' ? kept[at - 1] === false && kept[at + 1] === false : !kept[at];
    const last = parts.at(-1);
    if (last?.own === own) last.text += text;
    else parts.push({ text, own });
  }
  return parts;
}
