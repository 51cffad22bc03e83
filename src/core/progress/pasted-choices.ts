import type { Indicator } from '../plan/plan-schema.ts';
import { unitOfValues } from '../validation/number-unit.ts';
import { type TypedChoice, typedChoices } from '../validation/typed-choices.ts';
import type { PastedColumn } from './pasted-table.ts';

/** What a cell may mean: a value with the text that says it, or the indicator of a number, as documents print it. `cell` counts from 0. */
export type PastedChoice = { readonly cell: number } & (
  | (TypedChoice & { readonly kind: 'share' | 'number' | 'date' })
  | { readonly kind: 'indicator'; readonly number: string }
);

/** What the text in a column of a row may mean where it leaves that open; `language` is that of numbers and dates. */
export function pastedChoices(
  cells: readonly string[],
  {
    columns,
    column,
    indicator,
    language,
  }: {
    readonly columns: readonly (PastedColumn | null)[];
    readonly column: PastedColumn;
    readonly indicator: Pick<Indicator, 'measure' | 'unit'>;
    readonly language: string;
  },
): readonly PastedChoice[] {
  const cell = columns.indexOf(column);
  const unit = unitOfColumn(column, indicator);
  const isDate = column === 'date' || column === 'from';
  const kind = isDate ? 'date' : unit === '%' ? 'share' : 'number';
  return typedChoices(isDate ? 'date' : 'number', cells[cell] ?? '', language, unit).map((choice) => ({
    cell,
    kind,
    ...choice,
  }));
}

/** The unit that numbers of a column are in: that of the indicator for its values, none for the terms of a share and for answers. */
export function unitOfColumn(
  column: PastedColumn,
  { measure, unit }: Pick<Indicator, 'measure' | 'unit'>,
): string | undefined {
  return column === 'value' ? unitOfValues(measure, unit) : '';
}
