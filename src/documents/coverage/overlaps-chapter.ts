import { type Overlap, overlapsOf, type UnclearOverlap } from '#core/coverage/overlaps.ts';
import { territoryName } from '#i18n/coverage-text.ts';
import { missingNote, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { renewalBlocks } from './renewal-blocks.ts';
import { type ReportContext, unbrokenDate } from './report-context.ts';
import { shortList } from './short-list.ts';

/** Longer lists of overlaps are for a screen. */
const mostOverlaps = 150;
const mostPlans = 12;

/** Items that several organisations, or plans where it was chosen so, serve in one territory at the same time, with who leads and which groups they have in common; then what is renewed. */
export function buildOverlapsChapter(context: ReportContext): readonly Block[] {
  const { lens, filters, withinOne } = context;
  const { overlaps, unclear } = overlapsOf(context.table, { lens, filters, withinOne });
  return [
    ...(overlaps.length === 0
      ? [missingNote(context.translator.t(`${messagesOf(context)}.none`, { scope: context.scope }))]
      : overlapBlocks(context, overlaps)),
    ...unclearNote(context, unclear),
    ...renewalBlocks(context),
  ];
}

/** What is looked at is said in each sentence. */
function messagesOf({ withinOne }: ReportContext) {
  return withinOne ? 'report.overlaps.withinOne' : 'report.overlaps';
}

function overlapBlocks(context: ReportContext, overlaps: readonly Overlap[]): readonly Block[] {
  const { words, translator } = context;
  const { t, number } = translator;
  const shown = overlaps.slice(0, mostOverlaps);
  const counts = { count: overlaps.length, number: number(overlaps.length), shown: number(shown.length) };
  return [
    { kind: 'paragraph', text: t(`${messagesOf(context)}.intro`, { scope: context.scope }), tone: 'normal' },
    ...(shown.length === overlaps.length
      ? []
      : [{ kind: 'paragraph', text: t('report.overlaps.shown', counts), tone: 'note' } as const]),
    ...table(
      context,
      t(`${messagesOf(context)}.caption`),
      shown,
      [
        { header: context.itemHeader, weight: 4, cell: ({ item }) => context.itemNameOf(context.lens, item) },
        { header: t('report.column.territory'), weight: 2.2, cell: ({ territory }) => territoryName(words, territory) },
        { header: t('lens.figure.plans'), align: 'end', weight: 0.8, cell: ({ plans }) => number(plans.length) },
        { header: t('report.column.commonDays'), weight: 2.2, cell: (overlap) => daysText(context, overlap) },
        { header: t('report.column.groups'), weight: 2.4, cell: (overlap) => groupNames(context, overlap) },
      ],
      { details: shown.map((overlap) => planTexts(context, overlap)) },
    ),
  ];
}

/** Whoever says no dates or no organisation is named, not counted. */
function unclearNote({ translator, planName }: ReportContext, unclear: readonly UnclearOverlap[]): readonly Block[] {
  const { t, number } = translator;
  if (unclear.length === 0) return [];
  const plans = shortList(
    translator,
    unclear.map(({ planId }) => planName(planId)),
    mostPlans,
  );
  const params = { count: unclear.length, number: number(unclear.length), plans };
  return [{ kind: 'paragraph', text: t('report.overlaps.unclear', params), tone: 'note' }];
}

function daysText({ translator }: ReportContext, { from, to }: Overlap): string {
  return translator.t('report.overlaps.days', {
    from: unbrokenDate(translator, from),
    to: unbrokenDate(translator, to),
  });
}

function groupNames({ itemNameOf, translator }: ReportContext, { sharedGroups }: Overlap): string {
  const names = sharedGroups.map((id) => itemNameOf('target-groups', id));
  return names.length === 0 ? '–' : shortList(translator, names, mostPlans);
}

/** Each plan with its depth, and who leads all of their activities. */
function planTexts({ translator, planName }: ReportContext, { plans }: Overlap): string {
  const { t } = translator;
  const names = plans.map(({ planId, depth }) => t('report.overlaps.plan', { plan: planName(planId), depth }));
  const leads = [...new Set(plans.flatMap((plan) => plan.leads))];
  return [
    shortList(translator, names, mostPlans),
    ...(leads.length === 0 ? [] : [t('report.overlaps.leads', { list: shortList(translator, leads, mostPlans) })]),
  ].join('. ');
}
