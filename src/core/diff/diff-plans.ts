import { isJsonObject, type Json, type JsonObject } from '../migrate/json-value.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { rowsById } from '../validation/rows-by-id.ts';
import { diffValues } from './diff-values.ts';
import type { ChangePlace, PlanChange, PlanDiff } from './plan-change.ts';
import { isRowList, partsOfThePlan, type RowWithId } from './rows-with-ids.ts';

/**
 * What differs between two plans, or two states of one: no field whose values are equal, and all that `applyDiff` needs.
 * Tables and fields are found by walking, so that a new one needs no word here. Rows that are the same object are equal without a look inside.
 */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const [earlier, later]: [JsonObject, JsonObject] = [before, after];
  const names = before === after ? [] : Object.keys(later);
  return { changes: names.flatMap((name) => diffPart(name, earlier[name] ?? null, later[name] ?? null)) };
}

function diffPart(name: string, before: Json, after: Json): readonly PlanChange[] {
  if (before === after) return [];
  if (name === 'unparsed' && isJsonObject(before) && isJsonObject(after)) return diffTexts(before, after);
  if (partsOfThePlan.includes(name)) return fieldChanges({ section: 'plan' }, before, after, [name]);
  if (isRowList(before) && isRowList(after)) return diffTable(name, before, after);
  return isJsonObject(before)
    ? fieldChanges({ section: name }, before, after)
    : fieldChanges({ section: 'plan' }, before, after, [name]);
}

/** Undecoded texts come and go by their paths. */
function diffTexts(before: JsonObject, after: JsonObject): readonly PlanChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const textOf = (texts: JsonObject, path: string) => (Object.hasOwn(texts, path) ? (texts[path] ?? null) : null);
  return paths.flatMap((path) =>
    fieldChanges({ section: 'plan' }, textOf(before, path), textOf(after, path), ['unparsed', path]),
  );
}

function fieldChanges(
  place: ChangePlace,
  before: Json,
  after: Json,
  field: readonly string[] = [],
): readonly PlanChange[] {
  return diffValues(before, after, field).map((change) => ({ kind: 'field.changed', place, ...change }));
}

function diffTable(table: string, before: readonly RowWithId[], after: readonly RowWithId[]): readonly PlanChange[] {
  const [earlier, later] = [rowsById(before), rowsById(after)];
  const changes: PlanChange[] = [];
  for (const [at, row] of before.entries())
    if (!later.has(row.id)) changes.push({ kind: 'row.removed', table, id: row.id, row, at });
  for (const [at, row] of after.entries()) {
    const was = earlier.get(row.id);
    if (was === undefined) changes.push({ kind: 'row.added', table, id: row.id, row, at });
    else if (was !== row) changes.push(...fieldChanges({ table, id: row.id }, was, row));
  }
  const ids = after.flatMap(({ id }) => (earlier.has(id) ? [id] : []));
  const idsBefore = before.flatMap(({ id }) => (later.has(id) ? [id] : []));
  if (ids.some((id, at) => id !== idsBefore[at])) changes.push({ kind: 'rows.ordered', table, ids });
  return changes;
}
