import type { Plan } from '#core/plan/plan-schema.ts';
import type { DiffReport, DiffState } from '#documents/diff/diff-report.ts';
import { namedPlan, planNames } from '#i18n/plan-names.ts';
import type { Translator } from '#i18n/translator.ts';

/** A plan with the day on which its file was changed last. */
export type ReadState = { readonly plan: Plan; readonly date: string };

/** Two plans by their titles, with what tells them apart; two states of one plan by its title and their days. */
export function namedStates(
  before: ReadState,
  after: ReadState,
  translator: Translator,
): Pick<DiffReport, 'before' | 'after'> {
  const isOnePlan = before.plan.id === after.plan.id;
  const titleOf = ({ plan, date }: ReadState) => {
    const name = plan.profile.title.trim() || translator.t('common.untitled');
    return isOnePlan ? translator.t('changes.document.dated', { name, date: translator.date(date) }) : name;
  };
  const headOf = (state: ReadState, id: string) => ({ ...namedPlan(state.plan, id), title: titleOf(state) });
  const names = planNames([headOf(before, '1'), headOf(after, '2')], translator);
  const named = ({ plan, date }: ReadState, id: string): DiffState => ({
    plan,
    name: names.get(id) ?? '',
    // Its name says it already.
    date: isOnePlan ? null : date,
  });
  return { before: named(before, '1'), after: named(after, '2') };
}
