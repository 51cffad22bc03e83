import { localDay } from '#i18n/local-day.ts';
import { yearsText } from '#i18n/plan-names.ts';
import { missingNote, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { type ReportContext, territoryOf, unbrokenDate } from './report-context.ts';

/** A longer list is for a screen or a spreadsheet. */
const mostPlans = 1_000;

/** The plans of the report, by title; their numbers stand in the matrix. */
export function buildPlansChapter(context: ReportContext): readonly Block[] {
  const { translator, view } = context;
  const { t, number } = translator;
  if (view.plans.length === 0) return [missingNote(t('report.summary.noPlans'))];
  const rest = view.plans.length - mostPlans;
  return [
    ...table(context, t('report.plans.caption'), view.plans.slice(0, mostPlans), [
      { header: t('report.column.number'), weight: 0.6, cell: (_, at) => number(at + 1) },
      { header: t('report.column.plan'), weight: 4.4, cell: ({ planId }) => context.planName(planId) },
      { header: t('field.profile.organisation.name'), weight: 3.2, cell: ({ organisation }) => organisation || '–' },
      { header: t('report.column.territory'), weight: 2.2, cell: (plan) => territoryOf(plan, translator) || '–' },
      { header: t('report.column.period'), weight: 1.6, cell: (plan) => yearsText(plan, translator) || '–' },
      { header: t('report.column.asOf'), weight: 1.9, cell: ({ asOf }) => dayText(context, asOf) },
    ]),
    ...(rest > 0
      ? [
          {
            kind: 'paragraph',
            text: t('report.plans.more', { count: rest, number: number(rest) }),
            tone: 'note',
          } as const,
        ]
      : []),
  ];
}

function dayText({ translator }: ReportContext, asOf: string): string {
  return asOf === '' ? '–' : unbrokenDate(translator, localDay(asOf));
}
