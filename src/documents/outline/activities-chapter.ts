import type { Activity } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { gapNote, heading, missingNote, paragraphs, table } from './blocks.ts';
import { type ChainSection, chainSections } from './chain-sections.ts';
import { numberText, periodText, typedText } from './field-text.ts';
import { activityName, numbered, targetName } from './item-names.ts';
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
          ...activityBlocks(context, loose.activities, described, 'activities-loose'),
        ]),
  ];
}

function sectionBlocks(context: OutlineContext, section: ChainSection, described: Set<Activity>): readonly Block[] {
  return section.targets.flatMap(({ target, activities }, at) => {
    const anchor = `${section.anchor}-${at + 1}`;
    return [
      heading(2, targetName(context, target), 'target', anchor),
      ...(activities.length === 0 ? gapNote(context, context.translator.t('documents.gap.activity')) : []),
      ...activityBlocks(context, activities, described, anchor),
    ];
  });
}

function activityBlocks(
  context: OutlineContext,
  activities: readonly Activity[],
  described: Set<Activity>,
  anchor: string,
): readonly Block[] {
  const fresh = activities.filter((activity) => !described.has(activity));
  for (const activity of fresh) described.add(activity);
  return [
    ...activityTable(context, activities),
    ...fresh.flatMap((activity, at) => [
      heading(3, activityName(context, activity), 'activity', `${anchor}-a${at + 1}`),
      ...(typedText(activity.description) === null
        ? gapNote(context, context.translator.t('documents.missing.description'))
        : paragraphs(activity.description)),
    ]),
  ];
}

function activityTable(context: OutlineContext, activities: readonly Activity[]): readonly Block[] {
  const { t } = context.translator;
  return table(context, t('documents.table.activities'), activities, [
    {
      header: t('item.activity'),
      weight: 3,
      cell: (row) => numbered(context, context.numbers.activities.get(row.id), row.title),
    },
    {
      header: t('documents.period'),
      weight: 2.2,
      cell: (row) =>
        periodText(context, [`activities/${row.id}/start`, `activities/${row.id}/end`], row.start, row.end),
    },
    { header: t('field.activities.lead'), weight: 2, cell: (row) => typedText(row.lead) },
    {
      header: t('field.activities.partners'),
      weight: 2.2,
      cell: (row) => row.partners.filter((name) => name.trim() !== '').join('\n') || '–',
    },
    {
      header: t('documents.column.participants'),
      align: 'end',
      weight: 1.5,
      cell: (row) => numberText(context, `activities/${row.id}/expectedParticipants`, row.expectedParticipants),
    },
    { header: t('field.activities.status'), weight: 1.3, cell: (row) => t(`choice.status.${row.status}`) },
  ]);
}
