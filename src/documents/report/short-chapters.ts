import { targetsInOrder } from '#core/chain/chain-tree.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { keyValues, missingNote, paragraphs } from '../outline/blocks.ts';
import { typedText } from '../outline/field-text.ts';
import { indicatorName } from '../outline/item-names.ts';
import type { Block, Chapter, Outline } from '../outline.ts';
import { fitList, linesOfText } from '../sheet/fit-list.ts';
import { fitText, lineCount, lineWidth } from '../sheet/fit-text.ts';
import { sheetPages } from '../sheet/page-breaks.ts';
import { fitCover, sheet } from '../sheet/sheet-heights.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { furthestBehindFirst } from './furthest-behind.ts';
import { latestWords } from './report-texts.ts';
import { shortTargetTable } from './short-target-table.ts';
import { resourceEntries, standingTable } from './summary-report.ts';
import { undecidedTotal } from './undecided-series.ts';

const pages = 2;
/** Points of the name of an indicator, however long its values are. */
const leastName = 150;

/** How much the chapters say, and of how many targets at least; less and less of the first until two pages hold all. */
const roominess = [
  { items: 4, lines: 2, behind: 4, behindLines: 2, summary: 10, indicators: 4, targets: 8 },
  { items: 3, lines: 2, behind: 4, behindLines: 1, summary: 8, indicators: 4, targets: 7 },
  { items: 2, lines: 2, behind: 4, behindLines: 1, summary: 6, indicators: 3, targets: 3 },
  { items: 1, lines: 2, behind: 2, behindLines: 1, summary: 4, indicators: 2, targets: 3 },
  { items: 1, lines: 1, behind: 1, behindLines: 1, summary: 3, indicators: 1, targets: 3 },
] as const;
type Room = (typeof roominess)[number];

/** The report on two pages for those who decide: summary, figures, targets as far as there is room, what is behind, lessons, changes. */
export function shortChapters(
  context: ActivityReportContext,
  outline: Pick<Outline, 'cover'>,
): { readonly cover: Outline['cover']; readonly chapters: readonly Chapter[] } {
  const cover = fitCover(outline.cover);
  const fits = (chapters: readonly Chapter[]) => sheetPages(cover, chapters) <= pages;
  const all = targetsInOrder(context.tree).length;
  let chapters: readonly Chapter[] = [];
  for (const room of roominess) {
    const tried = chaptersIn(context, room, fits);
    chapters = tried.chapters;
    if (tried.targets >= Math.min(room.targets, all) && fits(chapters)) break;
  }
  return { cover, chapters };
}

function chaptersIn(
  context: ActivityReportContext,
  room: Room,
  fits: (chapters: readonly Chapter[]) => boolean,
): { readonly chapters: readonly Chapter[]; readonly targets: number } {
  const { t } = context.translator;
  const chapter = (id: string, title: string, blocks: readonly Block[]): Chapter => {
    return { id, number: '', title, level: null, blocks };
  };
  const first = [
    chapter('summary', t('activityReport.chapter.summary'), summaryBlocks(context, room)),
    chapter('standings', t('activityReport.short.standings'), [
      ...standingTable(context, 'counted'),
      ...paragraphs(undecidedTotal(context), 'note'),
      ...keyValues(context, resourceEntries(context)),
    ]),
  ];
  const last = [
    chapter(
      'behind',
      t('activityReport.short.behind'),
      listOf(context, behindItems(context, room), { items: room.behind, lines: 2 }, 'noneBehind'),
    ),
    chapter('lessons', t('activityReport.short.lessons'), listOf(context, lessonItems(context), room, 'noneLearned')),
    chapter('changes', t('activityReport.short.changes'), listOf(context, changeItems(context), room, 'noChanges')),
  ];
  const withTargets = (blocks: readonly Block[]) => {
    return [...first, chapter('targets', t('activityReport.short.targets'), blocks), ...last];
  };
  const nodes = targetsInOrder(context.tree);
  if (nodes.length === 0)
    return { chapters: withTargets([missingNote(t('documents.missing.targets'))]), targets: nodes.length };
  const { blocks, count } = shortTargetTable(context, nodes, room, (shown) => fits(withTargets(shown)));
  return { chapters: withTargets(blocks), targets: count };
}

function summaryBlocks(context: ActivityReportContext, { summary }: Room): readonly Block[] {
  const text = typedText(context.words.summary);
  if (text === null) return [missingNote(context.translator.t('activityReport.noSummary'))];
  const setting = { width: sheet.width, size: sheet.body };
  let left = summary;
  return linesOfText(text).flatMap((line) => {
    if (left <= 0) return [];
    const fitting = fitText(line, left, setting);
    left -= lineCount(fitting, setting);
    return paragraphs(fitting);
  });
}

function listOf(
  { translator: { t, number } }: ActivityReportContext,
  items: readonly string[],
  room: { readonly items: number; readonly lines: number },
  none: 'noneBehind' | 'noneLearned' | 'noChanges',
): readonly Block[] {
  const empty = none === 'noneBehind' ? t('activityReport.short.noneBehind') : t(`activityReport.lessons.${none}`);
  const more = (count: number) => t('activityReport.short.more', { count, number: number(count) });
  return fitList(items, { most: room.items, lines: room.lines, empty, more });
}

/** What is behind, the furthest first. */
function behindItems(context: ActivityReportContext, room: Room): readonly string[] {
  const { translator, progress } = context;
  return furthestBehindFirst([...progress.values()]).flatMap((row) => {
    const { indicator, standing } = row;
    const value = latestWords(context, row);
    if ((standing !== 'behind' && standing !== 'missed') || value === null) return [];
    const { value: target } = indicator.target;
    const item = (name: string) =>
      translator.t('activityReport.short.behindOf', {
        indicator: name,
        value,
        target: target === null ? '–' : indicatorValue(translator, indicator, target),
      });
    // The values must stay whole, so the name gives way.
    const width = sheet.width - 16 - (room.behindLines === 1 ? lineWidth(item(''), sheet.body) : 0);
    const name = fitText(indicatorName(context, indicator), 1, { width: Math.max(leastName, width), size: sheet.body });
    return [item(name)];
  });
}

function lessonItems({ words, plan }: ActivityReportContext): readonly string[] {
  const lessons = plan.activities.flatMap(({ actual }) => linesOfText(actual.lesson));
  return [...new Set([...linesOfText(words.learned), ...lessons])];
}

function changeItems({ words }: ActivityReportContext): readonly string[] {
  return linesOfText(words.changes);
}
