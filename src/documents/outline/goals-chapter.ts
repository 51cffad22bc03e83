import type { Goal } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { type Entry, heading, keyValues, missingNote, paragraphs } from './blocks.ts';
import { typedText } from './field-text.ts';
import { goalName, groupNames } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Chapter 1: each goal with the policy it serves. */
export function buildGoalsBlocks(context: OutlineContext): readonly Block[] {
  const { goals } = context.plan;
  if (goals.length === 0) return [missingNote(context.translator.t('documents.missing.goals'))];
  return goals.flatMap((goal, at) => [
    heading(2, goalName(context, goal), 'goal', `goals-${at + 1}`),
    ...paragraphs(typedText(goal.description)),
    ...keyValues(context, goalEntries(context, goal)),
  ]);
}

function goalEntries(context: OutlineContext, goal: Goal): readonly Entry[] {
  const { t } = context.translator;
  const alignments = goal.alignments.map(({ framework, item }) => {
    const principle = context.pack.scheme.principles.find(({ id }) => id === item);
    const title = context.pack.text.principles[item]?.title;
    return principle && title
      ? t('documents.principle', { number: principle.number, title })
      : t('documents.alignment', { framework, item });
  });
  const field =
    goal.policyField === null ? null : (context.pack.text.policyFields[goal.policyField]?.title ?? goal.policyField);
  return [
    [t('field.goals.overallPolicyGoal'), typedText(goal.overallPolicyGoal)],
    [t('field.goals.policyField'), field],
    [t('field.goals.targetGroupIds'), groupNames(context, goal.targetGroupIds)],
    [t('field.goals.alignments'), alignments],
  ];
}
