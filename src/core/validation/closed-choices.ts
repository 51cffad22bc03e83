import type { z } from 'zod';
import type { ItemKind } from '../plan/field-kinds.ts';
import { planSchema } from '../plan/plan-schema.ts';
import type { ItemField } from './item-fields.ts';

const { shape } = planSchema;

/** The schema of every field that takes one of a fixed list; other choices take any id. */
const closedChoices: Readonly<Partial<Record<ItemKind, Readonly<Record<string, z.ZodType>>>>> = {
  profile: shape.profile.shape,
  targets: shape.targets.element.shape,
  activities: shape.activities.element.shape,
  indicators: shape.indicators.element.shape,
  risks: shape.risks.element.shape,
};

/** Whether a plan of this format can hold the value in a choice, so that no form can make a plan that cannot be read again. */
export function acceptsChoice(kind: ItemKind, field: ItemField, value: unknown): boolean {
  const schema = field.segments.length === 1 ? closedChoices[kind]?.[field.name] : undefined;
  return schema ? schema.safeParse(value).success : true;
}
