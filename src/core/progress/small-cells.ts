import type { Indicator } from '../plan/plan-schema.ts';

/** Counts below this are hidden in everything that leaves one plan, so that nobody can be recognised. */
export const smallestShown = 5;

/** What a cell of a breakdown says of people. */
type Counts = { readonly value: number | null; readonly numerator: number | null; readonly denominator: number | null };

/**
 * The smallest number of people that a cell tells of; null when it tells of none. Of a share these are both its terms and, where it is not
 * nobody, the rest: 98 of 100 tells of two persons.
 */
export function smallestCount({ value, numerator, denominator }: Counts, measure: Indicator['measure']): number | null {
  if (measure === 'number') return value;
  const rest = numerator !== null && denominator !== null ? denominator - numerator : null;
  const counts = [numerator, denominator, rest !== null && rest > 0 ? rest : null].filter((count) => count !== null);
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
