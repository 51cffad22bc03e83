import { organisationsOf } from '#core/chain/organisations.ts';
import type { Activity } from '#core/plan/plan-schema.ts';
import { moneySpent } from '#core/progress/money-spent.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import type { MessageId } from '#i18n/messages.ts';
import { type Entry, keyValues } from '../outline/blocks.ts';
import { periodText, typedText } from '../outline/field-text.ts';
import { titleOr } from '../outline/item-names.ts';
import type { Chapter, Outline } from '../outline.ts';
import type { ActivityReportContext } from '../report/activity-report-context.ts';
import { latestWords, standingWords } from '../report/report-texts.ts';
import { moneyTexts } from '../report/summary-report.ts';
import { fitItems, linesOfText } from '../sheet/fit-list.ts';
import { fitText } from '../sheet/fit-text.ts';
import { sheetPages } from '../sheet/page-breaks.ts';
import { entryText } from '../sheet/sheet-heights.ts';

/** Lists that give way to each other, in the order in which they get one item more. */
const lists = ['done', 'achieved', 'lessons', 'groups'] as const;

/** How many items each list shows, on how many lines, and on how many the texts of the goal and of its partners. */
type Room = Readonly<Record<(typeof lists)[number], number>> & { readonly lines: number; readonly text: number };

const smallest: Room = { done: 1, achieved: 1, lessons: 1, groups: 1, lines: 1, text: 1 };

/** What there must be room for; the first that fits is filled up as far as the page allows. */
const least: readonly Room[] = [
  { done: 1, achieved: 1, lessons: 1, groups: 1, lines: 2, text: 3 },
  { done: 1, achieved: 1, lessons: 1, groups: 1, lines: 2, text: 2 },
  smallest,
];
const mostItems = 12;

/** Lines below the name of an activity or an indicator, for what became of it. */
const linesOfFacts = 2;

/** What the plan of one goal does not say itself: whether the document carries it, and which activities serve others too. */
type Beside = { readonly attached: boolean; readonly shared: ReadonlySet<string> };

/** The one chapter of the sheet, as full as a page allows. */
export function practiceChapters(
  context: ActivityReportContext,
  cover: Outline['cover'],
  beside: Beside,
): readonly Chapter[] {
  const chapterIn = (room: Room): Chapter => ({
    id: 'practice',
    number: '',
    title: context.translator.t('practice.brief'),
    level: null,
    blocks: keyValues(context, entriesIn(context, room, beside)),
  });
  const fits = (room: Room) => sheetPages(cover, [chapterIn(room)]) === 1;
  const start = least.find(fits);
  return [chapterIn(start ? filled(start, fits) : smallest)];
}

/** One item more for one list after the other, as long as any of them still fits. */
function filled(start: Room, fits: (room: Room) => boolean): Room {
  let room = start;
  for (let round = 1; round < mostItems; round += 1)
    for (const name of lists) {
      const more = { ...room, [name]: room[name] + 1 };
      if (fits(more)) room = more;
    }
  return room;
}

function entriesIn(context: ActivityReportContext, room: Room, { attached, shared }: Beside): readonly Entry[] {
  const { t, number } = context.translator;
  const items = (name: (typeof lists)[number], given: readonly string[], none: MessageId): readonly string[] => {
    if (given.length === 0) return [t(none)];
    const more = (count: number) => t('practice.more', { count, number: number(count) });
    const lines = name === 'done' || name === 'achieved' ? room.lines + linesOfFacts : room.lines;
    const { shown, rest } = fitItems(given, { most: room[name], lines, more }, entryText);
    return rest === null ? shown : [...shown, rest];
  };
  const entries: readonly Entry[] = [
    ...goalEntry(context, room),
    [t('practice.groups'), items('groups', groupItems(context), 'documents.missing.targetGroups')],
    [t('practice.done'), items('done', doneItems(context, room), 'activityReport.activities.none')],
    [t('practice.cost'), costItems(context, shared)],
    [t('practice.achieved'), items('achieved', resultItems(context, room), 'practice.achievedNone')],
    [t('practice.lesson'), items('lessons', lessonItems(context), 'practice.lessonNone')],
  ];
  const [open, ...others] = repeatItems(context, room, attached);
  const isCut = [...others, ...entries.flatMap(([, values]) => values)].some((text) => text?.includes('…'));
  return [...entries, [t('practice.repeat'), [open, ...(isCut ? [t('practice.rest')] : []), ...others]]];
}

