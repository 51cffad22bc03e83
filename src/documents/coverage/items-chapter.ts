import type { CoverageItem } from '#core/coverage/coverage.ts';
import { depths } from '#core/coverage/depth.ts';
import { countsGoals, type DepthReach } from '#core/coverage/depth-reach.ts';
import { isPlanLens } from '#core/coverage/plan-keys.ts';
import { heading, missingNote, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { depthFigures } from './depth-figures.ts';
import type { ItemGroup, ReportContext } from './report-context.ts';

/** What the plans do for each item: a figure, plans by depth, and what they set against it. */
export function buildItemsChapter(context: ReportContext): readonly Block[] {
  const { t } = context.translator;
  if (context.view.items.length === 0) return [missingNote(t('report.matrix.empty'))];
  return [
    ...restNote(context),
    ...depthFigures(context),
    heading(2, t(countsGoals(context.lens) ? 'report.items.goals' : 'report.items.depths'), null, 'items-depths'),
    ...context.groups.flatMap((group, at) => [
      ...groupHeading(context, group, `items-depths-${at + 1}`),
      ...depthTable(context, group),
    ]),
    heading(2, t('report.items.contents'), null, 'items-contents'),
    ...contentNote(context),
    ...context.groups.flatMap((group, at) => [
      ...groupHeading(context, group, `items-contents-${at + 1}`),
      ...contentTable(context, group),
    ]),
  ];
}

/** Years share a row out by its days, items that stand for whole plans each have their own, items of other lenses each have the whole of it. */
function contentNote({ translator: { t }, lens, filters }: ReportContext): readonly Block[] {
  const isTimed = lens === 'years' || (filters.years ?? []).length > 0;
  const notes = [
    ...(isTimed ? [t('lens.note.years')] : []),
    ...(lens === 'years' || isPlanLens(lens) ? [] : [t('report.items.contentNote')]),
  ];
  return notes.length === 0 ? [] : [{ kind: 'paragraph', text: notes.join(' '), tone: 'note' }];
}

/** Of thousands of items only those that most plans serve are shown. */
function restNote({ translator, view, groups }: ReportContext): readonly Block[] {
  const { t, number } = translator;
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  const all = view.items.length;
  return shown === all
    ? []
    : [{ kind: 'paragraph', text: t('report.items.rest', { shown: number(shown), all: number(all) }), tone: 'note' }];
}

/** One group of all needs no heading of its own. */
function groupHeading({ groups }: ReportContext, { title }: ItemGroup, anchor: string): readonly Block[] {
  return groups.length === 1 ? [] : [heading(3, title, null, anchor)];
}

function depthTable(context: ReportContext, { title, items }: ItemGroup): readonly Block[] {
  const { t, number } = context.translator;
  const { reachOf } = context;
  return table(
    context,
    t(countsGoals(context.lens) ? 'report.items.goalTable' : 'report.items.depthTable', { section: title }),
    items,
    [
      { header: context.itemHeader, weight: 6, cell: context.nameOf },
      {
        header: t('report.column.deepest'),
        weight: 2.6,
        cell: (item) => deepestText(context, item),
      },
      {
        header: t('report.column.median'),
        align: 'end',
        weight: 1.4,
        cell: (item) => medianText(context, reachOf(item).median),
      },
      ...(countsGoals(context.lens)
        ? [
            {
              header: t('report.column.goals'),
              align: 'end' as const,
              weight: 1.2,
              cell: (item: CoverageItem) => goalsText(context, reachOf(item)),
            },
          ]
        : []),
      { header: t('lens.figure.plans'), align: 'end', weight: 1, cell: ({ plans }) => number(plans) },
      ...depths.slice(1).map((depth) => ({
        header: `${depth}`,
        align: 'end' as const,
        weight: 0.7,
        cell: (item: CoverageItem) => countOrDot(reachOf(item).byDepth[depth] ?? 0, number),
      })),
    ],
    { captionIsHeading: context.groups.length > 1 },
  );
}

/** The deepest depth says little without the number of plans that reach it. */
function deepestText({ translator: { t, number }, reachOf }: ReportContext, item: CoverageItem): string {
  const { deepest, deepestPlans } = reachOf(item);
  const name = t(`lens.depth.${deepest}`);
  return deepest === 0
    ? `${deepest} ${name}`
    : t('report.items.deepest', { depth: deepest, name, count: deepestPlans, number: number(deepestPlans) });
}

function medianText({ translator: { number } }: ReportContext, median: number | null): string {
  return median === null ? '·' : number(median);
}

function goalsText({ translator: { t, number } }: ReportContext, { served, of, own }: DepthReach): string {
  const asked = t('report.items.goalsOf', { served: number(served), of: number(of) });
  return own === 0 ? asked : t('report.items.goalsAndOwn', { asked, own: number(own) });
}

function contentTable(context: ReportContext, { title, items }: ItemGroup): readonly Block[] {
  const { t, number, money } = context.translator;
  const count = (header: string, amountOf: (item: CoverageItem) => number) => ({
    header,
    align: 'end' as const,
    weight: 1.2,
    cell: (item: CoverageItem) => countOrDot(amountOf(item), number),
  });
  return table(
    context,
    t('report.items.contentTable', { section: title }),
    items,
    [
      { header: context.itemHeader, weight: 5, cell: context.nameOf },
      count(t('lens.figure.targets'), ({ targets }) => targets),
      count(t('lens.figure.activities'), ({ activities }) => activities),
      count(t('lens.figure.indicators'), ({ indicators }) => indicators),
      count(t('report.column.measurable'), ({ measurable }) => measurable),
      {
        header: t('report.column.money'),
        align: 'end',
        weight: 2,
        cell: (item) => item.money.map(({ amount, currency }) => money(amount, currency)).join('\n') || '·',
      },
      count(t('report.column.people'), ({ people }) => people),
    ],
    { captionIsHeading: context.groups.length > 1 },
  );
}

/** Zeros would hide the pattern of the others. */
function countOrDot(count: number, number: (value: number) => string): string {
  return count === 0 ? '·' : number(count);
}
