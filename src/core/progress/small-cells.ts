/**
 * Counts below this are hidden in reports, practice sheets and what they carry, and in coverage, so that nobody can be recognised. Plan
 * files and plan documents carry all cells: they are for those who entered them.
 */
export const smallestShown = 5;

/** What a cell of a breakdown, or a whole measurement, says of people. */
type Counts = { readonly value: number | null; readonly numerator: number | null; readonly denominator: number | null };
/** A cell; `isText` when something was typed into it that is no number: it counts as small. */
type Cell = Counts & { readonly isText?: boolean };

/** What binary fractions make of a sum is no remainder. */
const tolerance = 1e-6;

/**
 * Which cells of one dimension must not be shown: those of few people in their value (where it `isCount`), a term or the rest of a share, and
 * others that would give these away by subtraction (see `hiddenCells`). What the cells leave of the `whole` counts as a cell when it is
 * small: it can be read off as a category that was not entered. Without a known whole pass nulls.
 */
export function hiddenInDimension(cells: readonly Cell[], whole: Counts, isCount: boolean): readonly boolean[] {
  const left = countsOf(remainderOf(cells, whole), isCount);
  const remainder = left.map((count, column) => (isSmall(count, leastOf(column)) ? count : null));
  const rows = [...cells.map((cell) => countsOf(cell, isCount)), remainder];
  const columns = remainder.map((_, column) =>
    hiddenCells(
      rows.map((row) => row[column] ?? null),
      leastOf(column),
    ),
  );
  return cells.map((_, at) => columns.some((hidden) => hidden[at]));
}

/** Of which numbers of people (as `countsOf` has them) the cells of one dimension leave something of the whole. */
export function leftOfWhole(cells: readonly Counts[], whole: Counts, isCount: boolean): readonly boolean[] {
  return countsOf(remainderOf(cells, whole), isCount).map(isSome);
}

/** The numbers of people that a cell tells of: value, both terms, and the rest (98 of 100 tells of two). */
function countsOf({ value, numerator, denominator, isText }: Cell, isCount: boolean): readonly (number | null)[] {
  if (isText) return [1, 1, 1, 1];
  const rest = numerator !== null && denominator !== null ? denominator - numerator : null;
  return [isCount ? value : null, numerator, denominator, rest];
}

/** Nobody left of a share tells of no person. */
function leastOf(column: number): number {
  return column === 3 ? tolerance : Number.NEGATIVE_INFINITY;
}

function remainderOf(cells: readonly Counts[], whole: Counts): Counts {
  const [value, numerator, denominator] = (['value', 'numerator', 'denominator'] as const).map((amount) => {
    const given = cells.flatMap((cell) => cell[amount] ?? []);
    const total = whole[amount];
    return total === null || given.length === 0 ? null : total - given.reduce((sum, count) => sum + count, 0);
  });
  // Nobody of many is a category of its own; nobody of nobody is none.
  const isOfSome = denominator === null ? isSome(numerator) : isSome(denominator) && (numerator ?? 0) > -tolerance;
  return {
    value: isSome(value) ? (value ?? null) : null,
    numerator: isOfSome ? (numerator ?? null) : null,
    denominator: isOfSome ? (denominator ?? null) : null,
  };
}

function isSome(count: number | null | undefined): boolean {
  return (count ?? 0) > tolerance;
}

/**
 * Which counts of a breakdown must not be shown: those below five, and the next smallest ones as well until at least two are hidden
 * of which one counts five or more: then the total less the others can be made up in many ways. Null
 * stands for a count that is not known; those below `least` are no reason to hide anything, and follow last.
 */
export function hiddenCells(counts: readonly (number | null)[], least = Number.NEGATIVE_INFINITY): readonly boolean[] {
  const hidden = counts.map((count) => isSmall(count, least));
  if (!hidden.includes(true)) return hidden;
  const others = counts
    .map((count, at) => ({ count: count ?? 0, at }))
    .filter(({ at }) => counts[at] !== null && hidden[at] !== true)
    .sort((one, other) => Number(one.count < least) - Number(other.count < least) || one.count - other.count);
  for (const { count, at } of others) {
    hidden[at] = true;
    if (count >= smallestShown) break;
  }
  return hidden;
}

function isSmall(count: number | null, least: number): boolean {
  return count !== null && count >= least && count < smallestShown;
}
