type Cells = Uint8Array | Int32Array | Float64Array;

/** A list of numbers of one kind that grows at its end; far smaller than a list of objects. */
export type Column = {
  readonly at: (index: number) => number;
  readonly push: (value: number) => void;
  readonly length: () => number;
};

const firstLength = 256;
const growth = 1.3;

/** An empty column of small whole numbers (0 to 255), whole numbers, or any numbers. */
export function createColumn(kind: 'byte' | 'whole' | 'number'): Column {
  let cells = cellsOf(kind, firstLength);
  let length = 0;
  return {
    at: (index) => cells[index] ?? Number.NaN,
    push: (value) => {
      if (length === cells.length) {
        const larger = cellsOf(kind, Math.ceil(length * growth));
        larger.set(cells);
        cells = larger;
      }
      cells[length] = value;
      length += 1;
    },
    length: () => length,
  };
}

function cellsOf(kind: 'byte' | 'whole' | 'number', length: number): Cells {
  if (kind === 'byte') return new Uint8Array(length);
  return kind === 'whole' ? new Int32Array(length) : new Float64Array(length);
}
