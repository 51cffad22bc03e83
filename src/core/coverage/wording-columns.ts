import { createWholes, push, type Rows, type Wholes, wholeAt } from './column.ts';
import type { Interner } from './interner.ts';
import type { IndicatorWording } from './plan-facts.ts';

/** Own words of indicators in columns, as numbers of texts; `wording` has for each indicator its row in them, -1 where it has none of its own. */
export type WordingColumns = Readonly<Record<keyof IndicatorWording | 'wording', Wholes>>;

const parts = ['numerator', 'denominator', 'calculation'] as const;

/** No indicators. */
export function createWordingColumns(): WordingColumns {
  return {
    wording: createWholes(),
    numerator: createWholes(),
    denominator: createWholes(),
    calculation: createWholes(),
  };
}

/** Keeps the own words of the next indicator; null for none. */
export function pushWording(columns: WordingColumns, texts: Interner<string>, wording: IndicatorWording | null): void {
  push(columns.wording, wording === null ? -1 : columns.numerator.length);
  if (wording !== null) for (const part of parts) push(columns[part], texts.numberOf(wording[part]));
}

/** Own words of an indicator, as they were kept. */
export function wordingAt(
  columns: WordingColumns,
  { values }: Pick<Interner<string>, 'values'>,
  row: number,
): IndicatorWording | null {
  const at = wholeAt(columns.wording, row);
  if (at < 0) return null;
  const textOf = (part: keyof IndicatorWording) => values[wholeAt(columns[part], at)] ?? '';
  return { numerator: textOf('numerator'), denominator: textOf('denominator'), calculation: textOf('calculation') };
}

/** Keeps those of the indicators `from` to `to` (excluded) of other columns; `texts` has for each number of a text there the one here. */
export function pushWordingRows(
  columns: WordingColumns,
  other: WordingColumns,
  { from, to }: Rows,
  texts: Int32Array,
): void {
  for (let row = from; row < to; row += 1) {
    const at = wholeAt(other.wording, row);
    push(columns.wording, at < 0 ? -1 : columns.numerator.length);
    if (at >= 0) for (const part of parts) push(columns[part], texts[wholeAt(other[part], at)] ?? 0);
  }
}
