import type { TargetNode } from '#core/chain/chain-tree.ts';
import type { Indicator } from '#core/plan/plan-schema.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { targetResult } from '#i18n/target-sentence.ts';
import { type ColumnOf, heading, missingNote, paragraphs, table } from '../outline/blocks.ts';
import { chainSections, sectionHeading } from '../outline/chain-sections.ts';
import { dateText, valueText } from '../outline/field-text.ts';
import { numbered, targetName } from '../outline/item-names.ts';
import type { Block, Reference } from '../outline.ts';
import { type ActivityReportContext, indicatorAnchor, referencesTo, targetAnchor } from './activity-report-context.ts';
import { achievedWords, latestLines, standingWords } from './report-texts.ts';

/** Chapter 3: each target with what was planned against the latest value of each of its indicators. */
export function targetsReport(context: ActivityReportContext): readonly Block[] {
  const { t } = context.translator;
  const sections = chainSections(context, 'targets').filter(({ targets }) => targets.length > 0);
  if (sections.length === 0) return [missingNote(t('documents.missing.targets'))];
  return sections.flatMap((section) => [
    sectionHeading(section),
    ...section.targets.flatMap((node) => targetBlocks(context, node)),
  ]);
}

function targetBlocks(context: ActivityReportContext, node: TargetNode): readonly Block[] {
  const { translator, pack, plan } = context;
  const { target, indicators } = node;
  const sentence = targetResult(translator, pack.text, plan, target);
  const rows = indicators.flatMap(({ id }) => context.progress.get(id) ?? []);
  return [
    heading(3, targetName(context, target), 'target', targetAnchor(context, target.id)),
    ...paragraphs(translator.t('documents.fullStop', { sentence })),
    ...(rows.length === 0
      ? [missingNote(translator.t('activityReport.targets.noIndicator'))]
      : table(context, translator.t('activityReport.targets.caption'), rows, progressColumns(context), {
          captionIsHeading: true,
          rowLevel: 'indicator',
        })),
  ];
}

/** How indicators stand, a row each; each figure leads to its measurement or to its working. */
function progressColumns(context: ActivityReportContext): readonly ColumnOf<IndicatorProgress>[] {
  const { translator, numbers } = context;
  const { t } = translator;
  return [
    {
      header: t('item.indicator'),
      weight: 3.2,
      cell: ({ indicator }) => numbered(context, numbers.indicators.get(indicator.id), indicator.title),
    },
    {
      header: t('activityReport.column.targetValue'),
      weight: 1.9,
      cell: ({ indicator }) => targetValueWords(context, indicator),
    },
    {
      header: t('activityReport.column.latest'),
      weight: 2.5,
      cell: (row) => latestLines(context, row) ?? t('activityReport.unknown'),
      references: ({ latest }) => referencesTo(context, latest),
    },
    {
      header: t('activityReport.column.achievement'),
      align: 'end',
      weight: 1.3,
      cell: (row) => achievedWords(translator, row) ?? '–',
      references: (row) => toWorking(context, row, achievedWords(translator, row)),
    },
    {
      header: t('activityReport.column.standing'),
      weight: 1.4,
      cell: ({ standing }) => standingWords(translator, standing),
      references: (row) => toWorking(context, row, standingWords(translator, row.standing)),
    },
  ];
}

function toWorking(
  context: ActivityReportContext,
  { indicator }: IndicatorProgress,
  words: string | null,
): readonly Reference[] {
  return words === null ? [] : [{ words, anchor: indicatorAnchor(context, indicator.id) }];
}

/** The target value of an indicator with its date on a line of its own. */
function targetValueWords(context: ActivityReportContext, row: Indicator): string | null {
  const path = `indicators/${row.id}/target`;
  const lines = [
    valueText(context, `${path}/value`, row.target.value, row),
    dateText(context, `${path}/date`, row.target.date),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}
