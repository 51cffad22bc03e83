type Cells = Uint8Array | Int32Array | Float64Array;

/** A list of numbers of one kind that grows at its end; `cells` beyond `length` mean nothing. Far smaller than a list of objects. */
export type Column<T extends Cells> = { cells: T; length: number };
export type Bytes = Column<Uint8Array>;
export type Wholes = Column<Int32Array>;
export type Numbers = Column<Float64Array>;

const firstLength = 256;
const growth = 1.3;

/** An empty column of whole numbers from 0 to 255. */
export function createBytes(): Bytes {
  return { cells: new Uint8Array(firstLength), length: 0 };
}

/** An empty column of whole numbers. */
export function createWholes(): Wholes {
  return { cells: new Int32Array(firstLength), length: 0 };
}

/** An empty column of any numbers; NaN stands for none. */
export function createNumbers(): Numbers {
  return { cells: new Float64Array(firstLength), length: 0 };
}

/** Adds a number at the end. */
export function push<T extends Cells>(column: Column<T>, value: number): void {
  if (column.length === column.cells.length) makeRoom(column, column.length + 1);
  column.cells[column.length] = value;
  column.length += 1;
}

/** Adds the rows `from` to `to` (excluded) of another column at the end, each as `change` makes it, or as it is. */
export function pushRows<T extends Cells>(
  column: Column<T>,
  { cells }: Column<T>,
  { from, to }: { readonly from: number; readonly to: number },
  change: ArrayLike<number> | null = null,
): void {
  const end = column.length + to - from;
  if (end > column.cells.length) makeRoom(column, end);
  if (change === null) column.cells.set(cells.subarray(from, to), column.length);
  else
    for (let row = from; row < to; row += 1) {
      const value = cells[row] ?? -1;
      column.cells[column.length + row - from] = value < 0 ? value : (change[value] ?? value);
    }
  column.length = end;
}

function makeRoom<T extends Cells>(column: Column<T>, length: number): void {
  const size = Math.max(length, Math.ceil(column.cells.length * growth));
  // One of the three kinds, the same as before.
  const larger = new (column.cells.constructor as new (size: number) => T)(size);
  larger.set(column.cells);
  column.cells = larger;
}

// One function a kind: each sees one kind of array, which the compiler turns into a plain load.

/** The byte of a row that there is. */
export function byteAt({ cells }: Bytes, row: number): number {
  return cells[row] ?? 0;
}

/** The whole number of a row that there is. */
export function wholeAt({ cells }: Wholes, row: number): number {
  return cells[row] ?? -1;
}

/** The number of a row that there is; NaN for none. */
export function numberAt({ cells }: Numbers, row: number): number {
  return cells[row] ?? Number.NaN;
}
