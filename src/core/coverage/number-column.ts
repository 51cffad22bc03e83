import { createWholes, push, pushRows, type Rows, type Wholes, wholeAt } from './column.ts';

/**
 * A list of numbers of which most are whole, as amounts and counts are, or none (NaN): four bytes each. All others stand in `others`,
 * and their cell is `firstOther` and more.
 */
export type Numbers = { readonly cells: Wholes; readonly others: number[] };

const none = -(2 ** 31);
const firstOther = 2 ** 30;

/** An empty list. */
export function createNumbers(): Numbers {
  return { cells: createWholes(), others: [] };
}

/** Adds a number at the end; NaN for none. */
export function pushNumber({ cells, others }: Numbers, value: number): void {
  if (Number.isNaN(value)) push(cells, none);
  else if (isKeptWhole(value)) push(cells, value);
  else push(cells, firstOther + others.push(value) - 1);
}

/** Whether a cell can hold the number as it is; -0 is another number than 0. */
function isKeptWhole(value: number): boolean {
  return Number.isInteger(value) && value > -firstOther && value < firstOther && !Object.is(value, -0);
}

/** The number of a row that there is; NaN for none. */
export function numberAt({ cells, others }: Numbers, row: number): number {
  const cell = wholeAt(cells, row);
  if (cell >= firstOther) return others[cell - firstOther] ?? Number.NaN;
  return cell === none ? Number.NaN : cell;
}

/** Adds the rows `from` to `to` (excluded) of another list at the end. */
export function pushNumberRows(to: Numbers, from: Numbers, rows: Rows): void {
  if (from.others.length === 0) pushRows(to.cells, from.cells, rows);
  else for (let row = rows.from; row < rows.to; row += 1) pushNumber(to, numberAt(from, row));
}
