import { type Overlap, overlapsOf } from '#core/coverage/overlaps.ts';
import { countryName } from '#i18n/country-name.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { missingNote, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import type { ReportContext } from './report-context.ts';
import { shortList } from './short-list.ts';

/** Longer lists of overlaps are for a screen. */
const mostOverlaps = 150;
const mostPlans = 12;

/** Items that several plans serve in one territory, with who leads and which groups they have in common. */
export function buildOverlapsChapter(context: ReportContext): readonly Block[] {
  const { lens, filters, translator } = context;
  const { t, number } = translator;
  const overlaps = overlapsOf(context.table, { lens, filters });
  if (overlaps.length === 0) return [missingNote(t('report.overlaps.none'))];
  const shown = overlaps.slice(0, mostOverlaps);
  const counts = { count: overlaps.length, number: number(overlaps.length), shown: number(shown.length) };
  return [
    { kind: 'paragraph', text: t('report.overlaps.intro'), tone: 'normal' },
    ...(shown.length === overlaps.length
      ? []
      : [{ kind: 'paragraph', text: t('report.overlaps.shown', counts), tone: 'note' } as const]),
    ...table(
      context,
      t('report.overlaps.caption'),
      shown,
      [
        { header: context.itemHeader, weight: 4, cell: ({ item }) => nameOfItem(context, item) },
        { header: t('report.column.territory'), weight: 2.4, cell: (overlap) => territoryName(context, overlap) },
        { header: t('lens.figure.plans'), align: 'end', weight: 0.8, cell: ({ plans }) => number(plans.length) },
        { header: t('report.column.groups'), weight: 3, cell: (overlap) => groupNames(context, overlap) },
      ],
      { details: shown.map((overlap) => planTexts(context, overlap)) },
    ),
  ];
}

function nameOfItem({ view, nameOf }: ReportContext, id: string): string {
  return nameOf(view.items.find((item) => item.id === id) ?? { id, words: null });
}

function territoryName({ words, translator }: ReportContext, { territory }: Overlap): string {
  return territory.kind === 'country'
    ? countryName(translator, territory.id)
    : itemName(words, 'regions', { id: territory.id, words: territory.words });
}

function groupNames({ words, translator }: ReportContext, { sharedGroups }: Overlap): string {
  const names = sharedGroups.map((id) =>
    itemName(words, 'target-groups', { id, words: id.startsWith('own:') ? id.slice('own:'.length) : null }),
  );
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
