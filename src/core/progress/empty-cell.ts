import type { Measurement } from '../plan/plan-schema.ts';

type Cell = Pick<Measurement['breakdown'][number], 'category' | 'value' | 'numerator' | 'denominator'>;

/** Whether a row of a breakdown was added and not filled in, so that it is no category; its dimension is only proposed. */
export function isEmptyCell({ category, value, numerator, denominator }: Cell): boolean {
  return category.trim() === '' && [value, numerator, denominator].every((number) => number === null);
}
