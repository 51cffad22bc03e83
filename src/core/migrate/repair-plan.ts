import { z } from 'zod';
import { type Plan, planSchema } from '../plan/plan-schema.ts';
import { isJsonObject, type Json, type JsonObject } from './json-value.ts';
import { keepAside, type RepairLog, setAside } from './repair-log.ts';
import { repairShape, setAsideUnknown } from './repair-shape.ts';
import { repairUnparsed } from './repair-unparsed.ts';

/** A plan of the right types from a raw one of any; the log tells what was not taken as it is. */
export function repairPlan(raw: JsonObject, log: RepairLog): Plan {
  const plan: JsonObject = {};
  for (const [name, schema] of Object.entries(planSchema.shape)) {
    if (name === 'id') plan[name] = repairId(raw[name], log);
    else if (name !== 'unparsed' && name !== 'notCarried') plan[name] = repairPart(schema, raw[name], name, log);
  }
  plan['unparsed'] = repairUnparsed(raw['unparsed'], log);
  plan['notCarried'] = keptBefore(raw['notCarried'], log);
  setAsideUnknown(raw, planSchema, '', log);
  // Every part was mended to its schema; a property test holds the whole to it.
  return plan as unknown as Plan;
}

function repairPart(schema: z.core.$ZodType, value: Json | undefined, name: string, log: RepairLog): Json {
  return schema instanceof z.ZodLiteral ? (value ?? null) : repairShape(schema, value, name, log);
}

function repairId(value: Json | undefined, log: RepairLog): Json {
  if (typeof value === 'number') return String(value);
  if (planSchema.shape.id.safeParse(value).success) return value ?? null;
  if (value === undefined || value === null || value === '') log.missing += 1;
  else setAside(log, 'wrongType', 'id', value);
  return log.newId();
}

/** What earlier openings kept aside stays as it is. */
function keptBefore(value: Json | undefined, log: RepairLog): Json[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    keepAside(log, 'notCarried', value);
    return [];
  }
  const isEntry = (entry: Json) => isJsonObject(entry) && planSchema.shape.notCarried.element.safeParse(entry).success;
  for (const entry of value) if (!isEntry(entry)) keepAside(log, 'notCarried', entry);
  return value.filter(isEntry);
}
