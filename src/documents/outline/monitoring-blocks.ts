import type { Block } from '../outline.ts';
import { gapNote, keyValues, paragraphs, section, table } from './blocks.ts';
import { dateText, labelText, moneyText, typedText } from './field-text.ts';
import { titleOr } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Reporting, evaluation, and the assumptions and risks that the plan rests on. */
export function monitoringBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const reporting = [...reportEntries(context), ...reportTable(context)];
  const unanswered = gapNote(context, t('documents.notProvided'));
  const evaluation = paragraphs(typedText(context.plan.monitoring.evaluation));
  return [
    ...section(t('documents.monitoring'), 'indicators-monitoring', reporting.length === 0 ? unanswered : reporting),
    ...section(
      t('field.monitoring.evaluation'),
      'indicators-evaluation',
      evaluation.length === 0 ? unanswered : evaluation,
    ),
    ...assumptionBlocks(context),
    ...riskBlocks(context),
  ];
}

function reportEntries(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { reportFrequency, budget } = context.plan.monitoring;
  return keyValues(context, [
    [t('field.indicators.frequency'), labelText(context, 'frequencies', reportFrequency)],
    [t('field.monitoring.budget'), moneyText(context, 'monitoring/budget', budget)],
  ]);
}

function reportTable(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  return table(context, t('field.monitoring.reports'), context.plan.monitoring.reports, [
    { header: t('field.monitoring.reports.title'), weight: 4, cell: (row) => titleOr(context, row.title) },
    {
      header: t('field.monitoring.reports.due'),
      weight: 2,
      cell: (row) => dateText(context, `monitoring/reports/${row.id}/due`, row.due),
    },
  ]);
}

function assumptionBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const rows = table(context, t('documents.table.assumptionsCaption'), context.plan.assumptions, [
    { header: t('item.assumption'), weight: 3, cell: (row) => titleOr(context, row.text) },
    { header: t('field.assumptions.howToCheck'), weight: 2.4, cell: (row) => typedText(row.howToCheck) },
    { header: t('field.assumptions.ifNotTrue'), weight: 2.4, cell: (row) => typedText(row.ifNotTrue) },
  ]);
  const shown = rows.length === 0 ? gapNote(context, t('documents.missing.assumptions')) : rows;
  return section(t('documents.table.assumptions'), 'indicators-assumptions', shown);
}

function riskBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const rating = (value: 'low' | 'medium' | 'high' | null) => (value === null ? null : t(`choice.rating.${value}`));
  const rows = table(context, t('documents.table.risksCaption'), context.plan.risks, [
    { header: t('item.risk'), weight: 2.6, cell: (row) => titleOr(context, row.title) },
    {
      header: t('field.risks.category'),
      weight: 1.8,
      cell: (row) => labelText(context, 'riskCategories', row.category),
    },
    { header: t('field.risks.likelihood'), weight: 1.4, cell: (row) => rating(row.likelihood) },
    { header: t('field.risks.impact'), weight: 1.2, cell: (row) => rating(row.impact) },
    { header: t('field.risks.response'), weight: 3, cell: (row) => typedText(row.response) },
    { header: t('field.risks.owner'), weight: 1.8, cell: (row) => typedText(row.owner) },
  ]);
  const shown = rows.length === 0 ? gapNote(context, t('documents.missing.risks')) : rows;
  return section(t('documents.table.risks'), 'indicators-risks', shown);
}
