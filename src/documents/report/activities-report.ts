import type { Activity } from '#core/plan/plan-schema.ts';
import { perObject } from '#core/validation/memo.ts';
import { type ColumnOf, heading, missingNote, paragraphs, table } from '../outline/blocks.ts';
import { chainSections, sectionHeading } from '../outline/chain-sections.ts';
import { moneyText, numberText, periodText, typedText } from '../outline/field-text.ts';
import { numbered } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

/** Chapter 4: planned against actual of each activity; one that serves several goals stands under the first. */
export function activitiesReport(context: ActivityReportContext): readonly Block[] {
  const { t, date } = context.translator;
  if (context.plan.activities.length === 0) return [missingNote(t('activityReport.activities.none'))];
  const told = new Set<Activity>();
  const fresh = (activities: readonly Activity[]) =>
    activities.filter((row) => {
      const isFresh = !told.has(row);
      told.add(row);
      return isFresh;
    });
  const sections = chainSections(context, 'activities').flatMap((section) => {
    const rows = fresh(section.targets.flatMap(({ activities }) => activities));
    return rows.length === 0 ? [] : [sectionHeading(section), ...activityTable(context, rows)];
  });
  const { activities: loose } = context.tree.loose;
  const unknown = unknownNotes(context);
  const knownNote = unknown.length === 3 ? [] : [t('activityReport.sinceStart', { date: date(context.options.asOf) })];
  return [
    ...paragraphs([...knownNote, ...unknown].join(' '), 'note'),
    ...sections,
    ...(loose.length === 0
      ? []
      : [heading(2, t('activityReport.activities.loose'), null, 'activities-loose'), ...activityTable(context, loose)]),
  ];
}

/** What of dates, spending and persons is known of no activity is said once; its column would only take the room of the others. */
function unknownNotes(context: ActivityReportContext): readonly string[] {
  const { t } = context.translator;
  const { dates, spending, participants } = knownOf(context);
  return [
    ...(dates ? [] : [t('activityReport.activities.noDates')]),
    ...(spending ? [] : [t('activityReport.money.unspent')]),
    ...(participants ? [] : [t('activityReport.people.unknown')]),
  ];
}

/** What is known of any activity at all. */
const knownOf = perObject((context: ActivityReportContext) => ({
  dates: isKnown(context, 'start') || isKnown(context, 'end'),
  spending: isKnown(context, 'spending'),
  participants: isKnown(context, 'participants'),
}));

/** Whether it is known of any activity. */
function isKnown({ plan }: ActivityReportContext, name: 'start' | 'end' | 'spending' | 'participants'): boolean {
  return plan.activities.some(({ id, actual }) => {
    return actual[name] !== null || plan.unparsed[`activities/${id}/actual/${name}`] !== undefined;
  });
}

function activityTable(context: ActivityReportContext, rows: readonly Activity[]): readonly Block[] {
  return table(context, context.translator.t('activityReport.activities.caption'), rows, columns(context), {
    details: rows.map((row) => detailsOf(context, row)),
    captionIsHeading: true,
    rowLevel: 'activity',
  });
}

function columns(context: ActivityReportContext): readonly ColumnOf<Activity>[] {
  const { t } = context.translator;
  const unknown = t('activityReport.unknown');
  const all: readonly (ColumnOf<Activity> & { readonly of?: 'spending' | 'participants' })[] = [
    {
      header: t('item.activity'),
      weight: 3,
      cell: (row) => numbered(context, context.numbers.activities.get(row.id), row.title),
    },
    { header: t('activityReport.column.period'), weight: 3, cell: (row) => periods(context, row) },
    { header: t('activityReport.column.status'), weight: 1.4, cell: (row) => t(`choice.status.${row.status}`) },
    {
      header: t('activityReport.column.budget'),
      align: 'end',
      weight: 1.6,
      cell: (row) => moneyText(context, `activities/${row.id}/budget`, row.budget) ?? unknown,
    },
    {
      of: 'spending',
      header: t('activityReport.column.spent'),
      align: 'end',
      weight: 1.6,
      cell: ({ id, actual }) => moneyText(context, `activities/${id}/actual/spending`, actual.spending) ?? unknown,
    },
    {
      header: t('activityReport.column.expected'),
      align: 'end',
      weight: 1.3,
      cell: (row) =>
        numberText(context, `activities/${row.id}/expectedParticipants`, row.expectedParticipants) ?? unknown,
    },
    {
      of: 'participants',
      header: t('activityReport.column.reachedPersons'),
      align: 'end',
      weight: 1.3,
      cell: ({ id, actual }) =>
        numberText(context, `activities/${id}/actual/participants`, actual.participants) ?? unknown,
    },
  ];
  const known = knownOf(context);
  return all.filter(({ of }) => of === undefined || known[of]);
}

function periods(context: ActivityReportContext, { id, start, end, actual }: Activity): string {
  const { t } = context.translator;
  const path = `activities/${id}`;
  const planned = periodText(context, [`${path}/start`, `${path}/end`], start, end);
  const real = periodText(context, [`${path}/actual/start`, `${path}/actual/end`], actual.start, actual.end);
  return [
    ...(planned === null ? [] : [t('activityReport.planned', { period: planned })]),
    ...(knownOf(context).dates ? [t('activityReport.actual', { period: real ?? t('activityReport.unknown') })] : []),
  ].join('\n');
}

function detailsOf({ translator }: ActivityReportContext, { actual }: Activity): string | null {
  const [obstacle, lesson] = [typedText(actual.obstacle), typedText(actual.lesson)];
  const lines = [
    ...(obstacle === null ? [] : [translator.t('activityReport.activities.obstacle', { text: obstacle })]),
    ...(lesson === null ? [] : [translator.t('activityReport.activities.lesson', { text: lesson })]),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}
