import { type TargetNode, targetsInOrder } from '#core/chain/chain-tree.ts';
import { dateText, periodText } from './field-text.ts';
import { activityName, goalName, headingName, indicatorName, targetName } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** The goal tree in sentences, for readers who do not see it. */
export function treeAlternative(context: OutlineContext): string {
  const { t } = context.translator;
  const { goals, headings, loose } = context.tree;
  const sentences = [
    ...goals.flatMap((node) => [
      node.targets.length === 0
        ? `${goalName(context, node.goal)} – ${t('documents.gap.target')}`
        : goalName(context, node.goal),
      ...node.targets.map((target) => targetSummary(context, target)),
    ]),
    ...headings.flatMap((node) => [
      headingName(context, node.heading),
      ...node.targets.map((target) => targetSummary(context, target)),
      ...node.indicators.map((row) => indicatorName(context, row)),
    ]),
    ...(loose.targets.length + loose.activities.length + loose.indicators.length > 0 ? [t('documents.gap.goal')] : []),
    ...loose.targets.map((target) => targetSummary(context, target)),
    ...loose.activities.map((row) => activityName(context, row)),
    ...loose.indicators.map((row) => indicatorName(context, row)),
  ];
  return asSentences(sentences);
}

/** The timetable in sentences. */
export function timetableAlternative(context: OutlineContext): string {
  const { t } = context.translator;
  const activities = context.plan.activities.flatMap((row) => {
    const period = periodText(context, [`activities/${row.id}/start`, `activities/${row.id}/end`], row.start, row.end);
    return period === null ? [] : [t('documents.figure.dated', { item: activityName(context, row), date: period })];
  });
  const deadlines = targetsInOrder(context.tree).flatMap(({ target }) => {
    const date = dateText(context, `targets/${target.id}/deadline`, target.deadline);
    return date === null ? [] : [t('documents.figure.dated', { item: targetName(context, target), date })];
  });
  return asSentences([...activities, ...deadlines]);
}

function targetSummary(context: OutlineContext, node: TargetNode): string {
  const { t, list } = context.translator;
  const activities =
    node.activities.length === 0
      ? t('documents.gap.activity')
      : list(node.activities.map((row) => activityName(context, row)));
  const indicators =
    node.indicators.length === 0
      ? t('documents.gap.indicator')
      : list(node.indicators.map((row) => indicatorName(context, row)));
  return t('documents.figure.target', { target: targetName(context, node.target), activities, indicators });
}

function asSentences(sentences: readonly string[]): string {
  return sentences.map((sentence) => (/[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}
