import { targetsInOrder } from '#core/chain/chain-tree.ts';
import type { Standing } from '#core/progress/indicator-progress.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { spanWords } from '#i18n/span-words.ts';
import { type Entry, keyValues, missingNote, paragraphs } from '../outline/blocks.ts';
import { typedText } from '../outline/field-text.ts';
import { indicatorName } from '../outline/item-names.ts';
import type { Block, Chapter, Outline } from '../outline.ts';
import { fitItems, fitList, linesOfText } from '../sheet/fit-list.ts';
import { fitText, lineCount, lineWidth } from '../sheet/fit-text.ts';
import { sheetPages } from '../sheet/page-breaks.ts';
import { entryText, fitCover, sheet } from '../sheet/sheet-heights.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { furthestBehindFirst } from './furthest-behind.ts';
import { latestGap } from './latest-gap.ts';
import { latestWords } from './report-texts.ts';
import { seriesFigure } from './series-figure.ts';
import { seriesViewOf } from './series-view.ts';
import { shortTargetTable } from './short-target-table.ts';
import { resourceEntries, standingTable } from './summary-report.ts';
import { undecidedTotal } from './undecided-series.ts';

const pages = 2;
/** Points of the name of an indicator, however long its values are. */
const leastName = 150;

/** What more texts may say where the pages have room left, one after the other, the most of each first: nothing is cut that still fits. */
const roomier = [
  { behindLines: 2 },
  { summary: 30 },
  { summary: 12 },
  { summary: 7 },
  { lines: 6 },
  { lines: 3 },
  { names: 8 },
  { names: 5 },
  { items: 4 },
  { items: 3 },
  { items: 2 },
  { behind: 4 },
] as const satisfies readonly Partial<Amounts>[];
/** Points of the picture: lower than in the full report, since the targets need the room; higher where texts leave some. */
const pictureHeights = { low: 76, high: 124 } as const;

/** How much the chapters say, and of how many targets at least; less and less of the first until two pages hold all. */
const roominess = [
  { items: 4, lines: 2, behind: 4, behindLines: 2, summary: 10, names: 3, indicators: 4, targets: 8 },
  { items: 3, lines: 2, behind: 4, behindLines: 1, summary: 8, names: 3, indicators: 4, targets: 7 },
  { items: 2, lines: 2, behind: 4, behindLines: 1, summary: 6, names: 3, indicators: 3, targets: 3 },
  { items: 1, lines: 2, behind: 2, behindLines: 1, summary: 4, names: 3, indicators: 2, targets: 3 },
  { items: 1, lines: 1, behind: 1, behindLines: 1, summary: 3, names: 3, indicators: 1, targets: 3 },
] as const;
type Amounts = Readonly<Record<keyof (typeof roominess)[number], number>>;
type Room = Amounts & { readonly picture: readonly Block[] };

/** The report on two pages for those who decide: summary, figures, targets as far as there is room, what is behind, lessons, changes. */
export function shortChapters(
  context: ActivityReportContext,
  outline: Pick<Outline, 'cover'>,
): { readonly cover: Outline['cover']; readonly chapters: readonly Chapter[] } {
  const cover = fitCover(outline.cover);
  const fits = (chapters: readonly Chapter[]) => sheetPages(cover, chapters) <= pages;
  const all = targetsInOrder(context.tree).length;
  let chapters: readonly Chapter[] = [];
  // A report whose texts leave no room for the picture does without it.
  const pictured = shortPicture(context, pictureHeights.low);
  const pictures = pictured.length === 0 ? [[]] : [pictured, []];
  for (const [room, picture] of pictures.flatMap((picture) => roominess.map((room) => [room, picture] as const))) {
    const tried = chaptersIn(context, { ...room, picture }, fits);
    chapters = tried.chapters;
    if (tried.targets < Math.min(room.targets, all) || !fits(chapters)) continue;
    chapters = filled(context, { ...room, picture }, { fits, tried });
    break;
  }
  return { cover, chapters };
}

type Tried = { readonly chapters: readonly Chapter[]; readonly targets: number };
type Fits = (chapters: readonly Chapter[]) => boolean;

