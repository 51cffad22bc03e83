import { perObject } from '#core/validation/memo.ts';

/** The position of each row of a table by its id, counted from 1: looking for it in every row of a long list would take the square of the time. */
export const positionsOf: (rows: readonly { readonly id: string }[]) => ReadonlyMap<string, number> = perObject(
  (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, index) => [id, index + 1])),
);
