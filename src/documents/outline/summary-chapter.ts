import { sumOfAmounts } from '#core/add-amounts.ts';
import { type BudgetSummary, budgetState, budgetSummary } from '#core/chain/budget-summary.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { percentWords } from '#i18n/measured-words.ts';
import { openBudgetText } from '#i18n/open-budget.ts';
import type { Block } from '../outline.ts';
import { type Entry, gapNote, keyValues, paragraphs, section } from './blocks.ts';
import { programmePeriod } from './cover.ts';
import { money, moneyText, numberText, typedText } from './field-text.ts';
import { goalTreeFigures } from './figures.ts';
import { goalCounts } from './goal-counts.ts';
import { titleOr } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** A longer starting point is set as normal text, so that the page keeps room for the rest. */
const longestLead = 900;

/** The programme on a page: where it starts, its goals in numbers, whom it reaches, its money; then the goal tree. */
export function buildSummaryBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const start = typedText(context.plan.profile.context);
  const tree = goalTreeFigures(context);
  return [
    ...paragraphs(start, start !== null && start.length > longestLead ? 'normal' : 'lead'),
    ...section(t('documents.summary.goals'), 'summary-goals', goalCounts(context)),
    ...section(t('documents.summary.people'), 'summary-people', keyValues(context, peopleEntries(context))),
    ...section(t('documents.summary.money'), 'summary-money', keyValues(context, moneyEntries(context))),
    ...section(
      t('documents.figure.tree'),
      'summary-tree',
      tree.length === 0 ? gapNote(context, t('documents.missing.goals')) : tree,
    ),
  ];
}

function peopleEntries(context: OutlineContext): readonly Entry[] {
  const { t, number } = context.translator;
  const { targetGroups, activities } = context.plan;
  const groups = targetGroups.map((group) => {
    const size = numberText(context, `targetGroups/${group.id}/sizePerYear`, group.sizePerYear);
    const name = titleOr(context, group.name);
    return size === null ? name : t('documents.summary.group', { name, number: size });
  });
  const participants = sumOfAmounts(activities.map(({ expectedParticipants }) => expectedParticipants));
  const counted = t('documents.summary.participants', { number: number(participants), count: activities.length });
  return [
    [t('documents.summary.groups'), groups.length === 0 ? null : groups.join(t('documents.between'))],
    [t('documents.column.participants'), participants === 0 ? null : counted],
  ];
}

function moneyEntries(context: OutlineContext): readonly Entry[] {
  const { t } = context.translator;
  const budget = budgetSummary(context.plan);
  return [
    [t('documents.summary.costs'), costsText(context, budget)],
    [t('documents.budget.funding'), context.plan.fundingSources.map((source) => sourceText(context, source, budget))],
    [t('documents.period'), programmePeriod(context)],
  ];
}

function costsText(context: OutlineContext, budget: BudgetSummary): string | null {
  const { translator } = context;
  const state = budgetState(budget);
  return state === 'nothing'
    ? null
    : translator.t(`documents.budget.${state}`, {
        planned: money(context, budget.planned),
        funding: money(context, budget.funding),
        difference: money(context, Math.abs(budget.difference)),
        open: openBudgetText(translator, budget),
      });
}

function sourceText(context: OutlineContext, source: Plan['fundingSources'][number], budget: BudgetSummary): string {
  const { t } = context.translator;
  const label = titleOr(context, source.name);
  const value = moneyText(context, `fundingSources/${source.id}/amount`, source.amount);
  if (value === null) return label;
  const share = shareOfFunding(context, source, budget.funding);
  const amount = share === null ? value : t('documents.summary.share', { amount: value, share });
  return t('documents.labelled', { label, value: amount });
}

/** What a source pays of all funding, in per cent; null when either is not known. */
export function shareOfFunding(
  { translator }: OutlineContext,
  { amount }: Plan['fundingSources'][number],
  total: number,
): string | null {
  if (amount === null || total <= 0) return null;
  return percentWords(translator, (100 * amount) / total);
}
