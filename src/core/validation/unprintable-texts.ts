import { fieldKinds, type ItemKind } from '../plan/field-kinds.ts';
import { unprintableSigns } from '../words/unprintable-signs.ts';
import { asList } from './field-value.ts';
import { contents, holds } from './item-contents.ts';
import { asItem, fieldsOf, type ItemField, readField } from './item-fields.ts';
import { perObject } from './memo.ts';

/** A field with characters that no document can show: its path within the item, sub-rows by position, and the characters. */
export type UnprintableText = { readonly path: readonly (string | number)[]; readonly signs: readonly string[] };

const foundIn = Object.fromEntries(
  Object.keys(fieldKinds).map((kind) => [kind, perObject((item: object) => lookedThrough(kind as ItemKind, item))]), // its keys are the kinds
);

/** The fields of an item with characters that no document can show (see `unprintableSigns`). Items are remembered: only changed ones are read again. */
export function unprintableTexts(kind: ItemKind, item: object): readonly UnprintableText[] {
  return holds(contents.unusualSigns, item) ? (foundIn[kind]?.(item) ?? []) : [];
}

function lookedThrough(kind: ItemKind, item: object): readonly UnprintableText[] {
  return fieldsOf(kind).flatMap((field) => inField(field, readField(asItem(item), field)));
}

function inField({ type, segments }: ItemField, value: unknown): readonly UnprintableText[] {
  if (type.kind !== 'rows') return inTexts(segments, asTexts(value));
  return asList(value).flatMap((row, at) =>
    Object.keys(type.fields).flatMap((name) => inTexts([...segments, at, name], asTexts(asItem(row)[name]))),
  );
}

function inTexts(path: UnprintableText['path'], texts: readonly string[]): readonly UnprintableText[] {
  const signs = [...new Set(texts.flatMap(unprintableSigns))];
  return signs.length === 0 ? [] : [{ path, signs }];
}

function asTexts(value: unknown): readonly string[] {
  return asList(typeof value === 'string' ? [value] : value).filter((text) => typeof text === 'string');
}
