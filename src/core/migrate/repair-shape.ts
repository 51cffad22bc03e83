import { z } from 'zod';
import { maximumTextLength } from '../plan/plan-schema.ts';
import { isJsonObject, type Json, type JsonObject } from './json-value.ts';
import { repairLeaf } from './repair-leaf.ts';
import { type RepairLog, remark, setAside } from './repair-log.ts';
import { cutText } from './well-formed-text.ts';

const modestLength = 500;

/** A value of exactly the shape of `schema`, from whatever stands there. Fields that are not there become empty; what does not fit is kept aside. */
export function repairShape(schema: z.core.$ZodType, value: Json | undefined, path: string, log: RepairLog): Json {
  if (schema instanceof z.ZodObject && isModest(value) && schema.safeParse(value).success) return value;
  if (schema instanceof z.ZodObject) return repairObject(schema, value, path, log);
  const optional = schema instanceof z.ZodNullable ? schema.unwrap() : null;
  if (optional instanceof z.ZodObject && isJsonObject(value)) return repairShape(optional, value, path, log);
  if (schema instanceof z.ZodArray) return repairList(schema.element, value, path, log);
  return repairLeaf(schema, value, path, log);
}

/** Zod spreads all its findings into one call: a file may hold more of them than the stack takes, so only small parts are shown to it. */
function isModest(value: Json | undefined): value is JsonObject {
  return (
    isJsonObject(value) && Object.values(value).every((field) => !Array.isArray(field) || field.length <= modestLength)
  );
}

function repairObject(schema: z.ZodObject, value: Json | undefined, path: string, log: RepairLog): JsonObject {
  if (value !== undefined && value !== null && !isJsonObject(value)) setAside(log, 'wrongType', path, value);
  const given = isJsonObject(value) ? value : {};
  const object: JsonObject = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    object[name] = repairShape(field, ownField(given, name), joined(path, name), log);
  }
  setAsideUnknown(given, schema, path, log);
  return object;
}

/** Keeps aside every field that the schema does not know. */
export function setAsideUnknown(given: JsonObject, schema: z.ZodObject, path: string, log: RepairLog): void {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(schema.shape, name)) setAside(log, 'unknownField', joined(path, name), value);
  }
}

function repairList(element: z.core.$ZodType, value: Json | undefined, path: string, log: RepairLog): Json[] {
  if (value === undefined || value === null) {
    log.missing += 1;
    return [];
  }
  if (!Array.isArray(value)) return repairSingle(element, value, path, log);
  const kept: Json[] = [];
  value.forEach((item, index) => {
    const itemPath = joined(path, segmentOf(item, index));
    if (isUsableItem(element, item)) kept.push(repairShape(element, item, itemPath, log));
    else if (item !== '' && item !== null) setAside(log, 'wrongType', itemPath, item);
  });
  return kept;
}

/** One value where a list of values is expected is a list of one. */
function repairSingle(element: z.core.$ZodType, value: Json, path: string, log: RepairLog): Json[] {
  if (typeof value === 'string' && value !== '' && z.safeParse(element, value).success) {
    remark(log, 'readAs', path, { from: value.slice(0, 80), to: value.slice(0, 80) });
    return [value];
  }
  if (value !== '') setAside(log, 'wrongType', path, value);
  return [];
}

/** A list entry can be mended when it is of the right sort and names all that it cannot be without. */
function isUsableItem(element: z.core.$ZodType, item: Json): boolean {
  if (!(element instanceof z.ZodObject))
    return isTextLike(item) && z.safeParse(element, cutText(String(item), maximumTextLength)[0]).success;
  if (!isJsonObject(item)) return false;
  return Object.entries(element.shape).every(([name, field]) => !isRequiredId(field) || isIdLike(ownField(item, name)));
}

function isRequiredId(field: z.core.$ZodType): boolean {
  return field instanceof z.ZodString && !field.safeParse('').success;
}

function isTextLike(item: Json): boolean {
  return typeof item === 'string' || typeof item === 'number';
}

function isIdLike(value: Json | undefined): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '' && value.length <= 100);
}

function segmentOf(item: Json, index: number): string {
  const id = isJsonObject(item) ? ownField(item, 'id') : undefined;
  return typeof id === 'string' ? id : String(index);
}

function ownField(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}
