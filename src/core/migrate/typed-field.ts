import { type FieldKind, fieldKinds } from '../plan/field-kinds.ts';
import { itemOfPath } from '../plan/plan-path.ts';
import type { Plan } from '../plan/plan-schema.ts';

/** Whether a path is that of a number or date which a person types, so that undecoded text can wait there. */
export function isTypedField(path: string): boolean {
  const kind = kindAt(path)?.kind;
  return kind === 'number' || kind === 'date';
}

function kindAt(path: string): FieldKind | undefined {
  const item = itemOfPath(path);
  if (!item) return undefined;
  const fields: Readonly<Record<string, FieldKind>> =
    fieldKinds['section' in item.ref ? item.ref.section : item.ref.table];
  const [head = '', , last = '', ...more] = item.field.split('/');
  const own = fieldAt(fields, item.field.replaceAll('/', '.'));
  if (own) return own;
  const rows = fieldAt(fields, head);
  return rows?.kind === 'rows' && more.length === 0 ? fieldAt(rows.fields, last) : undefined;
}

function fieldAt(fields: Readonly<Record<string, FieldKind>>, name: string): FieldKind | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Reads values of a plan by path; undefined where the plan has no such place. Rows are indexed once a list. */
export function createPlanReader(plan: Plan): (path: string) => unknown {
  const indexes = new Map<readonly unknown[], ReadonlyMap<string, unknown>>();
  const rowById = (rows: readonly unknown[], id: string) => {
    const index = indexes.get(rows) ?? new Map(rows.map((row) => [idOf(row), row]));
    indexes.set(rows, index);
    return index.get(id);
  };
  return (path) =>
    path.split('/').reduce<unknown>((place, name) => {
      if (Array.isArray(place)) return rowById(place, name);
      return isRecord(place) && Object.hasOwn(place, name) ? place[name] : undefined;
    }, plan);
}

function idOf(row: unknown): string {
  return isRecord(row) && typeof row['id'] === 'string' ? row['id'] : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
