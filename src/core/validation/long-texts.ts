import { fieldKinds, type ItemKind } from '../plan/field-kinds.ts';
import { maximumTextLength } from '../plan/plan-schema.ts';
import { asList } from './field-value.ts';
import { asItem, fieldsOf, type ItemField, readField } from './item-fields.ts';

type Path = readonly (string | number)[];

const fieldsWithText = new Map(
  Object.keys(fieldKinds).map((kind) => [kind, fieldsOf(kind as ItemKind).filter(hasText)]),
); // its keys are the kinds

/** The fields of an item that hold more than a plan keeps; every field is looked at, whether it has other rules or not. */
export function longTexts(kind: ItemKind, item: object): readonly Path[] {
  const found: Path[] = [];
  for (const field of fieldsWithText.get(kind) ?? []) {
    const value = readField(asItem(item), field);
    if (field.type.kind === 'rows') addLongCells(value, field, Object.keys(field.type.fields), found);
    else if (isLong(value) || (Array.isArray(value) && value.some(isLong))) found.push(field.segments);
  }
  return found;
}

function addLongCells(rows: unknown, { segments }: ItemField, names: readonly string[], found: Path[]): void {
  asList(rows).forEach((row, index) => {
    for (const name of names) if (isLong(asItem(row)[name])) found.push([...segments, index, name]);
  });
}

function hasText({ type }: ItemField): boolean {
  return type.kind === 'text' || type.kind === 'longText' || type.kind === 'words' || type.kind === 'rows';
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > maximumTextLength;
}
