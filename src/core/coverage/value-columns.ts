import { createWholes, push, pushMovedRows, pushNumberedRows, type Rows, type Wholes, wholeAt } from './column.ts';
import type { Interner } from './interner.ts';
import { createNumbers, type Numbers, numberAt, pushNumber, pushNumberRows } from './number-column.ts';
import type { BreakdownCell, MeasuredValue } from './plan-facts.ts';

type Values = Readonly<Record<'value' | 'numerator' | 'denominator', Numbers>>;

/** Measurements and their breakdown cells in columns; the cells of a measurement are those from its `cells` to the next one's. */
export type ValueColumns = Values & {
  readonly date: Wholes;
  readonly cells: Wholes;
  readonly breakdown: Values & Readonly<Record<'dimension' | 'category', Wholes>>;
};

/** No measurements. */
export function createValueColumns(): ValueColumns {
  return {
    ...createValues(),
    date: createWholes(),
    cells: createWholes(),
    breakdown: { ...createValues(), dimension: createWholes(), category: createWholes() },
  };
}

function createValues(): Values {
  return { value: createNumbers(), numerator: createNumbers(), denominator: createNumbers() };
}

/** Keeps a measurement at the end. */
export function pushValue(columns: ValueColumns, texts: Interner<string>, measured: MeasuredValue): void {
  const { breakdown } = columns;
  push(columns.date, texts.numberOf(measured.date));
  push(columns.cells, breakdown.dimension.length);
  pushValues(columns, measured);
  for (const cell of measured.breakdown) {
    push(breakdown.dimension, texts.numberOf(cell.dimension));
    push(breakdown.category, texts.numberOf(cell.category));
    pushValues(breakdown, cell);
  }
}

/** The measurement of a number that there is, as it was kept. */
export function valueAt(columns: ValueColumns, texts: Interner<string>, number: number): MeasuredValue {
  const { date, breakdown } = columns;
  const from = firstCell(columns, number);
  const to = firstCell(columns, number + 1);
  return {
    date: texts.values[wholeAt(date, number)] ?? '',
    ...valuesAt(columns, number),
    breakdown: Array.from(
      { length: to - from },
      (_, at): BreakdownCell => ({
        dimension: texts.values[wholeAt(breakdown.dimension, from + at)] ?? '',
        category: texts.values[wholeAt(breakdown.category, from + at)] ?? '',
        ...valuesAt(breakdown, from + at),
      }),
    ),
  };
}

/** Where the breakdown of a measurement begins; of the number after the last one where all end. */
function firstCell({ cells, breakdown }: ValueColumns, number: number): number {
  return number < cells.length ? wholeAt(cells, number) : breakdown.dimension.length;
}

/** Keeps the measurements `from` to `to` (excluded) of other columns at the end; `texts` has for each number of a text there the one here. */
export function pushValueRows(columns: ValueColumns, other: ValueColumns, { from, to }: Rows, texts: Int32Array): void {
  const cells = { from: firstCell(other, from), to: firstCell(other, to) };
  const moved = columns.breakdown.dimension.length - cells.from;
  pushNumberedRows(columns.date, other.date, { from, to }, texts);
  pushMovedRows(columns.cells, other.cells, { from, to }, moved);
  for (const name of ['dimension', 'category'] as const)
    pushNumberedRows(columns.breakdown[name], other.breakdown[name], cells, texts);
  for (const name of ['value', 'numerator', 'denominator'] as const) {
    pushNumberRows(columns[name], other[name], { from, to });
    pushNumberRows(columns.breakdown[name], other.breakdown[name], cells);
  }
}

type Terms = Pick<MeasuredValue, 'value' | 'numerator' | 'denominator'>;

function pushValues(columns: Values, { value, numerator, denominator }: Terms): void {
  pushNumber(columns.value, value ?? Number.NaN);
  pushNumber(columns.numerator, numerator ?? Number.NaN);
  pushNumber(columns.denominator, denominator ?? Number.NaN);
}

function valuesAt({ value, numerator, denominator }: Values, row: number): Terms {
  return {
    value: known(numberAt(value, row)),
    numerator: known(numberAt(numerator, row)),
    denominator: known(numberAt(denominator, row)),
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