/** The chapters with each larger room that leaves as many targets on the pages. */
function filled(
  context: ActivityReportContext,
  room: Room,
  { fits, tried }: { readonly fits: Fits; readonly tried: Tried },
): readonly Chapter[] {
  let kept = { room, chapters: tried.chapters };
  const higher = room.picture.length === 0 ? [] : [{ picture: shortPicture(context, pictureHeights.high) }];
  for (const larger of [...roomier, ...higher]) {
    if (!asksForMore(larger, kept.room)) continue;
    const wider = { ...kept.room, ...larger };
    const more = chaptersIn(context, wider, fits);
    if (more.targets >= tried.targets && fits(more.chapters)) kept = { room: wider, chapters: more.chapters };
  }
  return kept.chapters;
}

/** Whether a step asks for more than there is: one that asks for less would cut what stands there, and one that asks for the same is a try for nothing. */
function asksForMore(larger: Partial<Room>, { picture: _, ...amounts }: Room): boolean {
  const known = Object.entries(amounts);
  return known.every(([name, amount]) => (larger[name as keyof Amounts] ?? Number.POSITIVE_INFINITY) > amount);
}

function chaptersIn(context: ActivityReportContext, room: Room, fits: Fits): Tried {
  const { t } = context.translator;
  const chapter = (id: string, title: string, blocks: readonly Block[]): Chapter => {
    return { id, number: '', title, level: null, blocks };
  };
  const first = [
    chapter('standings', t('activityReport.short.standings'), [
      ...keyValues(context, leadEntries(context, room)),
      ...standingTable(context, 'counted'),
      ...paragraphs(undecidedTotal(context), 'note'),
      ...keyValues(context, resourceEntries(context)),
      ...room.picture,
    ]),
    chapter('summary', t('activityReport.chapter.summary'), summaryBlocks(context, room)),
  ];
  const last = [
    chapter(
      'behind',
      t('activityReport.short.behind'),
      listOf(
        context,
        itemsOf(context, ['behind'], { ...room, width: sheet.width - 16 }),
        { items: room.behind, lines: 2 },
        'noneBehind',
      ),
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

/** The values over time of the indicator that is furthest behind of those with the most to show: two values make a course. */
function shortPicture(context: ActivityReportContext, height: number): readonly Block[] {
  const rows = furthestBehindFirst([...context.progress.values()].filter(({ latest }) => latest !== null));
  const views = rows.map(({ indicator }) => ({ indicator, view: seriesViewOf(context, indicator, null) }));
  const [shown] = [...views.filter(({ view }) => view.measurements.length > 1), ...views];
  return shown === undefined
    ? []
    : seriesFigure(context, shown.view, indicatorName(context, shown.indicator), { height });
}

/** What readers look for first: which indicators missed their target values and which met them. */
function leadEntries(context: ActivityReportContext, room: Room): readonly Entry[] {
  const { t, number } = context.translator;
  const more = (count: number) => t('activityReport.short.more', { count, number: number(count) });
  const entry = (label: string, found: readonly string[], none: string): Entry => {
    const { shown, rest } = fitItems(found, { most: room.behind > 1 ? 4 : 2, lines: 3, more }, entryText);
    return [label, found.length === 0 ? [none] : [...shown, ...(rest === null ? [] : [rest])]];
  };
  const of = (...wanted: readonly Standing[]) => itemsOf(context, wanted, { behindLines: 2, width: entryText.width });
  return [
    entry(t('activityReport.short.missedLabel'), of('missed'), t('activityReport.short.noneMissed')),
    entry(t('activityReport.short.metLabel'), of('met', 'met-late'), t('activityReport.short.noneMet')),
  ];
}

/** Indicators with these standings with their values, the furthest behind first. */
function itemsOf(
  context: ActivityReportContext,
  wanted: readonly Standing[],
  room: Pick<Room, 'behindLines'> & { readonly width: number },
): readonly string[] {
  const { translator, progress } = context;
  return furthestBehindFirst([...progress.values()]).flatMap((row) => {
    const { indicator, standing } = row;
    const value = latestWords(context, row);
    if (!wanted.includes(standing) || value === null) return [];
    const { value: target } = indicator.target;
    const gap = standing === 'met' || standing === 'met-late' ? null : latestGap(context, row);
    const late = row.late === null ? null : spanWords(translator, row.late.due, row.late.reached);
    const item = (name: string) =>
      translator.t('activityReport.short.behindOf', {
        indicator: name,
        value,
        target: target === null ? '–' : indicatorValue(translator, indicator, target),
        late: late ?? 'none',
        gap: gap ?? 'none',
      });
    // The values must stay whole, so the name gives way.
    const width = room.width - (room.behindLines === 1 ? lineWidth(item(''), sheet.body) : 0);
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
