import { targetsInOrder } from '#core/chain/chain-tree.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { keyValues, missingNote, paragraphs } from '../outline/blocks.ts';
import { typedText } from '../outline/field-text.ts';
import { indicatorName } from '../outline/item-names.ts';
import type { Block, Chapter, Outline } from '../outline.ts';
import { fitList, linesOfText } from '../sheet/fit-list.ts';
import { fitText } from '../sheet/fit-text.ts';
import { sheetPages } from '../sheet/page-breaks.ts';
import { fitCover, sheet } from '../sheet/sheet-heights.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { latestWords } from './report-texts.ts';
import { shortTargetTable } from './short-target-table.ts';
import { resourceEntries, standingTable } from './summary-report.ts';

const pages = 2;
/** Fewer targets say too little: then the other chapters get shorter. */
const leastTargets = 3;

/** How much the chapters say; less and less until two pages hold all. */
const roominess = [
  { items: 4, lines: 2, summary: 10, indicators: 4 },
  { items: 3, lines: 2, summary: 8, indicators: 4 },
  { items: 2, lines: 2, summary: 6, indicators: 3 },
  { items: 1, lines: 2, summary: 4, indicators: 2 },
  { items: 1, lines: 1, summary: 3, indicators: 1 },
] as const;
type Room = (typeof roominess)[number];

/** The report on two pages for those who decide: summary, figures, targets as far as there is room, what is behind, lessons, changes. */
export function shortChapters(
  context: ActivityReportContext,
  outline: Pick<Outline, 'cover'>,
): { readonly cover: Outline['cover']; readonly chapters: readonly Chapter[] } {
  const cover = fitCover(outline.cover);
  const fits = (chapters: readonly Chapter[]) => sheetPages(cover, chapters) <= pages;
  const least = Math.min(leastTargets, targetsInOrder(context.tree).length);
  let chapters: readonly Chapter[] = [];
  for (const room of roominess) {
    const tried = chaptersIn(context, room, fits);
    chapters = tried.chapters;
    if (tried.targets >= least && fits(chapters)) break;
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
      ...keyValues(context, resourceEntries(context)),
    ]),
  ];
  const last = [
    chapter('behind', t('activityReport.short.behind'), listOf(context, behindItems(context), room, 'noneBehind')),
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
  return paragraphs(fitText(text, summary, { width: sheet.width, size: sheet.body }));
}

function listOf(
  { translator: { t, number } }: ActivityReportContext,
  items: readonly string[],
  room: Room,
  none: 'noneBehind' | 'noneLearned' | 'noChanges',
): readonly Block[] {
  const empty = none === 'noneBehind' ? t('activityReport.short.noneBehind') : t(`activityReport.lessons.${none}`);
  const more = (count: number) => t('activityReport.short.more', { count, number: number(count) });
  return fitList(items, { most: room.items, lines: room.lines, empty, more });
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
