import { type FieldKind, fieldKinds, type ItemKind } from '../plan/field-kinds.ts';

/** A row or section seen as named values: forms reach fields by the names that field-kinds.ts lists, not by type. */
export type Item = Readonly<Record<string, unknown>>;

/** One editable field: dotted `name`, the same split in `segments` (one or two), and how it is typed. */
export type ItemField = {
  readonly name: string;
  readonly segments: readonly [string] | readonly [string, string];
  readonly type: FieldKind;
};

const kinds: Readonly<Record<ItemKind, Readonly<Record<string, FieldKind>>>> = fieldKinds;

// A Map made by hand: `Object.entries` forgets that its keys are item kinds.
const fieldsByKind = new Map<string, readonly ItemField[]>(
  Object.entries(kinds).map(([kind, fields]) => [kind, toFields(fields)]),
);

/** The editable fields of one kind of item, in the order of field-kinds.ts. */
export function fieldsOf(kind: ItemKind): readonly ItemField[] {
  return fieldsByKind.get(kind) ?? [];
}

/** The value of a field; undefined when the item has none. */
export function readField(item: Item, field: ItemField): unknown {
  const [head, tail] = field.segments;
  return tail === undefined ? item[head] : asItem(item[head])[tail];
}

/** The item with another value in one field; nothing else is copied than the item and the group that the field is in. */
export function withField(item: Item, field: ItemField, value: unknown): Item {
  const [head, tail] = field.segments;
  return { ...item, [head]: tail === undefined ? value : { ...asItem(item[head]), [tail]: value } };
}

/** Any object as named values; anything else as an empty one. */
export function asItem(value: unknown): Item {
  return isItem(value) ? value : {};
}

/** Whether a value is an object with named values. */
export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toFields(fields: Readonly<Record<string, FieldKind>>): readonly ItemField[] {
  return Object.entries(fields).map(([name, type]) => {
    const [head = name, tail] = name.split('.');
    return { name, type, segments: tail === undefined ? [head] : [head, tail] };
  });
}
