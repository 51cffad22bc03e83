type Row = { readonly id: string };

const known = new WeakMap<object, ReadonlyMap<string, Row>>();

/** The rows of a table by id, the last of those that share one; indexed once for as long as the table does not change. */
export function rowsById<R extends Row>(rows: readonly R[]): ReadonlyMap<string, R> {
  const found = known.get(rows);
  if (found) return found as ReadonlyMap<string, R>; // it was made of this very table
  const byId = new Map<string, R>();
  for (const row of rows) byId.set(row.id, row);
  known.set(rows, byId);
  return byId;
}
