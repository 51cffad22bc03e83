/** A stretch of a text that both texts have, or only this one. */
export type TextPart = { readonly text: string; readonly own: boolean };

/** Both texts of a change in parts, so that what only one of them has can be marked. */
export type TextDiff = { readonly before: readonly TextPart[]; readonly after: readonly TextPart[] };

/** Pairs of pieces that are compared for two texts, and for all texts of a page: a million take some 20 milliseconds. */
const [mostPairs, mostOfPage] = [1_000_000, 8_000_000];

/** Words, single signs, and the spaces between them. */
const pieces = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * Marks the texts of one page. Gives null for two that have no word in common, and for those that would take too long by themselves or
 * after all that the page has compared already: such texts are shown as they are.
 */
export function createTextDiffer(pairsOfPage = mostOfPage): (before: string, after: string) => TextDiff | null {
  let left = pairsOfPage;
  return (before, after) => {
    const [earlier, later] = [before.match(pieces) ?? [], after.match(pieces) ?? []];
    const middle = middleOf(earlier, later);
    const pairs = middle.rows * middle.columns;
    if (pairs > Math.min(left, mostPairs)) return null;
    left -= pairs;
    const kept = commonPieces(earlier, later, middle);
    const shared = kept.before.some((isKept, at) => isKept && /\p{L}|\p{N}/u.test(earlier[at] ?? ''));
    return shared ? { before: joined(earlier, kept.before), after: joined(later, kept.after) } : null;
  };
}

/** Where two texts differ: how many pieces they begin with alike, and how many lie between these and those that they end with alike. */
type Middle = { readonly start: number; readonly rows: number; readonly columns: number };

function middleOf(earlier: readonly string[], later: readonly string[]): Middle {
  const shorter = Math.min(earlier.length, later.length);
  let start = 0;
  while (start < shorter && earlier[start] === later[start]) start += 1;
  let end = 0;
  while (end < shorter - start && earlier.at(-1 - end) === later.at(-1 - end)) end += 1;
  return { start, rows: earlier.length - start - end, columns: later.length - start - end };
}

/** Which pieces of each text stand in the other one too, in the same order and as many as possible. */
function commonPieces(earlier: readonly string[], later: readonly string[], { start, rows, columns }: Middle) {
  const isOutside = (count: number) => (_: string, at: number) => at < start || at >= start + count;
  const kept = { before: earlier.map(isOutside(rows)), after: later.map(isOutside(columns)) };
  const length = commonLengths(earlier.slice(start, start + rows), later.slice(start, start + columns));
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (earlier[start + i] === later[start + j]) {
      kept.before[start + i] = true;
      kept.after[start + j] = true;
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
