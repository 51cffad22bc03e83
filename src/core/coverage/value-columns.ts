import { createNumbers, createWholes, type Numbers, numberAt, push, type Wholes, wholeAt } from './column.ts';
import type { Interner } from './interner.ts';
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
  const { date, cells, breakdown } = columns;
  const from = wholeAt(cells, number);
  const to = number + 1 < cells.length ? wholeAt(cells, number + 1) : breakdown.dimension.length;
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

type Terms = Pick<MeasuredValue, 'value' | 'numerator' | 'denominator'>;

function pushValues(columns: Values, { value, numerator, denominator }: Terms): void {
  push(columns.value, value ?? Number.NaN);
  push(columns.numerator, numerator ?? Number.NaN);
  push(columns.denominator, denominator ?? Number.NaN);
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
