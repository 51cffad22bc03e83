import { budgetSummary } from '#core/chain/budget-summary.ts';
import type { Activity } from '#core/plan/plan-schema.ts';
import { moneySpent, type PlannedAndActual, type SpendingLine } from '#core/progress/money-spent.ts';
import { percentWords } from '#i18n/measured-words.ts';
import { type ColumnOf, paragraphs, section, table } from '../outline/blocks.ts';
import { money, moneyText, typedText } from '../outline/field-text.ts';
import { activityName, goalName, titleOr } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

type Line = PlannedAndActual & { readonly name: string; readonly activities: readonly Activity[] };

/** Chapter 6: budget against spending, by goal; what is not known is named. */
export function resourcesReport(context: ActivityReportContext): readonly Block[] {
  const { plan, translator } = context;
  const { t, list } = translator;
  const { lines, total } = moneySpent(plan);
  const rows: readonly Line[] = [
    ...lines.map((line) => ({ ...line, name: lineName(context, line) })),
    { ...total, activities: plan.activities, name: t('activityReport.resources.total') },
  ];
  const named = (activities: readonly Activity[]) => list(activities.map((row) => activityName(context, row)));
  return [
    ...(plan.activities.length === 0 ? [] : spendingTable(context, rows)),
    ...spendingNote(context, total, named),
    ...(total.withoutPlanned.length === 0
      ? []
      : paragraphs(t('activityReport.resources.withoutBudget', { list: named(total.withoutPlanned) }))),
    ...monitoringBlocks(context),
    ...section(t('activityReport.resources.funding'), 'resources-funding', fundingBlocks(context)),
    ...paragraphs(typedText(plan.resources.note)),
  ];
}

/** Of which activities nobody knows the spending; of none of them in a word. */
function spendingNote(
  { plan, translator: { t } }: ActivityReportContext,
  { withoutActual }: PlannedAndActual,
  named: (activities: readonly Activity[]) => string,
): readonly Block[] {
  if (withoutActual.length === 0) return [];
  if (withoutActual.length === plan.activities.length) return paragraphs(t('activityReport.money.unspent'));
  return paragraphs(t('activityReport.resources.withoutSpending', { list: named(withoutActual) }));
}

/** As long as no spending is known there is nothing to compare. */
function spendingTable(context: ActivityReportContext, rows: readonly Line[]): readonly Block[] {
  const { translator, plan } = context;
  const { t } = translator;
  const isSpent = plan.activities.some(({ actual }) => actual.spending !== null);
  const unknown = t('activityReport.unknown');
  const known = (sum: number, without: readonly Activity[], { activities }: Line) =>
    activities.length > without.length ? money(context, sum) : unknown;
  const end = { align: 'end', weight: 1.6 } as const;
  const planned: readonly ColumnOf<Line>[] = [
    { header: t('documents.column.budgetFor'), weight: 3.4, cell: ({ name }) => name },
    { header: t('activityReport.column.budget'), ...end, cell: (row) => known(row.planned, row.withoutPlanned, row) },
  ];
  const spent: readonly ColumnOf<Line>[] = [
    { header: t('activityReport.column.spent'), ...end, cell: (row) => known(row.actual, row.withoutActual, row) },
    { header: t('activityReport.column.compared'), ...end, cell: (row) => comparedOf(context, row) },
    {
      header: t('activityReport.column.difference'),
      ...end,
      cell: ({ compared }) => (compared === null ? '–' : money(context, -compared.difference + 0)),
    },
    {
      header: t('activityReport.column.percent'),
      ...end,
      cell: ({ compared }) => (compared?.percent == null ? '–' : percentWords(translator, compared.percent)),
    },
  ];
  const columns = isSpent ? [...planned, ...spent] : planned;
  return [
    ...table(context, t('activityReport.resources.caption'), rows, columns, { captionIsHeading: true }),
    ...(isSpent ? paragraphs(t('activityReport.resources.note'), 'note') : []),
  ];
}

function comparedOf({ translator: { t, number } }: ActivityReportContext, { compared, activities }: Line): string {
  return t('activityReport.resources.comparedOf', {
    count: number(compared?.count ?? 0),
    all: number(activities.length),
  });
}

function lineName(context: ActivityReportContext, { serves }: SpendingLine): string {
  const goal = serves.kind === 'goal' ? context.plan.goals.find(({ id }) => id === serves.id) : undefined;
  if (goal) return goalName(context, goal);
  return context.translator.t(
    serves.kind === 'several-goals' ? 'documents.budget.severalGoals' : 'documents.budget.noGoal',
  );
}

function monitoringBlocks(context: ActivityReportContext): readonly Block[] {
  const amount = moneyText(context, 'monitoring/budget', context.plan.monitoring.budget);
  return amount === null ? [] : paragraphs(context.translator.t('activityReport.resources.monitoring', { amount }));
}

function fundingBlocks(context: ActivityReportContext): readonly Block[] {
  const { plan, translator } = context;
  const { t, list } = translator;
  if (plan.fundingSources.length === 0) return [];
  const sources = plan.fundingSources.map((row) =>
    t('documents.labelled', {
      label: titleOr(context, row.name),
      value: moneyText(context, `fundingSources/${row.id}/amount`, row.amount) ?? t('activityReport.unknown'),
    }),
  );
  return paragraphs(
    t('activityReport.resources.fundingText', {
      amount: money(context, budgetSummary(plan).funding),
      list: list(sources),
    }),
  );
}
