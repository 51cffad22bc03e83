import type { CoverageItem } from '#core/coverage/coverage.ts';
import { depths } from '#core/coverage/depth.ts';
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
    heading(2, t('report.items.depths'), null, 'items-depths'),
    ...context.groups.flatMap((group, at) => [
      ...groupHeading(context, group, `items-depths-${at + 1}`),
      ...depthTable(context, group),
    ]),
    heading(2, t('report.items.contents'), null, 'items-contents'),
    { kind: 'paragraph', text: t('report.items.contentNote'), tone: 'note' },
    ...context.groups.flatMap((group, at) => [
      ...groupHeading(context, group, `items-contents-${at + 1}`),
      ...contentTable(context, group),
    ]),
  ];
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
  return table(
    context,
    t('report.items.depthTable', { section: title }),
    items,
    [
      { header: context.itemHeader, weight: 6, cell: context.nameOf },
      {
        header: t('report.column.deepest'),
        weight: 2.6,
        cell: ({ deepest }) => `${deepest} ${t(`lens.depth.${deepest}`)}`,
      },
      { header: t('lens.figure.plans'), align: 'end', weight: 1, cell: ({ plans }) => number(plans) },
      ...depths.slice(1).map((depth) => ({
        header: `${depth}`,
        align: 'end' as const,
        weight: 0.7,
        cell: ({ byDepth }: CoverageItem) => countOrDot(byDepth[depth] ?? 0, number),
      })),
    ],
    { captionIsHeading: context.groups.length > 1 },
  );
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
