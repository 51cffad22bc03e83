import type { Plan } from '../plan/plan-schema.ts';
import { isJsonObject, type Json } from './json-value.ts';
import { cutLongText } from './repair-leaf.ts';
import { type RepairLog, setAside } from './repair-log.ts';
import { createPlanReader, isTypedField } from './typed-field.ts';

/** The typed texts of a raw plan together with those that its mending found. */
export function repairUnparsed(value: Json | undefined, log: RepairLog): Record<string, string> {
  const texts = new Map<string, string>();
  if (value !== undefined && value !== null && !isJsonObject(value)) setAside(log, 'wrongType', 'unparsed', value);
  for (const [path, text] of Object.entries(isJsonObject(value) ? value : {})) {
    if (typeof text === 'string') texts.set(path, isTypedField(path) ? cutLongText(text, path, log) : text);
    else setAside(log, 'unknownField', path, text);
  }
  for (const [path, text] of log.unparsed) texts.set(path, text);
  return Object.fromEntries(texts);
}

/** Keeps aside typed texts of fields that the plan does not have, or that have a value by now. */
export function withoutStaleTexts(plan: Plan, log: RepairLog): Plan {
  const read = createPlanReader(plan);
  const isWaiting = (path: string) => isTypedField(path) && read(path) === null;
  const entries = Object.entries(plan.unparsed);
  if (entries.every(([path]) => isWaiting(path))) return plan;
  for (const [path, text] of entries) if (!isWaiting(path)) setAside(log, 'unknownField', path, text);
  return { ...plan, unparsed: Object.fromEntries(entries.filter(([path]) => isWaiting(path))) };
}
