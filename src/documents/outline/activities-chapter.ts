import type { Activity } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { activityDetails } from './activity-details.ts';
import { type ColumnOf, gapNote, heading, missingNote, table } from './blocks.ts';
import { type ChainSection, chainSections } from './chain-sections.ts';
import { moneyText, numberText, periodText, typedText } from './field-text.ts';
import { numbered, targetName } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Chapter 4: what is done for each target; an activity of several targets is described under the first and named under the others. */
export function buildActivitiesBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  if (context.plan.activities.length === 0) return [missingNote(t('documents.missing.activities'))];
  const described = new Set<Activity>();
  const { loose } = context.tree;
  return [
    ...chainSections(context, 'activities').flatMap((section) => sectionBlocks(context, section, described)),
    ...(loose.activities.length === 0
      ? []
      : [
          heading(2, t('documents.gap.servesNoTarget'), null, 'activities-loose'),
          ...activityBlocks(context, loose.activities, described),
        ]),
  ];
}

function sectionBlocks(context: OutlineContext, section: ChainSection, described: Set<Activity>): readonly Block[] {
  return section.targets.flatMap(({ target, activities }, at) => {
    const anchor = `${section.anchor}-${at + 1}`;
    return [
      heading(2, targetName(context, target), 'target', anchor),
      ...(activities.length === 0 ? gapNote(context, context.translator.t('documents.gap.activity')) : []),
      ...activityBlocks(context, activities, described),
    ];
  });
}

function activityBlocks(
  context: OutlineContext,
  activities: readonly Activity[],
  described: Set<Activity>,
): readonly Block[] {
  const details = activities.map((activity) => {
    const isFresh = !described.has(activity);
    described.add(activity);
    return isFresh ? activityDetails(context, activity) : null;
  });
  return table(context, context.translator.t('documents.table.activities'), activities, columns(context), {
    details,
    captionIsHeading: true,
    rowLevel: 'activity',
  });
}

function columns(context: OutlineContext): readonly ColumnOf<Activity>[] {
  const { t } = context.translator;
  return [
    {
      header: t('item.activity'),
      weight: 3.2,
      cell: (row) => numbered(context, context.numbers.activities.get(row.id), row.title),
    },
    { header: t('documents.column.periodAndStatus'), weight: 3, cell: (row) => periodAndStatus(context, row) },
    { header: t('field.activities.lead'), weight: 2.4, cell: (row) => typedText(row.lead) },
    {
      header: t('field.activities.partners'),
      weight: 2.6,
      cell: (row) => row.partners.filter((name) => name.trim() !== '').join('\n') || '–',
    },
    {
      header: t('documents.summary.people'),
      align: 'end',
      weight: 1,
      cell: (row) => numberText(context, `activities/${row.id}/expectedParticipants`, row.expectedParticipants),
    },
    {
      header: t('field.activities.budget'),
      align: 'end',
      weight: 1.6,
      cell: (row) => moneyText(context, `activities/${row.id}/budget`, row.budget),
    },
  ];
}

function periodAndStatus(context: OutlineContext, row: Activity): string {
  const period = periodText(context, [`activities/${row.id}/start`, `activities/${row.id}/end`], row.start, row.end);
  const status = context.translator.t(`choice.status.${row.status}`);
  return period === null ? status : `${period}\n${status}`;
}
