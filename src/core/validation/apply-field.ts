import type { FieldKind, ItemKind } from '../plan/field-kinds.ts';
import { acceptsChoice } from './closed-choices.ts';
import { asList, typedText, type Unparsed } from './field-value.ts';
import { asItem, type Item, type ItemField, isItem, readField, withField } from './item-fields.ts';
import { decodeTyped, isTypedKind, type TypedKind } from './typed-text.ts';

/** An item and the texts of its plan that could not be decoded, while a form is applied. */
export type ApplyState = { readonly item: Item; readonly unparsed: Unparsed };

/** Where a text was typed and in which language; `unit` is that of a number, `isUnitNew` when the same form changed it. */
type Typing = {
  readonly path: string;
  readonly language: string;
  readonly unit: string | undefined;
  readonly isUnitNew: boolean;
};

export type ApplyTarget = Typing & { readonly kind: ItemKind; readonly field: ItemField };

type ValueState = { readonly value: unknown; readonly unparsed: Unparsed };

/** The state after one field of a form; the same object when the field says what the item says, or holds what no input gives. */
export function applyField(state: ApplyState, target: ApplyTarget, typed: unknown): ApplyState {
  const { field } = target;
  const before = { value: readField(state.item, field), unparsed: state.unparsed };
  const after = applyValue(before, field.type, target, typed);
  if (after === before) return state;
  const isChoice = field.type.kind === 'choice' || field.type.kind === 'fixedChoice';
  if (isChoice && !acceptsChoice(target.kind, field, after.value)) return state;
  return {
    item: after.value === before.value ? state.item : withField(state.item, field, after.value),
    unparsed: after.unparsed,
  };
}

function applyValue(state: ValueState, type: FieldKind, typing: Typing, typed: unknown): ValueState {
  if (isTypedKind(type.kind)) return typeof typed === 'string' ? applyTyped(state, type.kind, typing, typed) : state;
  switch (type.kind) {
    case 'rows':
      return Array.isArray(typed) ? applyRows(state, type.fields, typing, typed.filter(isItem)) : state;
    case 'choices':
    case 'words':
      return isTexts(typed) ? withValue(state, sameTexts(state.value, typed) ? state.value : [...typed]) : state;
    case 'flag':
      return typeof typed === 'boolean' ? withValue(state, typed) : state;
    case 'choice':
      return typeof typed === 'string' ? withValue(state, typed === '' ? null : typed) : state;
    default:
      return typeof typed === 'string' ? withValue(state, typed) : state;
  }
}

/** Text that is already shown for the value changes nothing, whatever it would decode to; but a new unit may be the one that it names. */
function applyTyped(state: ValueState, kind: TypedKind, typing: Typing, text: string): ValueState {
  const { path, language, unit } = typing;
  const isShown = text === typedText(state.value, { unparsed: state.unparsed, path, language });
  const waitsForUnit = kind === 'number' && typing.isUnitNew && Object.hasOwn(state.unparsed, path);
  if (isShown && !waitsForUnit) return state;
  const decoded = decodeTyped(kind, text, language, unit);
  if (isShown && !decoded.ok) return state;
  if (decoded.ok) return withValue({ ...state, unparsed: without(state.unparsed, path) }, decoded.value, state);
  return { value: null, unparsed: { ...state.unparsed, [path]: text } };
}

function applyRows(
  state: ValueState,
  fields: Readonly<Record<string, FieldKind>>,
  typing: Typing,
  typed: readonly Item[],
): ValueState {
  const { path } = typing;
  const before = asList(state.value).map(asItem);
  let unparsed = state.unparsed;
  const after = typed
    .filter((row) => typeof row['id'] === 'string' && row['id'] !== '')
    .map((row, index) => {
      const known = before[index]?.['id'] === row['id'] ? before[index] : before.find(({ id }) => id === row['id']);
      const applied = applyRow({ item: known ?? emptyRow(String(row['id']), fields), unparsed }, fields, typing, row);
      unparsed = applied.unparsed;
      return applied.item;
    });
  for (const gone of before.filter((row) => !after.some(({ id }) => id === row['id']))) {
    for (const name of Object.keys(fields)) unparsed = without(unparsed, `${path}/${gone['id']}/${name}`);
  }
  const same = after.length === before.length && after.every((row, index) => row === before[index]);
  if (same && unparsed === state.unparsed) return state;
  return { value: same ? state.value : after, unparsed };
}

function applyRow(
  state: ApplyState,
  fields: Readonly<Record<string, FieldKind>>,
  typing: Typing,
  typed: Item,
): ApplyState {
  let { item, unparsed } = state;
  for (const [name, type] of Object.entries(fields)) {
    const before = { value: item[name], unparsed };
    const after = applyValue(before, type, { ...typing, path: `${typing.path}/${item['id']}/${name}` }, typed[name]);
    if (after.value !== before.value) item = { ...item, [name]: after.value };
    unparsed = after.unparsed;
  }
  return { item, unparsed };
}

function emptyRow(id: string, fields: Readonly<Record<string, FieldKind>>): Item {
  return {
    id,
    ...Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, isTypedKind(kind) ? null : ''])),
  };
}

function withValue(state: ValueState, value: unknown, before: ValueState = state): ValueState {
  return value === before.value && state.unparsed === before.unparsed ? before : { value, unparsed: state.unparsed };
}

function without(unparsed: Unparsed, path: string): Unparsed {
  if (!Object.hasOwn(unparsed, path)) return unparsed;
  return Object.fromEntries(Object.entries(unparsed).filter(([key]) => key !== path));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function sameTexts(before: unknown, typed: readonly string[]): boolean {
  const list = asList(before);
  return list.length === typed.length && list.every((entry, index) => entry === typed[index]);
}
