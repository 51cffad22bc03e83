import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { perObject } from '#core/validation/memo.ts';

/** Tables that grow large; the others always stay in the record of the plan. */
const splitTables = ['goals', 'targets', 'activities', 'indicators', 'measurements'] as const;
type SplitTable = (typeof splitTables)[number];

/** A table with more rows than this is kept in parts, so that a save writes little more than what changed. */
const mostRowsInRecord = 100;
const rowsAPart = 50;

/** Some rows of one table of one plan, in the object store `parts`: `json` is the text of the rows, joined by commas. */
export type PlanPart = { readonly id: string; readonly table: string; readonly at: number; readonly json: string };

/** How many parts each table is kept in; tables without an entry are whole in the record. */
export type PartCounts = { readonly [table: string]: number };

/** The record of a plan: `json` is a plan file in which the tables of `parts` are empty. */
export function headOf(plan: Plan): { readonly json: string; readonly parts: PartCounts } {
  const split = splitTables.filter((table) => countParts(plan, table) > 0);
  const emptied = Object.fromEntries(split.map((table) => [table, []]));
  const parts = Object.fromEntries(split.map((table) => [table, countParts(plan, table)]));
  return { json: planToJson({ ...plan, ...emptied }), parts };
}

/** Whether both plans are kept in the same number of parts, so that the one can take the place of the other part by part. */
export function isSplitAlike(plan: Plan, other: Plan): boolean {
  return splitTables.every((table) => countParts(plan, table) === countParts(other, table));
}

/** The parts of a plan that are not the same rows as in `before`; all of them when that is null. */
export function partsToWrite(plan: Plan, before: Plan | null): readonly PlanPart[] {
  return splitTables.flatMap((table) =>
    Array.from({ length: countParts(plan, table) }, (_, at) => at)
      .filter((at) => before === null || !hasSameRows(plan, before, { table, at }))
      .map((at) => ({ id: plan.id, table, at, json: rowsOf(plan, { table, at }).map(textOf).join(',') })),
  );
}

/** The text of the whole plan file, from its head and all its parts in their order; null when one is not there. */
export function joinParts(json: string, counts: PartCounts, parts: readonly PlanPart[]): string | null {
  let text = json;
  for (const [table, count] of Object.entries(counts)) {
    const own = parts.filter((part) => part.table === table);
    if (own.length !== count) return null;
    // Line ends within texts are escaped, so that this line is the field of the plan and nothing else.
    text = text.replace(`\n  "${table}": []`, () => `\n  "${table}": [${own.map((part) => part.json).join(',')}]`);
  }
  return text;
}

function countParts(plan: Plan, table: SplitTable): number {
  const count = plan[table].length;
  return count > mostRowsInRecord ? Math.ceil(count / rowsAPart) : 0;
}

type Place = { readonly table: SplitTable; readonly at: number };

function rowsOf(plan: Plan, { table, at }: Place): readonly object[] {
  return plan[table].slice(at * rowsAPart, (at + 1) * rowsAPart);
}

function hasSameRows(plan: Plan, before: Plan, { table, at }: Place): boolean {
  const [rows, earlier]: readonly (readonly object[])[] = [plan[table], before[table]];
  if (rows === earlier) return true;
  for (let index = at * rowsAPart; index < (at + 1) * rowsAPart; index += 1)
    if (rows?.[index] !== earlier?.[index]) return false;
  return true;
}

/** Rows never change in place: a save writes the text of the changed row anew and has those of its neighbours. */
const textOf = perObject((row) => JSON.stringify(row));
