import type { TargetNode } from '#core/chain/chain-tree.ts';
import { targetsInOrder } from '#core/chain/chain-tree.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { keyValues, missingNote, paragraphs } from '../outline/blocks.ts';
import { typedText } from '../outline/field-text.ts';
import { indicatorName } from '../outline/item-names.ts';
import type { Block, Chapter, Outline } from '../outline.ts';
import { fitList, linesOfText } from '../sheet/fit-list.ts';
import { fitText } from '../sheet/fit-text.ts';
import { chapterHeight, coverHeight, fitCover, lostAtPageEnd, sheet } from '../sheet/sheet-heights.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { latestWords } from './report-texts.ts';
import { shortTargetTable } from './short-target-table.ts';
import { resourceEntries, standingTable } from './summary-report.ts';

const pages = 2;
const mostItems = 4;
const summaryLines = 10;

/** The report on two pages for those who decide: summary, figures, targets as far as there is room, what is behind, lessons, changes. */
export function shortChapters(
  context: ActivityReportContext,
  outline: Pick<Outline, 'cover'>,
): { readonly cover: Outline['cover']; readonly chapters: readonly Chapter[] } {
  const { t } = context.translator;
  const cover = fitCover(outline.cover);
  const chapter = (id: string, title: string, blocks: readonly Block[]): Chapter => {
    return { id, number: '', title, level: null, blocks };
  };
  const first = [
    chapter('summary', t('activityReport.chapter.summary'), summaryBlocks(context)),
    chapter('standings', t('activityReport.short.standings'), [
      ...standingTable(context, 'counted'),
      ...keyValues(context, resourceEntries(context)),
    ]),
  ];
  const last = [
    chapter('behind', t('activityReport.short.behind'), listOf(context, behindItems(context), 'noneBehind')),
    chapter('lessons', t('activityReport.short.lessons'), listOf(context, lessonItems(context), 'noneLearned')),
    chapter('changes', t('activityReport.short.changes'), listOf(context, changeItems(context), 'noChanges')),
  ];
  const used = [...first, ...last].reduce((sum, part) => sum + chapterHeight(part), coverHeight(cover));
  const room = pages * sheet.height - lostAtPageEnd - used;
  const targets = chapter('targets', t('activityReport.short.targets'), targetBlocks(context, room));
  return { cover, chapters: [...first, targets, ...last] };
}

function summaryBlocks(context: ActivityReportContext): readonly Block[] {
  const text = typedText(context.words.summary);
  if (text === null) return [missingNote(context.translator.t('activityReport.noSummary'))];
  return paragraphs(fitText(text, summaryLines, { width: sheet.width, size: sheet.body }));
}

function targetBlocks(context: ActivityReportContext, room: number): readonly Block[] {
  const nodes: readonly TargetNode[] = targetsInOrder(context.tree);
  if (nodes.length === 0) return [missingNote(context.translator.t('documents.missing.targets'))];
  return shortTargetTable(context, nodes, room);
}

function listOf(
  { translator: { t, number } }: ActivityReportContext,
  items: readonly string[],
  none: 'noneBehind' | 'noneLearned' | 'noChanges',
): readonly Block[] {
  const empty = none === 'noneBehind' ? t('activityReport.short.noneBehind') : t(`activityReport.lessons.${none}`);
  const more = (count: number) => t('activityReport.short.more', { count, number: number(count) });
  return fitList(items, { most: mostItems, lines: 2, empty, more });
}

function behindItems(context: ActivityReportContext): readonly string[] {
  const { translator, progress } = context;
  return [...progress.values()].flatMap((row) => {
    const { indicator, standing } = row;
    const value = latestWords(context, row);
    if (standing !== 'behind' || value === null) return [];
    const { value: target } = indicator.target;
    return [
      translator.t('activityReport.short.behindOf', {
        // The values must stay whole, so the name gives way.
        indicator: fitText(indicatorName(context, indicator), 1, { width: sheet.width, size: sheet.body }),
        value,
        target: target === null ? '–' : indicatorValue(translator, indicator, target),
      }),
    ];
  });
}

function lessonItems({ words, plan }: ActivityReportContext): readonly string[] {
  const lessons = plan.activities.flatMap(({ actual }) => linesOfText(actual.lesson));
  return [...new Set([...linesOfText(words.learned), ...lessons])];
}

function changeItems({ words }: ActivityReportContext): readonly string[] {
  return linesOfText(words.changes);
}
