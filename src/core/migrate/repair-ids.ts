import { excerptOf, isJsonObject, type Json, type JsonObject } from './json-value.ts';
import { renamePaths } from './rename-paths.ts';
import { keepAside, type RepairLog, remark, setAside } from './repair-log.ts';
import { maximumRows, rowLinks, rowTables } from './row-links.ts';

type Renames = ReadonlyMap<string, string>;

/** Gives every row and sub-row of a raw plan an id that is usable and its own, in place. Links, typed texts and marks follow an id that was replaced. */
export function repairIds(plan: JsonObject, log: RepairLog): void {
  const renames = new Map<string, Renames>();
  const movedRows = new Map<string, string>();
  const movedSubRows = new Map<string, string>();
  for (const { table, subRows } of rowTables) {
    limitRows(plan, table, log);
    renames.set(table, giveIds(plan[table], table, movedRows, log));
    for (const name of subRows)
      for (const row of rowsOf(plan[table]))
        giveIds(row[name], `${table}/${String(row['id'])}/${name}`, movedSubRows, log);
  }
  const monitoring = plan['monitoring'];
  if (isJsonObject(monitoring)) giveIds(monitoring['reports'], 'monitoring/reports', movedSubRows, log);
  for (const link of rowLinks) {
    const renamed = renames.get(link.to);
    if (renamed && renamed.size > 0) for (const row of rowsOf(plan[link.table])) renameLinks(row, link.field, renamed);
  }
  renamePaths(plan, [movedRows, movedSubRows]);
}

function limitRows(plan: JsonObject, table: string, log: RepairLog): void {
  const rows = plan[table];
  if (!Array.isArray(rows) || rows.length <= maximumRows) return;
  const rest = rows.splice(maximumRows);
  setAside(log, 'tooManyRows', table, rest, { count: rest.length, limit: maximumRows });
}

function rowsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function giveIds(value: Json | undefined, path: string, moved: Map<string, string>, log: RepairLog): Renames {
  const rows = rowsOf(value);
  const taken = new Set(rows.map(givenId));
  const seen = new Set<string>();
  const renamed = new Map<string, string>();
  for (const row of rows) {
    const given = givenId(row);
    const isFirst = given === null || !seen.has(given);
    if (given !== null) seen.add(given);
    if (given !== null && isFirst && isUsableId(given)) {
      row['id'] = given;
      continue;
    }
    const id = freshId(log, taken);
    const before = ownId(row);
    row['id'] = id;
    noteNewId(given, before, isFirst, `${path}/${id}`, log);
    if (given === null || !isFirst) continue;
    renamed.set(given, id);
    moved.set(`${path}/${given}`, `${path}/${id}`);
  }
  return renamed;
}

function noteNewId(given: string | null, before: Json, isFirst: boolean, path: string, log: RepairLog): void {
  if (given !== null) remark(log, isFirst ? 'idReplaced' : 'duplicateId', path, { id: given.slice(0, 100) });
  else if (before === null || before === '') log.missing += 1;
  else remark(log, 'idReplaced', path, { id: excerptOf(before) });
  // A second row's id is not lost: the first row has it.
  if (isFirst && before !== null && before !== '') keepAside(log, `${path}/id`, before);
}

function ownId(row: JsonObject): Json {
  return (Object.hasOwn(row, 'id') ? row['id'] : null) ?? null;
}

function givenId(row: JsonObject): string | null {
  const id = ownId(row);
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Whether a row may have an id: it stands in paths, and as a key in tables made by others. */
export function isUsableId(id: string): boolean {
  return id.length <= 100 && !id.includes('/') && !(id in Object.prototype);
}

function freshId(log: RepairLog, taken: Set<string | null>): string {
  let id = log.newId();
  while (taken.has(id)) id = log.newId();
  taken.add(id);
  return id;
}

function renameLinks(row: JsonObject, field: string, renamed: Renames): void {
  const renameOne = (link: Json): Json =>
    renamed.get(typeof link === 'number' ? String(link) : typeof link === 'string' ? link : '') ?? link;
  const links = row[field];
  if (links === undefined) return;
  row[field] = Array.isArray(links) ? links.map(renameOne) : renameOne(links);
}
