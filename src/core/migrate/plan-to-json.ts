import { z } from 'zod';
import { type Plan, planSchema } from '../plan/plan-schema.ts';

/** The latest text of each table: texts of all tables that undo keeps alive would fill the memory. */
const lists = new WeakMap<z.core.$ZodType, { readonly list: readonly object[]; readonly text: string }>();
const rows = new WeakMap<object, string>();
const sections = new WeakMap<object, string>();

/**
 * The text of a plan file: fields in the order of the schema, one row of a table a line, so that equal plans give equal texts and changes show line by line.
 * Rows, sections, and each table as it was last, are remembered by identity: after one edit only the changed row is written anew.
 */
export function planToJson(plan: Plan): string {
  const fields = Object.entries(planSchema.shape).map(([name, schema]) => {
    const value = plan[name as keyof Plan]; // the schema and the type have the same fields
    return `  ${JSON.stringify(name)}: ${partText(schema, value)}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function partText(schema: z.core.$ZodType, value: Plan[keyof Plan]): string {
  if (Array.isArray(value))
    return schema instanceof z.ZodArray ? listText(schema.element, value) : JSON.stringify(value);
  return typeof value === 'object' && value !== null ? sectionText(schema, value) : JSON.stringify(value);
}

function sectionText(schema: z.core.$ZodType, section: object): string {
  const known = sections.get(section);
  if (known !== undefined) return known;
  const inOrder = schema instanceof z.ZodRecord ? sorted(section) : ordered(schema, section);
  const text = JSON.stringify(inOrder, null, 2).replaceAll('\n', '\n  ');
  sections.set(section, text);
  return text;
}

function listText(element: z.core.$ZodType, list: readonly object[]): string {
  if (list.length === 0) return '[]';
  const known = lists.get(element);
  if (known?.list === list) return known.text;
  const text = `[\n    ${list.map((row) => rowText(element, row)).join(',\n    ')}\n  ]`;
  lists.set(element, { list, text });
  return text;
}

function rowText(schema: z.core.$ZodType, row: object): string {
  const known = rows.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(ordered(schema, row));
  rows.set(row, text);
  return text;
}

/** The value with its fields in the order of the schema. */
function ordered(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodNullable) return ordered(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => ordered(schema.element, item));
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const given = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, ordered(field, given.get(name))]),
  );
}

function sorted(record: object): object {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
