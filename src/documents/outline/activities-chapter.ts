import type { Activity } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { activityDetails } from './activity-details.ts';
import { type ColumnOf, gapNote, heading, missingNote, paragraphs, table } from './blocks.ts';
import { type ChainSection, chainSections } from './chain-sections.ts';
import { moneyText, numberText, periodText, typedText } from './field-text.ts';
import { numbered, targetName } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Where each activity is described: the number of the target and the anchor of its heading. */
type Described = Map<Activity, { readonly number: string; readonly anchor: string }>;

/** Chapter 4: what is done for each target; an activity of several targets stands under the first with its money, and under the others where that is. */
export function buildActivitiesBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  if (context.plan.activities.length === 0) return [missingNote(t('documents.missing.activities'))];
  const described: Described = new Map();
  const { loose } = context.tree;
  return [
    ...chainSections(context, 'activities').flatMap((section) => sectionBlocks(context, section, described)),
    ...(loose.activities.length === 0
      ? []
      : [
          heading(2, t('documents.gap.servesNoTarget'), null, 'activities-loose'),
          ...activityTable(context, loose.activities),
        ]),
  ];
}

function sectionBlocks(context: OutlineContext, section: ChainSection, described: Described): readonly Block[] {
  return section.targets.flatMap(({ target, activities }, at) => {
    const anchor = `${section.anchor}-${at + 1}`;
    const elsewhere = activities.filter((activity) => described.has(activity));
    const own = activities.filter((activity) => !described.has(activity));
    const number = context.numbers.targets.get(target.id) ?? '';
    for (const activity of own) described.set(activity, { number, anchor });
    return [
      heading(2, targetName(context, target), 'target', anchor),
      ...(activities.length === 0 ? gapNote(context, context.translator.t('documents.gap.activity')) : []),
      ...activityTable(context, own),
      ...elsewhere.flatMap((activity) => whereDescribed(context, activity, described)),
    ];
  });
}

/** "3 Conversation groups: see target 1.1" */
function whereDescribed(context: OutlineContext, activity: Activity, described: Described): readonly Block[] {
  const { t } = context.translator;
  const { number, anchor } = described.get(activity) ?? { number: '', anchor: '' };
  const words = t('documents.seeTarget', { number });
  const label = numbered(context, context.numbers.activities.get(activity.id), activity.title);
  return paragraphs(t('documents.labelled', { label, value: words }), 'normal', [{ words, anchor }]);
}

function activityTable(context: OutlineContext, activities: readonly Activity[]): readonly Block[] {
  return table(context, context.translator.t('documents.table.activities'), activities, columns(context), {
    details: activities.map((activity) => activityDetails(context, activity)),
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
      optional: true,
      cell: (row) => row.partners.filter((name) => name.trim() !== '').join('\n'),
    },
    {
      header: t('documents.summary.people'),
      align: 'end',
      weight: 1,
      optional: true,
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
