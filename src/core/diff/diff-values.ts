import { isJsonObject, type Json, type JsonObject } from '../migrate/json-value.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import { isRowList, type RowWithId } from './rows-with-ids.ts';

/** One value within an item that differs; see `PlanChange` for what `null` stands for. */
export type ValueChange = { readonly field: readonly string[]; readonly before: Json; readonly after: Json };

/** The smallest values that differ between two values: fields of objects, and entries of lists with ids where no entry moved. */
export function diffValues(before: Json, after: Json, field: readonly string[] = []): readonly ValueChange[] {
  if (before === after) return [];
  if (isJsonObject(before) && isJsonObject(after)) return diffObjects(before, after, field);
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, field);
  return [{ field, before, after }];
}

/** A field that only the later object has starts from null; an object that lost a field is one change, so that null stays a value. */
function diffObjects(before: JsonObject, after: JsonObject, field: readonly string[]): readonly ValueChange[] {
  const hasLost = Object.keys(before).some((name) => !Object.hasOwn(after, name));
  const hasNewNull = Object.keys(after).some((name) => after[name] === null && !Object.hasOwn(before, name));
  if (hasLost || hasNewNull) return [{ field, before, after }];
  const changes: ValueChange[] = [];
  for (const name of Object.keys(after)) {
    const [one, other] = [Object.hasOwn(before, name) ? before[name] : null, after[name]];
    // Most fields are equal: a path is made only for those that may not be.
    if (one !== other) changes.push(...diffValues(one ?? null, other ?? null, [...field, name]));
  }
  return changes;
}

function diffLists(before: Json[], after: Json[], field: readonly string[]): readonly ValueChange[] {
  if (isRowList(before) && isRowList(after) && isKeptThenAdded(before, after)) return diffEntries(before, after, field);
  return isEqual(before, after) ? [] : [{ field, before, after }];
}

/** Whether the later list is what is left of the earlier one, in its order, with new entries behind it: then ids alone tell what happened. */
function isKeptThenAdded(before: readonly RowWithId[], after: readonly RowWithId[]): boolean {
  const [earlier, later] = [rowsById(before), rowsById(after)];
  const kept = before.filter(({ id }) => later.has(id));
  return (
    kept.every(({ id }, at) => after[at]?.id === id) && after.slice(kept.length).every(({ id }) => !earlier.has(id))
  );
}

function diffEntries(
  before: readonly RowWithId[],
  after: readonly RowWithId[],
  field: readonly string[],
): readonly ValueChange[] {
  const [earlier, later] = [rowsById(before), rowsById(after)];
  const changed = before.flatMap((row) => diffValues(row, later.get(row.id) ?? null, [...field, row.id]));
  const added = after.filter(({ id }) => !earlier.has(id));
  return [...changed, ...added.map((row) => ({ field: [...field, row.id], before: null, after: row }))];
}

/** Whether two values hold the same, whatever the order of their fields. */
export function isEqual(before: Json, after: Json): boolean {
  if (before === after) return true;
  if (Array.isArray(before))
    return (
      Array.isArray(after) &&
      before.length === after.length &&
      before.every((value, at) => isEqual(value, after[at] ?? null))
    );
  if (!isJsonObject(before) || !isJsonObject(after)) return false;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => Object.hasOwn(after, name) && isEqual(before[name] ?? null, after[name] ?? null))
  );
}
