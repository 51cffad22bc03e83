/**
 * Counts below this are hidden in reports, practice sheets and what they carry, and in coverage, so that nobody can be recognised. Plan
 * files and plan documents carry all cells: they are for those who entered them.
 */
export const smallestShown = 5;

/** What a cell of a breakdown says of people. */
type Counts = { readonly value: number | null; readonly numerator: number | null; readonly denominator: number | null };

/**
 * The smallest number of people that a cell tells of; null when it tells of none. These are both terms of a share and, where it is not
 * nobody, the rest: 98 of 100 tells of two persons; and the value where it `isCount` and not a share, a score or a level.
 */
export function smallestCount({ value, numerator, denominator }: Counts, isCount: boolean): number | null {
  const rest = numerator !== null && denominator !== null ? denominator - numerator : null;
  const counts = [isCount ? value : null, numerator, denominator, rest !== null && rest > 0 ? rest : null].filter(
    (count) => count !== null,
  );
  return counts.length > 0 ? Math.min(...counts) : null;
}

/**
 * Which cells of a breakdown must not be shown: those whose counts lie below five, and the next smallest ones as well until at least two are hidden
 * of which one counts five or more: then the total less the others can be made up in many ways.
 * `counts` are the smallest count of each cell (null for none known).
 */
export function hiddenCells(counts: readonly (number | null)[]): readonly boolean[] {
  const hidden = counts.map((count) => count !== null && count < smallestShown);
  if (!hidden.includes(true)) return hidden;
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count !== null && hidden[at] !== true)
    .sort((one, other) => (one.count ?? 0) - (other.count ?? 0) || one.at - other.at);
  for (const { at } of others) {
    if (isSafe(counts, hidden)) break;
    hidden[at] = true;
  }
  return hidden;
}

function isSafe(counts: readonly (number | null)[], hidden: readonly boolean[]): boolean {
  const sizes = counts.filter((count, at) => hidden[at] && count !== null).map((count) => count ?? 0);
  return sizes.length > 1 && sizes.some((size) => size >= smallestShown);
}
