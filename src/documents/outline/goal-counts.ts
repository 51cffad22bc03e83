import type { TargetNode } from '#core/chain/chain-tree.ts';
import type { Block } from '../outline.ts';
import { gapNote, table } from './blocks.ts';
import { chainSections } from './chain-sections.ts';
import type { OutlineContext } from './outline-context.ts';

type Counts = {
  readonly title: string;
  readonly targets: number;
  readonly activities: number;
  readonly indicators: number;
};

/** One line a goal: how much serves it. An activity counts once in each line and once in the last, which covers the whole plan. */
export function goalCounts(context: OutlineContext): readonly Block[] {
  const { plan, translator } = context;
  const { t, number } = translator;
  const sections = chainSections(context, 'summary');
  if (sections.length === 0) return gapNote(context, t('documents.missing.goals'));
  const rows: readonly Counts[] = [
    ...sections.map((section) => ({
      title: section.title,
      targets: section.targets.length,
      activities: new Set(section.targets.flatMap((node: TargetNode) => node.activities)).size,
      indicators:
        section.indicators.length + section.targets.reduce((sum, node: TargetNode) => sum + node.indicators.length, 0),
    })),
    {
      title: t('documents.summary.together'),
      targets: plan.targets.length,
      activities: plan.activities.length,
      indicators: plan.indicators.length,
    },
  ];
  return table(
    context,
    t('documents.summary.goalsCaption'),
    rows,
    [
      { header: t('item.goal'), weight: 6, cell: (row) => row.title },
      { header: t('documents.column.targets'), align: 'end', weight: 1.2, cell: (row) => number(row.targets) },
      { header: t('documents.column.activities'), align: 'end', weight: 1.2, cell: (row) => number(row.activities) },
      { header: t('documents.column.indicators'), align: 'end', weight: 1.2, cell: (row) => number(row.indicators) },
    ],
    { captionIsHeading: true },
  );
}
