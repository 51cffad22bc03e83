import type { BudgetLine } from '#core/chain/budget-summary.ts';
import { budgetSummary } from '#core/chain/budget-summary.ts';
import type { Activity } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { keyValues, missingNote, paragraphs, section, table } from './blocks.ts';
import { money, moneyText, numberText, typedText } from './field-text.ts';
import { timetableFigures } from './figures.ts';
import { goalName, numbered, titleOr } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';
import { shareOfFunding } from './summary-chapter.ts';

/** Chapter 6: what it costs, who pays, who works, and when. */
export function buildResourcesBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const timetable = timetableFigures(context);
  const staff = keyValues(context, [[t('field.resources.staffFte'), staffText(context)]]);
  const means = [...staff, ...paragraphs(typedText(context.plan.resources.note))];
  return [
    ...section(t('documents.resources.budget'), 'resources-budget', [
      ...budgetTable(context),
      ...activityTable(context),
    ]),
    ...section(t('documents.resources.funding'), 'resources-funding', fundingBlocks(context)),
    ...section(t('documents.resources.means'), 'resources-means', means),
    ...section(
      t('documents.figure.timetable'),
      'resources-timetable',
      timetable.length === 0 ? [missingNote(t('documents.missing.dates'))] : timetable,
    ),
  ];
}

function staffText(context: OutlineContext): string | null {
  const text = numberText(context, 'resources/staffFte', context.plan.resources.staffFte);
  return text === null ? null : context.translator.t('documents.fullTime', { number: text });
}

function budgetTable(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const budget = budgetSummary(context.plan);
  const rows: readonly (readonly [string, string, string | null])[] = [
    ...budget.lines.map(
      (line) => [lineName(context, line), `${line.activities.length}`, amountOf(context, line)] as const,
    ),
    [t('field.monitoring.budget'), '', moneyText(context, 'monitoring/budget', context.plan.monitoring.budget)],
    [t('documents.budget.planned'), `${context.plan.activities.length}`, money(context, budget.planned)],
    [t('documents.budget.funding'), '', money(context, budget.funding)],
    [t('documents.budget.difference'), '', money(context, budget.difference)],
  ];
  return [
    ...table(context, t('documents.table.budget'), rows, [
      { header: t('documents.column.budgetFor'), weight: 5, cell: ([name]) => name },
      { header: t('documents.column.activities'), align: 'end', weight: 1.2, cell: ([, count]) => count },
      { header: t('field.fundingSources.amount'), align: 'end', weight: 2, cell: ([, , amount]) => amount },
    ]),
    ...(budget.activitiesWithoutBudget.length === 0
      ? []
      : [missingNote(t('documents.budget.unbudgeted', { count: budget.activitiesWithoutBudget.length }))]),
  ];
}

function amountOf(context: OutlineContext, line: BudgetLine): string | null {
  const nothingKnown = line.activities.length > 0 && line.activities.every((activity) => activity.budget === null);
  return nothingKnown ? null : money(context, line.amount);
}

function lineName(context: OutlineContext, { serves }: BudgetLine): string {
  if (serves.kind === 'goal') {
    const goal = context.plan.goals.find(({ id }) => id === serves.id);
    if (goal) return goalName(context, goal);
  }
  return context.translator.t(
    serves.kind === 'several-goals' ? 'documents.budget.severalGoals' : 'documents.budget.noGoal',
  );
}

function activityTable(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { activities, targets } = context.numbers;
  const targetNumbers = (row: Activity) =>
    [...new Set(row.targetIds)].flatMap((id) => targets.get(id) ?? []).join(', ');
  const position = (row: Activity) => Number(activities.get(row.id) ?? 0);
  const rows = [...context.plan.activities].sort((a, b) => position(a) - position(b));
  return table(context, t('documents.table.activityBudgets'), rows, [
    { header: t('item.activity'), weight: 5, cell: (row) => numbered(context, activities.get(row.id), row.title) },
    { header: t('documents.column.targets'), weight: 1.2, cell: (row) => targetNumbers(row) || '–' },
    {
      header: t('field.activities.budget'),
      align: 'end',
      weight: 2,
      cell: (row) => moneyText(context, `activities/${row.id}/budget`, row.budget),
    },
  ]);
}

function fundingBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { fundingSources } = context.plan;
  if (fundingSources.length === 0) return [missingNote(t('documents.missing.funding'))];
  const total = budgetSummary(context.plan).funding;
  return table(context, t('documents.table.funding'), fundingSources, [
    { header: t('field.fundingSources.name'), weight: 5, cell: (row) => titleOr(context, row.name) },
    {
      header: t('documents.column.share'),
      align: 'end',
      weight: 1.2,
      cell: (row) => shareOfFunding(context, row, total),
    },
    {
      header: t('field.fundingSources.amount'),
      align: 'end',
      weight: 2,
      cell: (row) => moneyText(context, `fundingSources/${row.id}/amount`, row.amount),
    },
  ]);
}
