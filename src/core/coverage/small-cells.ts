/** Counts below this are hidden in everything that leaves one plan, so that nobody can be recognised. */
export const smallestShown = 5;

/**
 * Which cells of a breakdown must not be shown: those whose counts lie below five, and, where only one is hidden or the hidden ones
 * together still lie below five, the next smallest as well, so that the total less the others does not give them away.
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
  return sizes.length > 1 && sizes.reduce((sum, size) => sum + size, 0) >= smallestShown;
}
