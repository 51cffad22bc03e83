import type { PlanChange } from '#core/diff/plan-change.ts';
import { planTables } from '#core/plan/plan-path.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';
import { stepOfTable } from '../common/routes.ts';

/** Where a change is listed: under a step of the wizard, or with what belongs to the file as a whole. */
export type ChangeGroup = StepId | 'plan';

/** The groups in the order of the wizard. */
export const changeGroups: readonly ChangeGroup[] = [...stepIds, 'plan'];

/** Tables that no form edits row by row, by the beginning of their names: formats to come bring others. */
const stepsByName: readonly (readonly [string, StepId])[] = [
  ['measurement', 'indicators'],
  ['activit', 'activities'],
  ['indicator', 'indicators'],
];

/** The group that a change is listed in. */
export function groupOfChange(change: PlanChange): ChangeGroup {
  if (change.kind !== 'field.changed') return stepOfName(change.table);
  const { place, field } = change;
  if ('table' in place) return stepOfName(place.table);
  if (place.section !== 'plan') return stepOfSection(place.section, field[0] ?? '');
  if (field[0] !== 'unparsed') return 'plan';
  const [head = '', inside = ''] = (field[1] ?? '').split('/');
  const group = stepOfSection(head, inside);
  return group === 'plan' ? stepOfName(head) : group;
}

function stepOfSection(section: string, field: string): ChangeGroup {
  if (section === 'profile' || section === 'resources') return section;
  if (section === 'monitoring') return field === 'steering' ? 'partners' : 'indicators';
  return 'plan';
}

function stepOfName(name: string): ChangeGroup {
  const table = planTables.find((known) => known === name);
  if (table) return stepOfTable[table];
  return stepsByName.find(([start]) => name.startsWith(start))?.[1] ?? 'plan';
}
