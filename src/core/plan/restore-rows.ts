import { rowLinks } from '../migrate/row-links.ts';
import { type RowTable, rowTables } from './plan-path.ts';
import type { Plan } from './plan-schema.ts';
import { type Removal, withMeasurements } from './removal.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
/** Ids by table. */
type Ids = Readonly<Record<RowTable, ReadonlySet<string>>>;

/**
 * The plan with the rows of a removal as they were in `before`: at their places, with the links to and from them, their typed text
 * and their marks. What was changed since stays; a restored row's link to a row that has gone meanwhile is left out.
 * The same object when every row is there.
 */
export function restoreRows(plan: Plan, before: Plan, removal: Removal): Plan {
  const back = idsToRestore(plan, before, removal);
  if (rowTables.every((table) => back[table].size === 0)) return plan;
  const isBack = (path: string) => {
    const [head = '', id = ''] = path.split('/');
    return rowTables.some((table) => table === head && back[table].has(id));
  };
  const texts = Object.entries(before.unparsed).filter(([path]) => isBack(path));
  const marks = putBack(plan.notes.comeBackLater, before.notes.comeBackLater, isBack, String);
  return relinked(
    {
      ...plan,
      ...mapTables((table) =>
        putBack(rowsOf(plan, table), rowsOf(before, table), ({ id }) => back[table].has(id), idOf),
      ),
      notes: { comeBackLater: [...marks] },
      unparsed: { ...plan.unparsed, ...Object.fromEntries(texts) },
    },
    before,
    back,
  );
}

function idsToRestore(plan: Plan, before: Plan, removal: Removal): Ids {
  const there = idsOf(plan);
  const removed = withMeasurements(before, removal);
  return mapIds((table) => {
    const wasRemoved = ({ id }: Row) => removed[table]?.has(id) === true;
    return rowsOf(before, table).filter((row) => wasRemoved(row) && !there[table].has(row.id));
  });
}

/** Names restored rows where they were named before, and drops what restored rows name that is no longer there. */
function relinked(plan: Plan, before: Plan, back: Ids): Plan {
  const there = idsOf(plan);
  const linksOf = (table: RowTable, row: Row, then: Row | undefined) =>
    rowLinks
      .filter((link) => link.table === table)
      .map(({ field, to }): [string, unknown] => [
        field,
        back[table].has(row.id) ? withoutGone(row[field], there[to]) : withNamed(row[field], then?.[field], back[to]),
      ])
      .filter(([field, value]) => value !== row[field]);
  const rowsWithLinks = (table: RowTable) => {
    const then = new Map(rowsOf(before, table).map((row) => [row.id, row]));
    const rows = rowsOf(plan, table);
    const linked = rows.map((row) => {
      const changed = linksOf(table, row, then.get(row.id));
      return changed.length === 0 ? row : { ...row, ...Object.fromEntries(changed) };
    });
    return linked.every((row, at) => row === rows[at]) ? rows : linked;
  };
  return { ...plan, ...mapTables(rowsWithLinks) };
}

function withoutGone(value: unknown, there: ReadonlySet<string>): unknown {
  if (!Array.isArray(value)) return typeof value === 'string' && !there.has(value) ? null : value;
  return value.every((id) => there.has(id)) ? value : value.filter((id) => there.has(id));
}

function withNamed(value: unknown, then: unknown, back: ReadonlySet<string>): unknown {
  return Array.isArray(value) && Array.isArray(then) ? putBack(value, then, (id) => back.has(id), String) : value;
}

/** A list with the entries of an earlier one that are to come back, each after the entry that it followed; the same list without any. */
function putBack<T>(
  now: readonly T[],
  then: readonly T[],
  isBack: (entry: T) => boolean,
  keyOf: (entry: T) => string,
): readonly T[] {
  const present = new Set(now.map(keyOf));
  const list = [...now];
  let previous: string | null = null;
  for (const entry of then) {
    const key = keyOf(entry);
    const isMissing = !present.has(key);
    if (isMissing && !isBack(entry)) continue;
    if (isMissing) list.splice(list.findIndex((other) => keyOf(other) === previous) + 1, 0, entry);
    previous = key;
  }
  return list.length === now.length ? now : list;
}

function idOf({ id }: Row): string {
  return id;
}

function rowsOf(plan: Plan, table: RowTable): readonly Row[] {
  return plan[table];
}

function idsOf(plan: Plan): Ids {
  return mapIds((table) => rowsOf(plan, table));
}

function mapIds(rows: (table: RowTable) => readonly Row[]): Ids {
  const entries = rowTables.map((table) => [table, new Set(rows(table).map(idOf))] as const);
  return Object.fromEntries(entries) as Record<RowTable, Set<string>>; // one entry for each table
}

// Rows come from the table that they go to and keep their types: only ids in their links change.
function mapTables(rows: (table: RowTable) => readonly Row[]): Pick<Plan, RowTable> {
  return Object.fromEntries(rowTables.map((table) => [table, rows(table)])) as never;
}
