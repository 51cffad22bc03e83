import { budgetSummary } from '#core/chain/budget-summary.ts';
import type { Block } from '../outline.ts';
import { gapNote, keyValues, paragraphs, section } from './blocks.ts';
import { programmePeriod, territory } from './cover.ts';
import { labelText, money, typedText } from './field-text.ts';
import { goalTreeFigures } from './figures.ts';
import type { OutlineContext } from './outline-context.ts';

/** The programme on a page: what it is, how much of everything, its money, and the goal tree. */
export function buildSummaryBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { profile } = context.plan;
  const tree = goalTreeFigures(context);
  return [
    ...paragraphs(typedText(profile.context), 'lead'),
    ...section(t('documents.summary.facts'), 'summary-facts', facts(context)),
    ...section(
      t('documents.figure.tree'),
      'summary-tree',
      tree.length === 0 ? gapNote(context, t('documents.missing.goals')) : tree,
    ),
  ];
}

function facts(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { profile } = context.plan;
  return keyValues(context, [
    [t('field.profile.organisation.name'), typedText(profile.organisation.name)],
    [t('field.profile.organisation.type'), labelText(context, 'organisationTypes', profile.organisation.type)],
    [t('field.profile.level'), labelText(context, 'levels', profile.level)],
    [t('documents.territory'), territory(context)],
    [t('documents.period'), programmePeriod(context)],
    [t('field.profile.status'), t(`choice.status.${profile.status}`)],
    [t('field.profile.contact'), typedText(profile.contact)],
    [t('documents.summary.counts'), counts(context)],
    [t('documents.summary.budget'), budgetLine(context)],
  ]);
}

function counts({ plan, translator }: OutlineContext): string {
  const { t, list } = translator;
  return list([
    t('item.goal.count', { count: plan.goals.length }),
    t('item.target.count', { count: plan.targets.length }),
    t('item.activity.count', { count: plan.activities.length }),
    t('item.indicator.count', { count: plan.indicators.length }),
  ]);
}

function budgetLine(context: OutlineContext): string | null {
  const budget = budgetSummary(context.plan);
  if (budget.planned === 0 && budget.funding === 0) return null;
  const amounts = { planned: money(context, budget.planned), funding: money(context, budget.funding) };
  if (budget.difference === 0) return context.translator.t('documents.budget.balanced', amounts);
  const difference = money(context, Math.abs(budget.difference));
  return context.translator.t(budget.difference > 0 ? 'documents.budget.surplus' : 'documents.budget.shortfall', {
    ...amounts,
    difference,
  });
}
