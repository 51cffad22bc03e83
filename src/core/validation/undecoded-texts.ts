import { type FieldKind, fieldKinds } from '../plan/field-kinds.ts';
import { type ItemRef, itemOfPath } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { kindOf } from './form-values.ts';
import { unitOfField, unitSource } from './number-unit.ts';
import { isTypedKind, problemOfText, type TypedTextProblem } from './typed-text.ts';

/** Typed text without a value: its path, the item and the field that it stands in, what it says and what is wrong with it. */
export type UndecodedText = {
  readonly path: string;
  readonly ref: ItemRef;
  readonly field: readonly string[];
  readonly text: string;
  readonly code: TypedTextProblem;
};

/** Every text of a plan that could not be decoded, as far as its path leads to a field for numbers or dates; read in `language`. */
export function undecodedTexts(plan: Plan, language: string): readonly UndecodedText[] {
  return Object.entries(plan.unparsed).flatMap(([path, text]) => {
    const item = itemOfPath(path);
    const field = item?.field.split('/') ?? [];
    const kind = item ? typeOfField(item.ref, field)?.kind : undefined;
    if (!item || !kind || !isTypedKind(kind)) return [];
    const unit = unitAt(plan, item.ref, item.field);
    return [{ path, ref: item.ref, field, text, code: problemOfText(kind, text, language, unit) }];
  });
}

function unitAt(plan: Plan, ref: ItemRef, field: string): string | undefined {
  const rows: readonly { readonly id: string }[] = 'section' in ref ? [] : plan[ref.table];
  const item = 'section' in ref ? plan[ref.section] : rows.find(({ id }) => id === ref.id);
  return (
    item &&
    unitOfField(kindOf(ref), unitSource(plan, kindOf(ref), item), field.replaceAll('/', '.'), plan.profile.currency)
  );
}

function typeOfField(ref: ItemRef, field: readonly string[]): FieldKind | undefined {
  const fields: Readonly<Record<string, FieldKind>> = fieldKinds[kindOf(ref)];
  const own = fields[field.join('.')];
  if (own) return own;
  const [list = '', , name = ''] = field;
  const rows = fields[list];
  return rows?.kind === 'rows' ? rows.fields[name] : undefined;
}
