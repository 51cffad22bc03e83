import type { Plan } from '#core/plan/plan-schema.ts';
import type { DiffReport, DiffState } from '#documents/diff/diff-report.ts';
import { planNames } from '#i18n/plan-names.ts';
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
  const headOf = (state: ReadState, planId: string) => {
    const { organisation, region, country, start, end } = state.plan.profile;
    const years = { firstYear: yearOf(start), lastYear: yearOf(end) };
    return { planId, title: titleOf(state), organisation: organisation.name, region, country, ...years };
  };
  const names = planNames([headOf(before, '1'), headOf(after, '2')], translator);
  const named = ({ plan, date }: ReadState, id: string): DiffState => ({
    plan,
    name: names.get(id) ?? '',
    // Its name says it already.
    date: isOnePlan ? null : date,
  });
  return { before: named(before, '1'), after: named(after, '2') };
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}
