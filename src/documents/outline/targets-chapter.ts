import type { TargetNode } from '#core/chain/chain-tree.ts';
import { targetResult } from '#i18n/target-sentence.ts';
import type { Block } from '../outline.ts';
import { gapNote, heading, keyValues, missingNote, paragraphs } from './blocks.ts';
import { type ChainSection, chainSections, sectionHeading } from './chain-sections.ts';
import { dateText, numberText } from './field-text.ts';
import { groupNames, targetName } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Chapter 3: the measurable results, each told once, as a sentence, and what it leaves open. */
export function buildTargetsBlocks(context: OutlineContext): readonly Block[] {
  if (context.plan.targets.length === 0) return [missingNote(context.translator.t('documents.missing.targets'))];
  return chainSections(context, 'targets')
    .filter((section) => section.kind === 'goal' || section.targets.length > 0)
    .flatMap((section) => [sectionHeading(section), ...sectionBlocks(context, section)]);
}

function sectionBlocks(context: OutlineContext, section: ChainSection): readonly Block[] {
  const { t } = context.translator;
  if (section.targets.length === 0) return gapNote(context, t('documents.gap.target'));
  return section.targets.flatMap((node, at) => [
    heading(3, targetName(context, node.target), 'target', `${section.anchor}-${at + 1}`),
    ...paragraphs(sentence(context, node)),
    ...openEntries(context, node),
  ]);
}

function sentence({ translator, pack, plan }: OutlineContext, { target }: TargetNode): string {
  return translator.t('documents.fullStop', { sentence: targetResult(translator, pack.text, plan, target) });
}

/** What the sentence cannot say: values that were typed and cannot be read, and, for a reader who asks for gaps, what is not given. */
function openEntries(context: OutlineContext, { target }: TargetNode): readonly Block[] {
  const { t } = context.translator;
  const path = `targets/${target.id}`;
  return keyValues(context, [
    ...(groupNames(context, target.targetGroupIds).length > 0
      ? []
      : [[t('field.targets.targetGroupIds'), null] as const]),
    ...(target.value !== null ? [] : [[t('field.targets.value'), numberText(context, `${path}/value`, null)] as const]),
    ...(target.deadline !== null
      ? []
      : [[t('documents.column.deadline'), dateText(context, `${path}/deadline`, null)] as const]),
  ]);
}
