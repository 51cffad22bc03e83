import { z } from 'zod';
import { itemOfPath } from '../plan/plan-path.ts';
import { maximumTextLength } from '../plan/plan-schema.ts';
import { decodeDate, writtenYear } from '../validation/decode-date.ts';
import { decodeNumber } from '../validation/decode-number.ts';
import { unitOfField } from '../validation/number-unit.ts';
import { excerptOf, type Json } from './json-value.ts';
import { keepAside, type RepairLog, remark, setAside } from './repair-log.ts';
import { isTypedField } from './typed-field.ts';
import { cutText } from './well-formed-text.ts';

type Leaf = {
  readonly kind: 'text' | 'id' | 'number' | 'date' | 'flag' | 'choice';
  readonly schema: z.core.$ZodType;
  readonly choices: readonly string[];
  /** What stands for "not given". */
  readonly empty: Json;
};

/** Values of required codes that have no first choice. */
const requiredCodes: Readonly<Record<string, string>> = { 'profile/currency': 'EUR', language: 'en' };

/** The value of a field that is not a list or an object: as it is, read from another type, or empty with the given value kept aside. */
export function repairLeaf(schema: z.core.$ZodType, value: Json | undefined, path: string, log: RepairLog): Json {
  if (value !== undefined && z.safeParse(schema, value).success) return value;
  const leaf = leafOf(schema, path);
  if (value === undefined || value === null || value === '') {
    if (value === undefined) log.missing += 1;
    return leaf.empty;
  }
  if (leaf.kind === 'text' && typeof value === 'string') return cutLongText(value, path, log);
  const read = readAs(leaf, value, path, log);
  if (read !== undefined && z.safeParse(schema, read).success) {
    if (typeof value === 'string' || leaf.kind !== 'id')
      remark(log, 'readAs', path, { from: excerptOf(value), to: excerptOf(read) });
    return read;
  }
  if ((leaf.kind === 'number' || leaf.kind === 'date') && typeof value === 'string' && isTypedField(path)) {
    const text = cutLongText(value, path, log);
    log.unparsed.set(path, text);
    remarkUndecoded(leaf, text, path, log);
  } else {
    const isUnknown = typeof value === 'string' && (leaf.kind === 'choice' || leaf.kind === 'id');
    setAside(log, isUnknown ? 'unknownChoice' : 'wrongType', path, value);
  }
  return leaf.empty;
}

/** A day of an unlikely year is asked about, and nothing is judged by it meanwhile. */
function remarkUndecoded({ kind }: Leaf, text: string, path: string, log: RepairLog): void {
  const decoded = kind === 'date' ? decodeDate(text, log.language) : null;
  const isYear = decoded?.ok === false && decoded.error === 'unlikelyYear';
  const params = { text: excerptOf(text) };
  if (isYear) remark(log, 'unlikelyYear', path, { ...params, year: writtenYear(text) });
  else remark(log, 'undecoded', path, params);
}

/** The text as far as a field holds it; the rest is kept aside. */
export function cutLongText(text: string, path: string, log: RepairLog): string {
  if (text.length <= maximumTextLength) return text;
  const [kept, rest] = cutText(text, maximumTextLength);
  keepAside(log, path, rest);
  remark(log, 'tooLong', path, { length: text.length, limit: maximumTextLength });
  return kept;
}

/** The unit that a number there is in, as far as its place tells; undefined where the row says it itself. */
function unitAt(path: string, log: RepairLog): string | undefined {
  const place = itemOfPath(path);
  if (!place) return undefined;
  const kind = 'section' in place.ref ? place.ref.section : place.ref.table;
  return unitOfField(kind, {}, place.field.replaceAll('/', '.'), log.currency);
}

function leafOf(schema: z.core.$ZodType, path: string): Leaf {
  const isOptional = schema instanceof z.ZodNullable;
  const inner = isOptional ? schema.unwrap() : schema;
  const leaf = (kind: Leaf['kind'], empty: Json, choices: readonly string[] = []): Leaf => ({
    kind,
    schema,
    choices,
    empty: isOptional ? null : empty,
  });
  if (inner instanceof z.ZodEnum) {
    const choices = inner.options.map(String);
    return leaf('choice', choices[0] ?? '', choices);
  }
  if (inner instanceof z.ZodBoolean) return leaf('flag', false);
  if (inner instanceof z.ZodNumber) return leaf('number', 0);
  if (inner instanceof z.ZodISODate) return leaf('date', '');
  return z.safeParse(inner, '').success ? leaf('text', '') : leaf('id', requiredCodes[path] ?? '');
}

/** The same content in the type of the field; undefined when there is none. */
function readAs(leaf: Leaf, value: Json, path: string, log: RepairLog): Json | undefined {
  if (typeof value === 'object') return undefined;
  const text = String(value).trim();
  switch (leaf.kind) {
    case 'text':
      return String(value);
    case 'id':
      return [text, text.toUpperCase(), text.toLowerCase()].find((form) => z.safeParse(leaf.schema, form).success);
    case 'choice':
      return leaf.choices.find((choice) => choice === text.toLowerCase());
    case 'flag':
      return { true: true, '1': true, false: false, '0': false }[text.toLowerCase()];
    case 'number': {
      const decoded = typeof value === 'string' ? decodeNumber(value, log.language, unitAt(path, log)) : null;
      return decoded?.ok ? decoded.value : undefined;
    }
    case 'date': {
      // Spreadsheets count days: a number may be one.
      const decoded = typeof value === 'boolean' ? null : decodeDate(String(value), log.language);
      return decoded?.ok ? decoded.value : undefined;
    }
  }
}
