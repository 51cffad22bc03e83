import type { FieldKind } from '../plan/field-kinds.ts';
import { asItem } from './item-fields.ts';
import { encodeTyped, isTypedKind } from './typed-text.ts';

/** A row of a short list in a form: its id and its texts. */
export type FormRow = { [name: string]: string };

/** What one field of a form holds. */
export type FormField = string | boolean | string[] | FormRow[];

export type Unparsed = Readonly<Record<string, string>>;

/** Where a field is in its plan, and the language that its text is shown in. */
export type FieldPlace = { readonly unparsed: Unparsed; readonly path: string; readonly language: string };

/** What a form holds for a value of the plan; text that was not decoded comes back as it was typed. */
export function fieldValue(value: unknown, type: FieldKind, place: FieldPlace): FormField {
  if (type.kind === 'rows') return asList(value).map((row) => formRow(asItem(row), type.fields, place));
  if (type.kind === 'flag') return value === true;
  if (type.kind === 'choices' || type.kind === 'words') return asList(value).map(String);
  if (isTypedKind(type.kind)) return typedText(value, place);
  return typeof value === 'string' ? value : '';
}

/** The text of a number or date in an input. */
export function typedText(value: unknown, place: FieldPlace): string {
  return Object.hasOwn(place.unparsed, place.path)
    ? (place.unparsed[place.path] ?? '')
    : encodeTyped(value, place.language);
}

/** A list as it is; anything else as an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function formRow(
  row: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldKind>>,
  place: FieldPlace,
): FormRow {
  const id = String(row['id']);
  const texts = Object.entries(fields).map(([name, type]) => {
    const text = fieldValue(row[name], type, { ...place, path: `${place.path}/${id}/${name}` });
    return [name, typeof text === 'string' ? text : ''] as const;
  });
  return { id, ...Object.fromEntries(texts) };
}
