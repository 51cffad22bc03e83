import { fieldKinds } from '#core/plan/field-kinds.ts';
import { type ItemRef, itemOfPath, type RowTable } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { stepIds } from '#core/validation/issue.ts';
import type { MessageId } from './messages.ts';
import type { Translator } from './translator.ts';

/** The names of tables in message ids: `item.<name>`. */
export const itemNames = {
  targetGroups: 'targetGroup',
  goals: 'goal',
  targets: 'target',
  activities: 'activity',
  indicators: 'indicator',
  assumptions: 'assumption',
  risks: 'risk',
  fundingSources: 'fundingSource',
  measurements: 'measurement',
  activityReports: 'activityReport',
} as const satisfies Record<RowTable, string>;

/** Names the place of a path (plan-path.ts) in the user's words: item, its title or position, and the field within it. */
export function placeText(translator: Translator, plan: Plan, path: string): string {
  const place = itemOfPath(path);
  if (!place) return otherPlace(translator, path);
  const item = itemText(translator, plan, place.ref);
  const kind = 'section' in place.ref ? place.ref.section : place.ref.table;
  const field = fieldText(translator, kind, place.field);
  return field === '' ? item : translator.t('open.place.field', { item, field });
}

function itemText(translator: Translator, plan: Plan, ref: ItemRef): string {
  if ('section' in ref) return translator.t(`item.${ref.section}`);
  const rows: readonly { readonly id: string }[] = plan[ref.table];
  const index = rows.findIndex((row) => row.id === ref.id);
  const title = titleOf(rows[index]);
  const name = itemNames[ref.table];
  if (title !== '') return translator.t('open.place.named', { item: translator.t(`item.${name}`), title });
  return index < 0 ? translator.t(`item.${name}`) : translator.t(`item.${name}.numbered`, { position: index + 1 });
}

function titleOf(row: object | undefined): string {
  const words = { title: '', name: '', text: '', ...row };
  return (words.title || words.name || words.text).trim();
}

function otherPlace(translator: Translator, path: string): string {
  const step = stepIds.find((name) => path === `step/${name}`);
  if (step) return translator.t(`step.${step}`);
  return path === '' ? translator.t('open.place.plan') : path;
}

/** The label of the longest known beginning of a field path; what no form shows is named as the file does. */
function fieldText(translator: Translator, kind: keyof typeof fieldKinds, field: string): string {
  const parts = field.split('/');
  const known = [parts.join('.'), parts.filter((_, index) => index !== 1).join('.'), parts[0] ?? ''].find((name) =>
    isField(kind, name),
  );
  // Every field kind has a label in the catalogues, which a test compares.
  return known === undefined ? field : translator.t(`field.${kind}.${known}` as MessageId);
}

function isField(kind: keyof typeof fieldKinds, name: string): boolean {
  const [head = '', sub = ''] = name.split('.');
  const fields: Readonly<Record<string, { readonly kind: string; readonly fields?: object }>> = fieldKinds[kind];
  if (Object.hasOwn(fields, name)) return true;
  return Object.hasOwn(fields, head) && Object.hasOwn(fields[head]?.fields ?? {}, sub);
}
