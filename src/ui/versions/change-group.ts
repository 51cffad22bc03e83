import { chapterOf, kindOf } from '#core/diff/change-kinds.ts';
import type { ToldChange } from '#core/diff/told-change.ts';
import { type StepId, stepIds } from '#core/validation/issue.ts';

/** Where a change is listed: under a step of the wizard, or with what belongs to the file as a whole. */
export type ChangeGroup = StepId | 'plan';

/** The groups in the order of the wizard. */
export const changeGroups: readonly ChangeGroup[] = [...stepIds, 'plan'];

/** The group that a change is listed in. */
export function groupOfChange(change: ToldChange): ChangeGroup {
  return kindOf(change) === 'plan' ? 'plan' : chapterOf(change);
}
