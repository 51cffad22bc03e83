import { organisationsOf } from '#core/chain/organisations.ts';
import type { Activity } from '#core/plan/plan-schema.ts';
import { missingNote, paragraphs, table } from '../outline/blocks.ts';
import { numbered } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

/** Chapter 5: who leads and contributes to which activity, and the state of each. */
export function partnersReport(context: ActivityReportContext): readonly Block[] {
  const { plan, translator } = context;
  const { t } = translator;
  const organisations = organisationsOf(plan);
  const runner = organisations.find(({ runsProgramme }) => runsProgramme);
  const active = organisations.filter(({ leads, contributesTo }) => leads.length + contributesTo.length > 0);
  if (organisations.length === 0) return [missingNote(t('activityReport.partners.none'))];
  return [
    ...(runner ? paragraphs(t('documents.runsProgramme', { name: runner.name })) : []),
    ...table(
      context,
      t('activityReport.partners.caption'),
      active,
      [
        { header: t('activityReport.column.organisation'), weight: 2, cell: ({ name }) => name },
        { header: t('activityReport.column.leads'), weight: 3, cell: ({ leads }) => states(context, leads) },
        {
          header: t('activityReport.column.contributes'),
          weight: 3,
          cell: ({ contributesTo }) => states(context, contributesTo),
        },
      ],
      { captionIsHeading: true },
    ),
  ];
}

function states(context: ActivityReportContext, activities: readonly Activity[]): string {
  const { translator, numbers } = context;
  const lines = activities.map((row) =>
    translator.t('activityReport.partners.activity', {
      activity: numbered(context, numbers.activities.get(row.id), row.title),
      status: translator.t(`choice.status.${row.status}`),
    }),
  );
  return lines.length === 0 ? '–' : lines.join('\n');
}
