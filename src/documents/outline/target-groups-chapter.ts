import { addToGroup } from '#core/chain/group-by.ts';
import type { Block } from '../outline.ts';
import { missingNote, table } from './blocks.ts';
import { numberText, typedText } from './field-text.ts';
import { titleOr } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Chapter 2: whom the programme addresses and what they need. */
export function buildTargetGroupsBlocks(context: OutlineContext): readonly Block[] {
  const { plan, translator } = context;
  const { t } = translator;
  if (plan.targetGroups.length === 0) return [missingNote(t('documents.missing.targetGroups'))];
  const goalsOfGroup = new Map<string, string[]>();
  for (const goal of plan.goals) {
    for (const id of new Set(goal.targetGroupIds))
      addToGroup(goalsOfGroup, id, context.numbers.goals.get(goal.id) ?? '');
  }
  return table(context, t('documents.table.groups'), plan.targetGroups, [
    { header: t('field.targetGroups.name'), weight: 3, cell: (group) => titleOr(context, group.name) },
    {
      header: t('field.targetGroups.sizePerYear'),
      align: 'end',
      weight: 1.3,
      cell: (group) => numberText(context, `targetGroups/${group.id}/sizePerYear`, group.sizePerYear),
    },
    { header: t('field.targetGroups.needs'), weight: 5, cell: (group) => typedText(group.needs) },
    { header: t('documents.column.goals'), weight: 1, cell: (group) => goalsOfGroup.get(group.id)?.join(', ') ?? null },
  ]);
}
