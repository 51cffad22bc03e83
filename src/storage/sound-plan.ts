import type { z } from 'zod';
import { type Plan, planFormatVersion, planSchema } from '#core/plan/plan-schema.ts';
import { fail, ok, type Result } from '#core/result.ts';

const rowTables = [
  'targetGroups',
  'goals',
  'targets',
  'activities',
  'indicators',
  'measurements',
  'assumptions',
  'risks',
  'fundingSources',
] as const;

const withoutRows = Object.fromEntries(rowTables.map((table) => [table, []]));

/** Rows that were found sound before: rows never change in place, so that a save checks only what is new. */
const soundRows = new WeakSet<object>();

/** The path of the first part of a plan that is not what a plan holds; null for a sound plan. Overlong text is sound: words are never a reason not to save. */
export function unsoundPart(plan: Plan): string | null {
  const head = firstFault(planSchema, { ...plan, ...withoutRows });
  if (head !== null) return head;
  for (const table of rowTables) {
    const schema = planSchema.shape[table].element;
    for (const [index, row] of plan[table].entries()) {
      if (soundRows.has(row)) continue;
      const fault = firstFault(schema, row);
      if (fault !== null) return `${table}/${index}/${fault}`;
      soundRows.add(row);
    }
  }
  return null;
}

/** Reads the text of a record; `newer` when a newer version of the product wrote it. */
export function parseRecord(text: string): Result<Plan, 'corrupt' | 'newer'> {
  const data = parseJson(text);
  if (typeof data !== 'object' || data === null) return fail('corrupt');
  if ('formatVersion' in data && typeof data.formatVersion === 'number' && data.formatVersion > planFormatVersion)
    return fail('newer');
  if (firstFault(planSchema, data) !== null) return fail('corrupt');
  const plan = data as Plan; // the schema transforms nothing, so what it accepts is a plan
  for (const table of rowTables) for (const row of plan[table]) soundRows.add(row);
  return ok(plan);
}

function firstFault(schema: z.ZodType, value: unknown): string | null {
  const { error } = schema.safeParse(value);
  const fault = error?.issues.find((issue) => issue.code !== 'too_big' || issue.origin !== 'string');
  return fault ? fault.path.join('/') : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
