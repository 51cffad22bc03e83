import type { TargetNode } from '#core/chain/chain-tree.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { goesOnFromGroup, targetResult, targetSentence } from '#i18n/target-sentence.ts';
import type { Block } from '../outline.ts';
import { gapNote, heading, missingNote, paragraphs, table } from './blocks.ts';
import { type ChainSection, chainSections, sectionHeading } from './chain-sections.ts';
import { dateText, fieldText } from './field-text.ts';
import { groupNames, targetName } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Chapter 3: the measurable results, each as a sentence; a table for each goal sets their values side by side. */
export function buildTargetsBlocks(context: OutlineContext): readonly Block[] {
  if (context.plan.targets.length === 0) return [missingNote(context.translator.t('documents.missing.targets'))];
  return chainSections(context, 'targets')
    .filter((section) => section.kind === 'goal' || section.targets.length > 0)
    .flatMap((section) => [sectionHeading(section), ...sectionBlocks(context, section)]);
}

function sectionBlocks(context: OutlineContext, section: ChainSection): readonly Block[] {
  const { t } = context.translator;
  if (section.targets.length === 0) return gapNote(context, t('documents.gap.target'));
  const sentences = section.targets.flatMap((node, at) => [
    heading(3, targetName(context, node.target), 'target', `${section.anchor}-${at + 1}`),
    ...paragraphs(sentence(context, node)),
  ]);
  return [...sentences, ...valueTable(context, section)];
}

function sentence({ translator, pack, plan }: OutlineContext, { target }: TargetNode): string {
  const words = goesOnFromGroup(target) ? targetSentence : targetResult;
  return translator.t('documents.fullStop', { sentence: words(translator, pack.text, plan, target) });
}

/** Side by side, so only for more than one; a reader who asks for gaps sees in it what is not given. */
function valueTable(context: OutlineContext, section: ChainSection): readonly Block[] {
  if (section.targets.length === 1 && !context.options.unanswered) return [];
  const { t } = context.translator;
  return table(
    context,
    t('documents.table.targets', { section: section.title }),
    section.targets,
    [
      { header: t('item.target'), weight: 1, cell: ({ target }) => context.numbers.targets.get(target.id) ?? null },
      {
        header: t('field.targets.targetGroupIds'),
        weight: 5,
        cell: ({ target }) => groupNames(context, target.targetGroupIds).join(t('documents.between')) || null,
      },
      { header: t('field.targets.value'), weight: 1.7, cell: (node) => valueWithDirection(context, node) },
      {
        header: t('documents.column.deadline'),
        weight: 1.9,
        cell: ({ target }) => dateText(context, `targets/${target.id}/deadline`, target.deadline),
      },
    ],
    { captionIsHeading: true },
  );
}

function valueWithDirection(context: OutlineContext, { target }: TargetNode): string | null {
  const { t } = context.translator;
  return fieldText(context, `targets/${target.id}/value`, target.value, (value) =>
    t('documents.directed', {
      direction: t(`choice.targetDirection.${target.direction}`),
      value: formatQuantity(context.translator, value, target.unit),
    }),
  );
}
