import { isJsonObject, type Json, type JsonObject } from '#core/migrate/json-value.ts';
import type { Plan } from '#core/plan/plan-schema.ts';

type Table = { readonly rows: readonly JsonObject[]; readonly places: ReadonlyMap<string, number> };

const noTable: Table = { rows: [], places: new Map() };
/** Tables by the identity of their list: a comparison of large plans looks up thousands of rows. */
const tables = new WeakMap<object, Table>();

/** A part of a plan by its name: tables come and go with formats, types do not know them all. */
export function partOf(plan: Plan, name: string): Json {
  const parts: JsonObject = plan;
  return Object.hasOwn(parts, name) ? (parts[name] ?? null) : null;
}

/** The rows of a table; none for a name that is no table. */
export function rowsOf(plan: Plan, table: string): readonly JsonObject[] {
  return tableOf(plan, table).rows;
}

/** The row of a table with this id, if there is one. */
export function rowOf(plan: Plan, table: string, id: string): JsonObject | undefined {
  const { rows, places } = tableOf(plan, table);
  return rows[places.get(id) ?? -1];
}

/** The place of a row in its table, from 1; 0 when it is not there. */
export function positionOf(plan: Plan, table: string, row: JsonObject): number {
  return (tableOf(plan, table).places.get(String(row['id'])) ?? -1) + 1;
}

/** The row with an id, in the table that a link leads to; a link that is not known may lead to any. */
export function findLinked(
  plan: Plan,
  id: string,
  to: string | null = null,
): { readonly table: string; readonly row: JsonObject } | null {
  for (const table of to === null ? Object.keys(plan) : [to]) {
    const row = rowOf(plan, table, id);
    if (row) return { table, row };
  }
  return null;
}

function tableOf(plan: Plan, name: string): Table {
  const list = partOf(plan, name);
  if (!Array.isArray(list)) return noTable;
  const known = tables.get(list);
  if (known) return known;
  const rows = list.filter(isJsonObject);
  const table = { rows, places: new Map(rows.map((row, at) => [String(row['id']), at])) };
  tables.set(list, table);
  return table;
}
