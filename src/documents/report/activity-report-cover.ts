import { programmePeriod } from '../outline/cover.ts';
import { periodText, typedText } from '../outline/field-text.ts';
import { titleOr } from '../outline/item-names.ts';
import type { Outline } from '../outline.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

/** The first page: what is reported on, by whom, on which programme. */
export function buildActivityReportCover(context: ActivityReportContext, isShort: boolean): Outline['cover'] {
  const { plan, pack, translator, words, options } = context;
  const { t, date } = translator;
  const { profile } = plan;
  const facts = [
    { label: t('activityReport.cover.period'), value: reportPeriod(context) },
    // Of a sheet the title says it already, and it has little room.
    { label: t('activityReport.cover.programme'), value: isShort ? null : titleOr(context, profile.title) },
    { label: t('activityReport.cover.programmePeriod'), value: isShort ? null : programmePeriod(context) },
    { label: t('activityReport.cover.preparedBy'), value: typedText(words.preparedBy) },
    { label: t('activityReport.cover.sentOn'), value: words.sentOn === null ? null : date(words.sentOn) },
    { label: t('activityReport.cover.asOf'), value: date(options.asOf) },
  ];
  const scheme = { scheme: pack.text.title, version: plan.scheme.version, inspiredBy: pack.text.inspiredBy };
  return {
    kicker: t(isShort ? 'activityReport.kicker.short' : 'activityReport.kicker'),
    title: reportTitle(context),
    subtitle: isShort ? programmeAndOrganisation(context) : profile.organisation.name,
    facts: facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    footnote: t('documents.footnote', scheme),
  };
}

/** A sheet names the programme beside its organisation, unless its title does. */
function programmeAndOrganisation(context: ActivityReportContext): string {
  const { title, organisation } = context.plan.profile;
  const names = title === reportTitle(context) ? [organisation.name] : [title, organisation.name];
  return names.filter((name) => name.trim() !== '').join(' – ');
}

/** The title that its author gave, else that of the programme. */
export function reportTitle(context: ActivityReportContext): string {
  return typedText(context.words.title) ?? titleOr(context, context.plan.profile.title);
}

/** The period of the report in words. */
export function reportPeriod(context: ActivityReportContext): string {
  const { from, to } = context.period;
  return periodText(context, ['', ''], from, to) ?? context.translator.date(to);
}
