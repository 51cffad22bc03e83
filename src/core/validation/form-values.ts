import type { ItemKind } from '../plan/field-kinds.ts';
import { type ItemRef, type PlanSection, type PlanTable, pathOf } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';
import { applyField } from './apply-field.ts';
import { type FormField, fieldValue, type Unparsed } from './field-value.ts';
import { asItem, fieldsOf, type Item, type ItemField, readField } from './item-fields.ts';
import { unitOfField, unitSource } from './number-unit.ts';

/** What one form holds, nested as react-hook-form does: `{ baseline: { value: '12,5', … }, sources: ['x'], milestones: [{ id, … }] }`. */
export type FormValues = { [name: string]: FormField | FormValues };

/** The kind of item that a reference leads to. */
export function kindOf(ref: ItemRef): ItemKind {
  return 'section' in ref ? ref.section : ref.table;
}

/** The texts and choices that a form shows for an item, in the format of `language`; null when there is no such item. */
export function toFormValues(plan: Plan, ref: ItemRef, language: string): FormValues | null {
  const item = findItem(plan, ref);
  if (!item) return null;
  const values: FormValues = {};
  for (const field of fieldsOf(kindOf(ref))) {
    const value = fieldValue(readField(item, field), field.type, {
      unparsed: plan.unparsed,
      path: pathOf(ref, ...field.segments),
      language,
    });
    const [head, tail] = field.segments;
    if (tail === undefined) values[head] = value;
    else values[head] = { ...asFormValues(values[head]), [tail]: value };
  }
  return values;
}

/**
 * The plan with what a form holds. Text that cannot be decoded is kept under `unparsed`, its field becomes null. Fields that
 * the form does not hold stay. An unknown item, or values that say what the plan already says, give the same plan object.
 */
export function applyFormValues(plan: Plan, ref: ItemRef, values: FormValues, language: string): Plan {
  const before = findItem(plan, ref);
  if (!before) return plan;
  const kind = kindOf(ref);
  const { currency } = plan.profile;
  let state = { item: before, unparsed: plan.unparsed as Unparsed };
  for (const field of fieldsInApplyOrder(kind)) {
    const [head, tail] = field.segments;
    const typed = tail === undefined ? values[head] : asItem(values[head])[tail];
    if (typed === undefined) continue;
    const unit = unitOfField(kind, unitSource(plan, kind, state.item), field.name, currency);
    const isUnitNew = unit !== unitOfField(kind, unitSource(plan, kind, before), field.name, currency);
    const path = pathOf(ref, ...field.segments);
    state = applyField(state, { kind, field, path, language, unit, isUnitNew }, typed);
  }
  if (state.item === before && state.unparsed === plan.unparsed) return plan;
  return {
    ...plan,
    ...(state.item === before ? {} : withItem(plan, ref, before, state.item)),
    unparsed: state.unparsed,
  };
}

/** Numbers come after the unit that they are read in. */
function fieldsInApplyOrder(kind: ItemKind): readonly ItemField[] {
  const fields = fieldsOf(kind);
  const isNumber = ({ type }: ItemField) => type.kind === 'number' || type.kind === 'rows';
  return [...fields.filter((field) => !isNumber(field)), ...fields.filter(isNumber)];
}

function asFormValues(value: FormValues[string] | undefined): FormValues {
  return typeof value === 'object' && !Array.isArray(value) ? (value as FormValues) : {};
}

function findItem(plan: Plan, ref: ItemRef): Item | undefined {
  if ('section' in ref) return plan[ref.section];
  const rows: readonly { id: string }[] = plan[ref.table];
  // Of thousands of measurements the one that is being entered is among the last.
  return ref.table === 'measurements'
    ? rows.findLast((row) => row.id === ref.id)
    : rows.find((row) => row.id === ref.id);
}

// The item keeps its type: a field only takes a value of its kind (apply-field.ts, field-kinds.ts).
function withItem(
  plan: Plan,
  ref: ItemRef,
  before: Item,
  after: Item,
): Partial<Record<PlanSection | PlanTable, never>> {
  return { [kindOf(ref)]: ('section' in ref ? after : withRow(plan[ref.table], before, after)) as never };
}

function withRow(rows: readonly Item[], before: Item, after: Item): readonly Item[] {
  const copy = [...rows];
  copy[copy.lastIndexOf(before)] = after;
  return copy;
}