/** What the goal is about; where nobody described it, what it serves, which is another thing than the goal. */
function goalEntry({ plan, translator: { t } }: ActivityReportContext, room: Room): readonly Entry[] {
  const [goal] = plan.goals;
  const description = typedText(goal?.description ?? '');
  const served = typedText(goal?.overallPolicyGoal ?? '');
  if (description !== null) return [[t('practice.goal'), fitText(description, room.text, entryText)]];
  return served === null ? [] : [[t('field.goals.overallPolicyGoal'), fitText(served, room.text, entryText)]];
}

function groupItems(context: ActivityReportContext): readonly string[] {
  const { t, number } = context.translator;
  return context.plan.targetGroups.map(({ name, sizePerYear }) =>
    sizePerYear === null
      ? titleOr(context, name)
      : t('practice.group', { name: titleOr(context, name), number: number(sizePerYear) }),
  );
}

function doneItems(context: ActivityReportContext, { lines }: Room): readonly string[] {
  const { t, number } = context.translator;
  return context.plan.activities.map((row) => {
    const { participants } = row.actual;
    const activity = fitText(titleOr(context, row.title), lines, entryText);
    return t('practice.doneActivity', {
      activity,
      status: t(`choice.status.${row.status}`),
      period: periodOf(context, row) ?? 'none',
      people:
        participants === null ? 'none' : t('practice.people', { count: participants, number: number(participants) }),
    });
  });
}

/** When it took place, and of what nobody knows yet when it was planned. */
function periodOf(context: ActivityReportContext, { status, start, end, actual }: Activity): string | null {
  const { t, date } = context.translator;
  const real = periodText(context, ['', ''], actual.start, actual.end);
  if (real !== null)
    return actual.end === null && end !== null ? t('practice.period.open', { period: real, to: date(end) }) : real;
  const planned = periodText(context, ['', ''], start, end);
  // The state of a planned activity says it already.
  return planned === null || status === 'planned' ? planned : t('practice.period.planned', { period: planned });
}

function costItems(context: ActivityReportContext, shared: Beside['shared']): readonly string[] {
  const { plan, translator } = context;
  const { t, number } = translator;
  const { total } = moneySpent(plan);
  const all = plan.activities.length;
  const isKnown = total.withoutPlanned.length < all || total.withoutActual.length < all;
  if (!isKnown) return [t('practice.costUnknown')];
  const count = plan.activities.filter(({ id }) => shared.has(id)).length;
  return [...moneyTexts(context), ...(count === 0 ? [] : [t('practice.costShared', { count, number: number(count) })])];
}

/** What was measured, and then what has no value yet. */
function resultItems(context: ActivityReportContext, { lines }: Room): readonly string[] {
  const { translator, progress } = context;
  const { t } = translator;
  const rows = [...progress.values()];
  const measured = rows.filter(({ latest }) => latest !== null);
  return [...measured, ...rows.filter(({ latest }) => latest === null)].map((row) => {
    const { indicator, standing } = row;
    const { value: target } = indicator.target;
    return t('practice.result', {
      indicator: fitText(titleOr(context, indicator.title), lines, entryText),
      value: latestWords(context, row) ?? t('practice.noValue'),
      target: target === null ? 'none' : indicatorValue(translator, indicator, target),
      standing: standingWords(translator, standing),
    });
  });
}

function lessonItems({ plan }: ActivityReportContext): readonly string[] {
  return [...new Set(plan.activities.flatMap(({ actual }) => linesOfText(actual.lesson)))];
}

function repeatItems(
  context: ActivityReportContext,
  { text }: Room,
  attached: boolean,
): readonly [string, ...string[]] {
  const { t, list } = context.translator;
  const partners = organisationsOf(context.plan)
    .filter(({ leads, contributesTo }) => leads.length + contributesTo.length > 0)
    .map(({ name }) => name);
  return [
    t(attached ? 'practice.repeat.open' : 'practice.repeat.file'),
    ...(partners.length === 0 ? [] : [fitText(t('practice.repeat.lead', { list: list(partners) }), text, entryText)]),
    t('practice.repeat.change'),
  ];
}
