type Cells = Uint8Array | Int16Array | Int32Array | Float64Array;

/** A list of numbers of one kind that grows at its end; `cells` beyond `length` mean nothing. Far smaller than a list of objects. */
export type Column<T extends Cells> = { cells: T; length: number };
export type Bytes = Column<Uint8Array>;
export type Smalls = Column<Int16Array>;
export type Wholes = Column<Int32Array>;
export type Doubles = Column<Float64Array>;

const firstLength = 256;
const growth = 1.3;

/** An empty column of whole numbers from 0 to 255. */
export function createBytes(): Bytes {
  return { cells: new Uint8Array(firstLength), length: 0 };
}

/** An empty column of whole numbers from -32,768 to 32,767: years, and positions of rows in a plan (`maximumRows`). */
export function createSmalls(): Smalls {
  return { cells: new Int16Array(firstLength), length: 0 };
}

/** An empty column of whole numbers. */
export function createWholes(): Wholes {
  return { cells: new Int32Array(firstLength), length: 0 };
}

/** An empty column of any numbers. */
export function createDoubles(): Doubles {
  return { cells: new Float64Array(firstLength), length: 0 };
}

/** Adds a number at the end. */
export function push<T extends Cells>(column: Column<T>, value: number): void {
  if (column.length === column.cells.length) makeRoom(column, column.length + 1);
  column.cells[column.length] = value;
  column.length += 1;
}

export type Rows = { readonly from: number; readonly to: number };

/** Adds the rows `from` to `to` (excluded) of another column at the end. */
export function pushRows<T extends Cells>(column: Column<T>, { cells }: Column<T>, { from, to }: Rows): void {
  const end = column.length + to - from;
  if (end > column.cells.length) makeRoom(column, end);
  column.cells.set(cells.subarray(from, to), column.length);
  column.length = end;
}

/** The same for numbers that stand for something: `numbers` has for each the one that stands for it here. Below zero is none. */
export function pushNumberedRows(column: Wholes, { cells }: Wholes, { from, to }: Rows, numbers: Int32Array): void {
  for (let row = from; row < to; row += 1) {
    const number = cells[row] ?? -1;
    push(column, number < 0 ? number : (numbers[number] ?? -1));
  }
}

/** The same for places that are all moved by as much. */
export function pushMovedRows(column: Wholes, { cells }: Wholes, { from, to }: Rows, by: number): void {
  for (let row = from; row < to; row += 1) push(column, (cells[row] ?? 0) + by);
}

function makeRoom<T extends Cells>(column: Column<T>, length: number): void {
  const size = Math.max(length, Math.ceil(column.cells.length * growth));
  // One of the four kinds, the same as before.
  const larger = new (column.cells.constructor as new (size: number) => T)(size);
  larger.set(column.cells);
  column.cells = larger;
}

// One function a kind: each sees one kind of array, which the compiler turns into a plain load.

/** The byte of a row that there is. */
export function byteAt({ cells }: Bytes, row: number): number {
  return cells[row] ?? 0;
}

/** The small whole number of a row that there is. */
export function smallAt({ cells }: Smalls, row: number): number {
  return cells[row] ?? -1;
}

/** The whole number of a row that there is. */
export function wholeAt({ cells }: Wholes, row: number): number {
  return cells[row] ?? -1;
}

/** The number of a row that there is. */
export function doubleAt({ cells }: Doubles, row: number): number {
  return cells[row] ?? -1;
}
