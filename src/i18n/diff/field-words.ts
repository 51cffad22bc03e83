import { isJsonObject, type Json, type JsonObject } from '#core/migrate/json-value.ts';
import type { Translator } from '../translator.ts';
import { titleOf } from './item-words.ts';
import { dateWords, formNames, nameAsWords } from './words-context.ts';

/** A field path with the ids of entries taken out of it. `listAt` is how many names lead to the list, when an entry was on the way. */
export type FieldNames = {
  readonly names: readonly string[];
  readonly entry: { readonly row: JsonObject; readonly position: number; readonly listAt: number } | null;
};

/** Tells names from ids in a field path by looking into the later and the earlier state of its item. */
export function namesOfField(items: readonly JsonObject[], field: readonly string[]): FieldNames {
  let reached: readonly Json[] = items;
  let found: FieldNames = { names: [], entry: null };
  for (const segment of field) {
    const lists = reached.filter(Array.isArray);
    if (lists.length > 0) {
      const entries = lists.flatMap((list) => list.filter(isJsonObject).filter(({ id }) => id === segment));
      const position = Math.max(
        ...lists.map((list) => list.findIndex((one) => isJsonObject(one) && one['id'] === segment)),
      );
      const [row] = entries;
      found = row ? { ...found, entry: { row, position: position + 1, listAt: found.names.length } } : found;
      reached = entries;
    } else {
      found = { ...found, names: [...found.names, segment] };
      reached = reached.flatMap((one) =>
        isJsonObject(one) && Object.hasOwn(one, segment) ? [one[segment] ?? null] : [],
      );
    }
  }
  return found;
}

/** The label of a field, with the entry of a list that it lies in: "Milestones (31 December 2027): Value". */
export function fieldWords(translator: Translator, kind: string, { names, entry }: FieldNames): string {
  const { t } = translator;
  if (entry === null) return labelOf(translator, kind, names);
  const list = labelOf(translator, kind, names.slice(0, entry.listAt));
  const whole = t('changes.field.entry', { list, entry: entryName(translator, entry) });
  return names.length === entry.listAt
    ? whole
    : t('changes.field.within', { whole, part: labelOf(translator, kind, names) });
}

/** The label that the catalogues have for a field, else that of the group it lies in, else its name in the file. */
export function labelOf(translator: Translator, kind: string, names: readonly string[]): string {
  const own = formNames(kind, names);
  const name = own.join('.');
  const last = own.at(-1) ?? '';
  const label = [`field.${kind}.${name}`, `changes.field.${kind}.${name}`, `changes.anyField.${last}`].find(
    translator.has,
  );
  if (label !== undefined) return translator.t(label);
  if (own.length < 2) return nameAsWords(last);
  const whole = labelOf(translator, kind, own.slice(0, -1));
  return translator.t('changes.field.within', { whole, part: nameAsWords(last) });
}

function entryName(translator: Translator, { row, position }: NonNullable<FieldNames['entry']>): string {
  const date = [row['date'], row['due']].find((day) => typeof day === 'string');
  return titleOf(row) || (typeof date === 'string' ? dateWords(translator, date) : `${position}`);
}
