import type { ChainLevel } from '#core/chain/drawing.ts';
import { organisationsOf } from '#core/chain/organisations.ts';
import type { Activity } from '#core/plan/plan-schema.ts';
import { moneySpent } from '#core/progress/money-spent.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { missingNote, paragraphs } from '../outline/blocks.ts';
import { periodText, typedText } from '../outline/field-text.ts';
import { titleOr } from '../outline/item-names.ts';
import type { Block, Chapter, Outline } from '../outline.ts';
import type { ActivityReportContext } from '../report/activity-report-context.ts';
import { measuredWords, standingWords } from '../report/report-texts.ts';
import { moneyTexts } from '../report/summary-report.ts';
import { fitList, linesOfText } from '../sheet/fit-list.ts';
import { fitText } from '../sheet/fit-text.ts';
import { chapterHeight, coverHeight, sheet } from '../sheet/sheet-heights.ts';

/** How many items the longest lists have, and on how many lines; less and less until the page holds all chapters. */
const roominess = [
  { most: 7, lines: 2, text: 5 },
  { most: 5, lines: 2, text: 4 },
  { most: 4, lines: 2, text: 3 },
  { most: 3, lines: 2, text: 2 },
  { most: 3, lines: 1, text: 2 },
  { most: 2, lines: 1, text: 1 },
] as const;
type Room = (typeof roominess)[number];

/** The chapters of the sheet, as full as one page allows. */
export function practiceChapters(
  context: ActivityReportContext,
  cover: Outline['cover'],
  attached: boolean,
): readonly Chapter[] {
  let chapters: readonly Chapter[] = [];
  for (const room of roominess) {
    chapters = chaptersIn(context, room, attached);
    const used = chapters.reduce((sum, chapter) => sum + chapterHeight(chapter), coverHeight(cover));
    if (used <= sheet.height) break;
  }
  return chapters;
}

function chaptersIn(context: ActivityReportContext, room: Room, attached: boolean): readonly Chapter[] {
  const { t } = context.translator;
  const chapter = (id: string, title: string, level: ChainLevel | null, blocks: readonly Block[]): Chapter => {
    return { id, number: '', title, level, blocks };
  };
  const description = goalText(context, room);
  return [
    ...(description.length === 0 ? [] : [chapter('goal', t('practice.goal'), 'goal', description)]),
    chapter(
      'groups',
      t('practice.groups'),
      null,
      listOf(context, groupItems(context), room, 'documents.missing.targetGroups'),
    ),
    chapter(
      'done',
      t('practice.done'),
      'activity',
      listOf(context, doneItems(context), room, 'activityReport.activities.none'),
    ),
    chapter('cost', t('practice.cost'), null, costBlocks(context)),
    chapter(
      'achieved',
      t('practice.achieved'),
      'indicator',
      listOf(context, resultItems(context), room, 'practice.achievedNone'),
    ),
    chapter('lesson', t('practice.lesson'), null, listOf(context, lessonItems(context), room, 'practice.lessonNone')),
    chapter('repeat', t('practice.repeat'), null, repeatBlocks(context, room, attached)),
  ];
}

function listOf(
  { translator: { t, number } }: ActivityReportContext,
  items: readonly string[],
  { most, lines }: Room,
  none:
    | 'documents.missing.targetGroups'
    | 'activityReport.activities.none'
    | 'practice.achievedNone'
    | 'practice.lessonNone',
): readonly Block[] {
  const more = (count: number) => t('practice.more', { count, number: number(count) });
  return fitList(items, { most, lines, empty: t(none), more });
}

function goalText({ plan }: ActivityReportContext, { text }: Room): readonly Block[] {
  const words = typedText(plan.goals[0]?.description ?? '') ?? typedText(plan.goals[0]?.overallPolicyGoal ?? '');
  return words === null ? [] : paragraphs(fitText(words, text, { width: sheet.width, size: sheet.body }));
}

function groupItems(context: ActivityReportContext): readonly string[] {
  const { t, number } = context.translator;
  return context.plan.targetGroups.map(({ name, sizePerYear }) =>
    sizePerYear === null
      ? titleOr(context, name)
      : t('practice.group', { name: titleOr(context, name), number: number(sizePerYear) }),
  );
}

function doneItems(context: ActivityReportContext): readonly string[] {
  const { t, number } = context.translator;
  return context.plan.activities.map((row) => {
    const { participants } = row.actual;
    const activity = fitText(titleOr(context, row.title), 1, { width: sheet.width * 0.8, size: sheet.body });
    return t('practice.doneActivity', {
      activity,
      status: t(`choice.status.${row.status}`),
      period: periodOf(context, row) ?? 'none',
      people:
        participants === null ? 'none' : t('practice.people', { count: participants, number: number(participants) }),
    });
  });
}

/** When it took place; as long as nobody knows, when it was planned. */
function periodOf(context: ActivityReportContext, { start, end, actual }: Activity): string | null {
  return periodText(context, ['', ''], actual.start ?? start, actual.end ?? end);
}

function costBlocks(context: ActivityReportContext): readonly Block[] {
  const { plan, translator } = context;
  const { total } = moneySpent(plan);
  const unknown = plan.activities.length;
  if (total.withoutPlanned.length === unknown && total.withoutActual.length === unknown)
    return [missingNote(translator.t('practice.costUnknown'))];
  return [{ kind: 'list', items: moneyTexts(context) }];
}

function resultItems(context: ActivityReportContext): readonly string[] {
  const { translator, progress } = context;
  const { t } = translator;
  return [...progress.values()].map(({ indicator, latest, standing }) => {
    const { value: target } = indicator.target;
    return t('practice.result', {
      indicator: fitText(titleOr(context, indicator.title), 1, { width: sheet.width * 0.9, size: sheet.body }),
      value: (latest && measuredWords(translator, indicator, latest)) ?? t('practice.noValue'),
      target: target === null ? 'none' : indicatorValue(translator, indicator, target),
      standing: standingWords(translator, standing),
    });
  });
}

function lessonItems({ plan }: ActivityReportContext): readonly string[] {
  return [...new Set(plan.activities.flatMap(({ actual }) => linesOfText(actual.lesson)))];
}

function repeatBlocks(context: ActivityReportContext, { text }: Room, attached: boolean): readonly Block[] {
  const { t, list } = context.translator;
  const partners = organisationsOf(context.plan)
    .filter(({ leads, contributesTo }) => leads.length + contributesTo.length > 0)
    .map(({ name }) => name);
  const setting = { width: sheet.width, size: sheet.body };
  return [
    ...paragraphs(t(attached ? 'practice.repeat.open' : 'practice.repeat.file')),
    ...(partners.length === 0
      ? []
      : paragraphs(fitText(t('practice.repeat.lead', { list: list(partners) }), text, setting))),
    ...paragraphs(t('practice.repeat.change')),
  ];
}
