import type { JsonObject } from '#core/migrate/json-value.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import type { Translator } from '../translator.ts';

/** What words for a value of one plan are made from; links lead to rows of this plan. */
export type WordsContext = { readonly translator: Translator; readonly text: SchemeText; readonly plan: Plan };

/**
 * Where a value stands: the table or section, the names of its field without ids of entries, the row or section that owns it, and the earlier
 * series of an indicator that it lies in.
 */
export type ValuePlace = {
  readonly kind: string;
  readonly names: readonly string[];
  readonly owner: JsonObject;
  readonly series?: string;
};

/** Lists of what an item was before: their entries have the fields of the item itself. */
const earlierStates: Readonly<Record<string, string>> = { indicators: 'earlierSeries', measurements: 'earlier' };

/** The names of a field without the list of earlier states that it lies in: forms know it by the rest. */
export function formNames(kind: string, names: readonly string[]): readonly string[] {
  return names.length > 1 && names[0] === earlierStates[kind] ? names.slice(1) : names;
}

/** A name of a field or table in a plan file, for want of a label: `enteredBy` → `Entered by`, `activityId` → `Activity`. */
export function nameAsWords(name: string): string {
  const words = name
    .replace(/(?<=[a-z])Ids?$/u, '')
    .replaceAll(/(?<=[a-z\d])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll(/[-_]+/gu, ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

const isoDate = /^\d{4}-\d\d-\d\d$/u;
const isoTime = /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/u;

/** A date, with or without time, in the format of the reader; any other text as it is. */
export function dateWords(translator: Translator, value: string): string {
  if (Number.isNaN(Date.parse(value))) return value;
  if (isoDate.test(value)) return translator.date(value);
  return isoTime.test(value) ? translator.dateTime(value) : value;
}
