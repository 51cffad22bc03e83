import { groupBy } from '../chain/group-by.ts';
import { isJsonObject, type Json, type JsonObject } from '../migrate/json-value.ts';
import type { Plan } from '../plan/plan-schema.ts';
import type { PlanChange, PlanDiff } from './plan-change.ts';
import { isRowList } from './rows-with-ids.ts';

type FieldChange = Extract<PlanChange, { kind: 'field.changed' }>;
type RowChange = Extract<PlanChange, { kind: 'row.added' | 'row.removed' }>;

/** The plan that `diffPlans(before, after)` was told as `after`. `before` must be the plan that the differences were found in. */
export function applyDiff(before: Plan, { changes }: PlanDiff): Plan {
  const parts: JsonObject = { ...before };
  const tables = groupBy(changes, tableOf);
  for (const [table, ofTable] of tables) {
    if (table !== null) parts[table] = changedTable(parts[table] ?? [], ofTable);
  }
  for (const change of tables.get(null) ?? []) {
    if (change.kind !== 'field.changed' || !('section' in change.place)) continue;
    const { section } = change.place;
    const [name = '', ...rest] = section === 'plan' ? change.field : [section, ...change.field];
    const value = parts[name] ?? null;
    const isGone = name === 'unparsed' && change.after === null;
    parts[name] = isGone ? withoutField(value, rest[0] ?? '') : withValue(value, rest, change.after);
  }
  return parts as Plan; // a part of a sound plan is only replaced by that of another
}

function tableOf(change: PlanChange): string | null {
  if (change.kind !== 'field.changed') return change.table;
  return 'table' in change.place ? change.place.table : null;
}

function changedTable(rows: Json, changes: readonly PlanChange[]): Json {
  if (!isRowList(rows)) return rows;
  const fields = groupBy(changes.filter(isFieldChange), ({ place }) => ('id' in place ? place.id : ''));
  const removed = new Set(changes.flatMap((change) => (change.kind === 'row.removed' ? [change.id] : [])));
  const kept = rows.filter(({ id }) => !removed.has(id)).map((row) => changedRow(row, fields.get(row.id) ?? []));
  const order = changes.find((change) => change.kind === 'rows.ordered');
  const ordered = order?.kind === 'rows.ordered' ? inOrder(kept, order.ids) : kept;
  return withAdded(ordered, changes.filter(isAddition));
}

function changedRow(row: Json, changes: readonly FieldChange[]): Json {
  return changes.reduce((changed, { field, after }) => withValue(changed, field, after), row);
}

function inOrder(rows: readonly Json[], ids: readonly string[]): readonly Json[] {
  const places = new Map(ids.map((id, at) => [id, at]));
  const placeOf = (row: Json) => places.get(idOf(row) ?? '') ?? ids.length;
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Added rows know their places in the result, so each place is either theirs or that of the next row that stayed. */
function withAdded(rows: readonly Json[], additions: readonly RowChange[]): Json[] {
  const added = new Map(additions.map(({ at, row }) => [at, row]));
  const stayed = rows.values();
  return Array.from({ length: rows.length + added.size }, (_, at) => added.get(at) ?? stayed.next().value ?? null);
}

/** The value with another one at a path; null takes out an entry of a list with ids. */
function withValue(value: Json, [head, ...rest]: readonly string[], after: Json): Json {
  if (head === undefined) return after;
  if (Array.isArray(value)) return withEntry(value, [head, ...rest], after);
  const fields = isJsonObject(value) ? value : {};
  const child = Object.hasOwn(fields, head) ? (fields[head] ?? null) : null;
  return { ...fields, [head]: withValue(child, rest, after) };
}

function withEntry(list: Json[], [id, ...rest]: readonly string[], after: Json): Json[] {
  const isMeant = (entry: Json) => idOf(entry) === id;
  if (rest.length === 0 && after === null) return list.filter((entry) => !isMeant(entry));
  return list.some(isMeant)
    ? list.map((entry) => (isMeant(entry) ? withValue(entry, rest, after) : entry))
    : [...list, after];
}

function idOf(row: Json): string | undefined {
  const id = isJsonObject(row) ? row['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function withoutField(value: Json, name: string): Json {
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).filter(([known]) => known !== name)) : value;
}

function isFieldChange(change: PlanChange): change is FieldChange {
  return change.kind === 'field.changed';
}

function isAddition(change: PlanChange): change is RowChange {
  return change.kind === 'row.added';
}
