import type { z } from 'zod';
import { upgradeFormat } from '#core/migrate/format-upgrades.ts';
import { isJsonObject, type Json, type JsonObject } from '#core/migrate/json-value.ts';
import { withoutUnlikelyDays } from '#core/migrate/unlikely-days.ts';
import { rowTables } from '#core/plan/plan-path.ts';
import { type Plan, planFormatVersion, planSchema } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';

const isRowTable = (name: string) => rowTables.some((table) => table === name);

/** Rows, tables and sections that were found sound before: they never change in place, so that a save checks only what is new. */
const sound = new WeakSet<object>();

/** The path of the first part of a plan that is not what a plan holds; null for a sound plan. Overlong text is sound: words are never a reason not to save. */
export function unsoundPart(plan: Plan): string | null {
  const stray = Object.keys(plan).find((name) => !Object.hasOwn(planSchema.shape, name));
  if (stray !== undefined) return stray;
  for (const [name, schema] of Object.entries(planSchema.shape)) {
    const fault = isRowTable(name) ? null : newFault(schema, plan[name as keyof Plan]); // the schema and the type have the same fields
    if (fault !== null) return pathTo(name, fault);
  }
  for (const table of rowTables) {
    if (sound.has(plan[table])) continue;
    const schema = planSchema.shape[table].element;
    for (const [index, row] of plan[table].entries()) {
      const fault = newFault(schema, row);
      if (fault !== null) return pathTo(`${table}/${index}`, fault);
    }
    sound.add(plan[table]);
  }
  return null;
}

/** Reads the text of a record; `newer` when a newer version of the product wrote it. */
export function parseRecord(text: string): Result<Plan, 'corrupt' | 'newer'> {
  const raw = parseJson(text);
  if (!isJsonObject(raw)) return fail('corrupt');
  if (typeof raw['formatVersion'] === 'number' && raw['formatVersion'] > planFormatVersion) return fail('newer');
  const data = soundData(upgradeFormat(raw));
  if (data === null) return fail('corrupt');
  const plan = data as unknown as Plan; // the schema transforms nothing, so what it accepts is a plan
  for (const table of rowTables) for (const row of plan[table]) sound.add(row);
  return ok(plan);
}

/** What the schema accepts, unlikely days of an older time as typed texts; null where more is unsound. */
function soundData(data: JsonObject): JsonObject | null {
  const faults = faultsOf(planSchema, data);
  if (faults.length === 0) return data;
  const mended = withoutUnlikelyDays(data, faults);
  return mended !== null && faultsOf(planSchema, mended).length === 0 ? mended : null;
}

/** The first fault of a row or section that was not found sound before. */
function newFault(schema: z.ZodType, value: unknown): string | null {
  const isObject = typeof value === 'object' && value !== null;
  if (isObject && sound.has(value)) return null;
  const fault = firstFault(schema, value);
  if (isObject && fault === null) sound.add(value);
  return fault;
}

function pathTo(place: string, inside: string): string {
  return inside === '' ? place : `${place}/${inside}`;
}

function firstFault(schema: z.ZodType, value: unknown): string | null {
  return faultsOf(schema, value)[0]?.join('/') ?? null;
}

function faultsOf(schema: z.ZodType, value: unknown): readonly (readonly PropertyKey[])[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.filter((issue) => issue.code !== 'too_big' || issue.origin !== 'string').map(({ path }) => path);
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
