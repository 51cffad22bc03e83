import { isJsonObject, type Json, type JsonObject } from '../migrate/json-value.ts';

/** An object that its id tells from the others of its list. */
export type RowWithId = JsonObject & { readonly id: string };

/** Whether a value is a list of objects with ids of their own; an empty list is one. */
export function isRowList(value: Json | undefined): value is RowWithId[] {
  return Array.isArray(value) && value.every(hasId) && new Set(value.map(({ id }) => id)).size === value.length;
}

function hasId(value: Json): value is RowWithId {
  return isJsonObject(value) && typeof value['id'] === 'string';
}

/** Parts of a plan that are not sections or tables of their own: their changes lie in the plan itself. */
export const partsOfThePlan: readonly string[] = ['scheme', 'origin', 'notes', 'unparsed', 'notCarried'];
