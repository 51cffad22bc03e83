import { createContext, type ReactNode, useContext } from 'react';
import type { ItemKind } from '#core/plan/field-kinds.ts';
import type { ItemRef } from '#core/plan/plan-path.ts';
import { fieldId } from '../common/routes.ts';

type FormPlace = {
  readonly kind: ItemKind;
  readonly ref: ItemRef;
  readonly readOnly: boolean;
  /** What cannot be read is told below the fields: beside them it would be told twice. */
  readonly tellsBelow?: boolean;
  /** What tells the unit of the numbers where the form itself does not (number-unit.ts). */
  readonly unitSource?: Readonly<Record<string, unknown>>;
};

const FormPlaceContext = createContext<FormPlace | null>(null);

/** Tells fields which item their form edits. */
export function FormPlaceProvider({ value, children }: { value: FormPlace; children: ReactNode }) {
  return <FormPlaceContext value={value}>{children}</FormPlaceContext>;
}

/** Which item the surrounding form edits. */
export function useFormPlace(): FormPlace {
  const place = useContext(FormPlaceContext);
  if (!place) throw new Error('A field stands outside ItemForm');
  return place;
}

/** The id of the input of a field of the surrounding form. */
export function useFieldId(name: string): string {
  const { kind, ref } = useFormPlace();
  return fieldId(kind, 'id' in ref ? ref.id : undefined, name) ?? name;
}
