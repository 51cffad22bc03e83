import { fieldKinds, type ItemKind } from '../plan/field-kinds.ts';
import { maximumTextLength } from '../plan/plan-schema.ts';
import { asList } from './field-value.ts';
import { contents, holds } from './item-contents.ts';
import { asItem, fieldsOf, type ItemField, readField } from './item-fields.ts';

type Path = readonly (string | number)[];

/** A field that may hold long texts; `cells` are the names of them in its rows, null for a field without rows. */
type TextField = ItemField & { readonly cells: readonly string[] | null };

const fieldsWithText = new Map(
  Object.keys(fieldKinds).map((kind) => [kind, textFieldsOf(kind as ItemKind)]), // its keys are the kinds
);

/** The fields of an item that hold more than a plan keeps; every field is looked at, whether it has other rules or not. */
export function longTexts(kind: ItemKind, item: object): readonly Path[] {
  if (!holds(contents.longText, item)) return [];
  const found: Path[] = [];
  for (const field of fieldsWithText.get(kind) ?? []) {
    const value = readField(asItem(item), field);
    if (field.cells) addLongCells(value, field.segments, field.cells, found);
    else if (isLong(value) || (Array.isArray(value) && value.some(isLong))) found.push(field.segments);
  }
  return found;
}

function addLongCells(rows: unknown, segments: Path, names: readonly string[], found: Path[]): void {
  asList(rows).forEach((row, index) => {
    for (const name of names) if (isLong(asItem(row)[name])) found.push([...segments, index, name]);
  });
}

function textFieldsOf(kind: ItemKind): readonly TextField[] {
  return fieldsOf(kind)
    .filter(hasText)
    .map((field) => ({ ...field, cells: field.type.kind === 'rows' ? Object.keys(field.type.fields) : null }));
}

function hasText({ type }: ItemField): boolean {
  return type.kind === 'text' || type.kind === 'longText' || type.kind === 'words' || type.kind === 'rows';
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > maximumTextLength;
}
