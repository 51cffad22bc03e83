import type { ItemKind } from '#core/plan/field-kinds.ts';
import type { MessageId } from '#i18n/messages.ts';

/** Schemes name items in the singular where they say which field a model answer is for. */
const kinds: Readonly<Record<string, ItemKind>> = {
  goal: 'goals',
  targetGroup: 'targetGroups',
  target: 'targets',
  activity: 'activities',
  indicator: 'indicators',
  assumption: 'assumptions',
  risk: 'risks',
};

/** The name of the field that a model answer is for, with its item: `goal.title` → "Goal: Goal in one sentence". */
export function answeredField(t: (id: MessageId) => string, field: string): string {
  const [kind = '', ...rest] = field.split('.');
  const item = t(`item.${kind}` as MessageId); // the test of this file asks for the words of every field of every scheme
  if (rest.length === 0) return item;
  const label = t(['field', kinds[kind] ?? kind, ...rest].join('.') as MessageId); // as above
  return kind === 'profile' ? label : `${item} · ${label}`;
}
