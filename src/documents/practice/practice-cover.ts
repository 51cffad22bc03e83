import { programmePeriod, territory } from '../outline/cover.ts';
import { typedText } from '../outline/field-text.ts';
import { titleOr } from '../outline/item-names.ts';
import type { Outline } from '../outline.ts';
import type { ActivityReportContext } from '../report/activity-report-context.ts';

/** The head of the sheet: the goal, and by which organisation, where and when it was pursued. */
export function practiceCover(context: ActivityReportContext): Outline['cover'] {
  const { plan, pack, translator } = context;
  const { t } = translator;
  const facts = [
    { label: t('practice.fact.programme'), value: typedText(plan.profile.title) },
    { label: t('practice.fact.organisation'), value: typedText(plan.profile.organisation.name) },
    { label: t('practice.fact.place'), value: territory(context) },
    { label: t('practice.fact.period'), value: programmePeriod(context) },
  ];
  const scheme = { scheme: pack.text.title, version: plan.scheme.version, inspiredBy: pack.text.inspiredBy };
  return {
    kicker: t('practice.kicker'),
    title: titleOr(context, plan.goals[0]?.title ?? ''),
    subtitle: '',
    facts: facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    footnote: t('documents.footnote', scheme),
  };
}
