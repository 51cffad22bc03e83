import type { TargetNode } from '#core/chain/chain-tree.ts';
import { countStandings } from '#core/progress/progress-of.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { type ColumnOf, missingNote, paragraphs, table } from '../outline/blocks.ts';
import { chainSections, sectionHeading } from '../outline/chain-sections.ts';
import { dateText, fieldText } from '../outline/field-text.ts';
import { targetName } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import { type ActivityReportContext, targetAnchor } from './activity-report-context.ts';
import { countWords } from './report-texts.ts';

/** Chapter 1: each goal with its targets and how they stand. */
export function goalsReport(context: ActivityReportContext): readonly Block[] {
  const { translator, overview } = context;
  const { t } = translator;
  const sections = chainSections(context, 'goals').filter(({ kind }) => kind === 'goal');
  if (sections.length === 0) return [missingNote(t('documents.missing.goals'))];
  return sections.flatMap((section, at) => {
    const counts = overview.groups[at]?.counts;
    return [
      sectionHeading(section),
      ...(counts ? countParagraph(context, countWords(translator, counts), `indicators-${at + 1}`) : []),
      ...(section.targets.length === 0
        ? [missingNote(t('documents.gap.target'))]
        : table(context, t('activityReport.goals.targets'), section.targets, targetColumns(context), {
            captionIsHeading: true,
            rowLevel: 'target',
          })),
    ];
  });
}

function countParagraph(context: ActivityReportContext, words: string, anchor: string): readonly Block[] {
  return paragraphs(context.translator.t('documents.fullStop', { sentence: words }), 'normal', [{ words, anchor }]);
}

function targetColumns(context: ActivityReportContext): readonly ColumnOf<TargetNode>[] {
  const { t } = context.translator;
  return [
    { header: t('activityReport.column.target'), weight: 4, cell: ({ target }) => targetName(context, target) },
    { header: t('activityReport.column.planned'), weight: 1.5, cell: (node) => plannedWords(context, node) },
    {
      header: t('activityReport.column.by'),
      weight: 1.9,
      cell: ({ target }) => dateText(context, `targets/${target.id}/deadline`, target.deadline),
    },
    {
      header: t('activityReport.column.standing'),
      weight: 2,
      cell: (node) => targetStanding(context, node),
      references: (node) => [{ words: targetStanding(context, node), anchor: targetAnchor(context, node.target.id) }],
    },
  ];
}

/** "At least 80%"; null when no value is planned. */
export function plannedWords(context: ActivityReportContext, { target }: TargetNode): string | null {
  const { translator } = context;
  return fieldText(context, `targets/${target.id}/value`, target.value, (value) =>
    translator.t('documents.directed', {
      direction: translator.t(`choice.targetDirection.${target.direction}`),
      value: formatQuantity(translator, value, target.unit),
    }),
  );
}

/** How the indicators of a target stand. */
export function targetStanding(context: ActivityReportContext, { indicators }: TargetNode): string {
  const own = indicators.flatMap(({ id }) => context.progress.get(id) ?? []);
  return countWords(context.translator, countStandings(own));
}
