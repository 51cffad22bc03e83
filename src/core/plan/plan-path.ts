import type { Plan } from './plan-schema.ts';

/** Tables of a plan that the wizard fills. */
export const planTables = [
  'targetGroups',
  'goals',
  'targets',
  'activities',
  'indicators',
  'assumptions',
  'risks',
  'fundingSources',
] as const;
export type PlanTable = (typeof planTables)[number];

/** Tables that are filled while the programme runs. */
export const recordTables = ['measurements', 'activityReports'] as const;

/** Every table of a plan whose rows a person edits one at a time. */
export const rowTables = [...planTables, ...recordTables] as const;
export type RowTable = (typeof rowTables)[number];

/** Parts of a plan that exist exactly once. */
export const planSections = ['profile', 'resources', 'monitoring'] as const;
export type PlanSection = (typeof planSections)[number];

export type PlanRow<T extends RowTable> = Plan[T][number];

/** What one form edits: a section, or one row of a table. */
export type ItemRef = { readonly section: PlanSection } | { readonly table: RowTable; readonly id: string };

/** Path of an item or of one of its fields, with ids instead of positions: `profile/start`, `targets/<id>/value`, `indicators/<id>/milestones/<id>/date`. */
export function pathOf(ref: ItemRef, ...field: readonly string[]): string {
  const item = 'section' in ref ? ref.section : `${ref.table}/${ref.id}`;
  return field.length === 0 ? item : `${item}/${field.join('/')}`;
}

/** The item that a path lies in and the field within it ('' for the item itself); null for a path outside sections and tables. */
export function itemOfPath(path: string): { readonly ref: ItemRef; readonly field: string } | null {
  const [head = '', second = '', ...rest] = path.split('/');
  const section = planSections.find((name) => name === head);
  if (section) return { ref: { section }, field: [second, ...rest].filter(Boolean).join('/') };
  const table = rowTables.find((name) => name === head);
  return table && second ? { ref: { table, id: second }, field: rest.join('/') } : null;
}
