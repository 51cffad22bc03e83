import { fieldKinds } from '#core/plan/field-kinds.ts';
import { type ItemRef, itemOfPath } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { stepIds } from '#core/validation/issue.ts';
import { rowWords } from './diff/item-words.ts';
import { rowOf } from './diff/plan-parts.ts';
import { itemNames } from './item-names.ts';
import type { MessageId } from './messages.ts';
import type { Translator } from './translator.ts';

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
  const row = rowOf(plan, ref.table, ref.id);
  return row ? rowWords(translator, plan, ref.table, row) : translator.t(`item.${itemNames[ref.table]}`);
}

function otherPlace(translator: Translator, path: string): string {
  const step = stepIds.find((name) => path === `step/${name}`);
  if (step) return translator.t(`step.${step}`);
  return path === '' ? translator.t('open.place.plan') : path;
}

/** The label of the longest known beginning of a field path; what no form shows is named as the file does. */
function fieldText(translator: Translator, kind: keyof typeof fieldKinds, field: string): string {
  const [head = ''] = field.split('/');
  if (isFormer(head)) return formerText(translator, kind, head, field.split('/').slice(2));
  const parts = field.split('/');
  const known = [parts.join('.'), parts.filter((_, index) => index !== 1).join('.'), parts[0] ?? ''].find((name) =>
    isField(kind, name),
  );
  // Every field kind has a label in the catalogues, which a test compares.
  return known === undefined ? field : translator.t(`field.${kind}.${known}` as MessageId);
}

/** What a row said before: a field has the name that it has now, and the reason for the change its own. */
function formerText(
  translator: Translator,
  kind: keyof typeof fieldKinds,
  list: keyof typeof reasons,
  said: readonly string[],
): string {
  return said[0] === 'reason' ? translator.t(reasons[list]) : fieldText(translator, kind, said.join('/'));
}

const reasons = {
  earlier: 'record.correction.reason',
  earlierSeries: 'record.series.reason',
} as const satisfies Record<string, MessageId>;

function isFormer(name: string): name is keyof typeof reasons {
  return Object.hasOwn(reasons, name);
}

function isField(kind: keyof typeof fieldKinds, name: string): boolean {
  const [head = '', sub = ''] = name.split('.');
  const fields: Readonly<Record<string, { readonly kind: string; readonly fields?: object }>> = fieldKinds[kind];
  if (Object.hasOwn(fields, name)) return true;
  return Object.hasOwn(fields, head) && Object.hasOwn(fields[head]?.fields ?? {}, sub);
}
