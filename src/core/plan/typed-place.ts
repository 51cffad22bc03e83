import { asItem, fieldsOf, type Item, type ItemField, readField } from '../validation/item-fields.ts';
import { isTypedKind } from '../validation/typed-text.ts';
import type { FieldKind } from './field-kinds.ts';
import { type ItemRef, pathOf } from './plan-path.ts';
import type { Plan } from './plan-schema.ts';

/** A change that is more than words typed in one place. */
const notTyped = [null, null] as const;

/**
 * The path of the one place whose words differ between two states of an item; null when more than one differs, when a choice
 * was made, or when a list lost an entry. The word or sub-row that is added last counts as the place that it is typed in.
 */
export function typedPlace(before: Plan, after: Plan, ref: ItemRef): string | null {
  const [first, second] = [itemOf(before, ref), itemOf(after, ref)];
  if (!first || !second) return null;
  const kind = 'section' in ref ? ref.section : ref.table;
  const places = fieldsOf(kind).flatMap((field) =>
    placesOf({ before, after }, field.type, pathOf(ref, ...field.segments), pairOf(field, first, second)),
  );
  return places.length === 1 ? (places[0] ?? null) : null;
}

type Plans = { readonly before: Plan; readonly after: Plan };
type Pair = readonly [unknown, unknown];

function itemOf(plan: Plan, ref: ItemRef): Item | undefined {
  if ('section' in ref) return plan[ref.section];
  const rows: readonly { readonly id: string }[] = plan[ref.table];
  return ref.table === 'measurements'
    ? rows.findLast((row) => row.id === ref.id)
    : rows.find((row) => row.id === ref.id);
}

function pairOf(field: ItemField, before: Item, after: Item): Pair {
  return [readField(before, field), readField(after, field)];
}

function placesOf(plans: Plans, type: FieldKind, path: string, [before, after]: Pair): readonly (string | null)[] {
  if (type.kind === 'text' || type.kind === 'longText') return before === after ? [] : [path];
  if (isTypedKind(type.kind))
    return before === after && plans.before.unparsed[path] === plans.after.unparsed[path] ? [] : [path];
  if (type.kind === 'rows') return placesInRows(plans, type.fields, path, [asRows(before), asRows(after)]);
  if (before === after) return [];
  return type.kind === 'words' ? placesInWords(path, [asWords(before), asWords(after)]) : notTyped;
}

function placesInRows(
  plans: Plans,
  fields: Readonly<Record<string, FieldKind>>,
  path: string,
  [before, after]: readonly [readonly Item[], readonly Item[]],
): readonly (string | null)[] {
  const isSameList = before.length === after.length && before.every((row, at) => row['id'] === after[at]?.['id']);
  if (!isSameList) return notTyped;
  return before.flatMap((row, at) =>
    Object.entries(fields).flatMap(([name, type]) =>
      placesOf(plans, type, `${path}/${String(row['id'])}/${name}`, [row[name], after[at]?.[name]]),
    ),
  );
}

function placesInWords(
  path: string,
  [before, after]: readonly [readonly unknown[], readonly unknown[]],
): readonly (string | null)[] {
  if (after.length < before.length) return notTyped;
  return after.flatMap((word, at) => (word === before[at] ? [] : [`${path}/${at}`]));
}

function asWords(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRows(value: unknown): readonly Item[] {
  return asWords(value).map(asItem);
}
