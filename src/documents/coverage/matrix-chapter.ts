import { depths } from '#core/coverage/depth.ts';
import { lensName } from '#i18n/coverage-text.ts';
import { missingNote, table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import type { ReportContext } from './report-context.ts';

/** Plans that a matrix on paper can hold, and as many of them as are side by side. */
const mostPlans = 60;
const plansABlock = 15;

/** Whether a matrix of all plans fits a document; of more plans the data hold it. */
export function hasMatrix({ view }: ReportContext): boolean {
  return view.plans.length <= mostPlans;
}

/** Items by plans as tables that are never wider than a page. */
export function buildMatrixChapter(context: ReportContext): readonly Block[] {
  const { translator, view } = context;
  const { t } = translator;
  const count = view.plans.length;
  if (count === 0 || view.items.length === 0) return [missingNote(t('report.matrix.empty'))];
  const blocks = Math.ceil(count / plansABlock);
  // Blocks of one width: a last one with a single plan would be a table of dots.
  const width = Math.ceil(count / blocks);
  const starts = Array.from({ length: blocks }, (_, at) => at * width);
  return [
    { kind: 'paragraph', text: t('report.matrix.intro'), tone: 'normal' },
    { kind: 'paragraph', text: legend(context), tone: 'note' },
    ...starts.flatMap((from) => block(context, from, Math.min(from + width, count))),
  ];
}

function legend({ translator: { t } }: ReportContext): string {
  const names = depths
    .slice(1)
    .map((depth) => t('report.items.figure.legend', { depth, name: t(`lens.depth.${depth}`) }));
  return names.join(' · ');
}

function block(context: ReportContext, from: number, to: number): readonly Block[] {
  const { translator, words, view, nameOf } = context;
  const { t, number } = translator;
  const places = new Map(view.items.map((item, at) => [item, at]));
  const depthAt = (item: (typeof view.items)[number], plan: number) =>
    view.depthsOf(places.get(item) ?? 0)[plan] || '·';
  return table(
    context,
    t('report.matrix.caption', {
      lens: lensName(words, context.lens),
      count: to - from,
      from: number(from + 1),
      to: number(to),
    }),
    context.groups.flatMap(({ items }) => items),
    [
      { header: context.itemHeader, weight: 8, cell: nameOf },
      ...Array.from({ length: to - from }, (_, at) => ({
        header: number(from + at + 1),
        align: 'end' as const,
        weight: 0.8,
        cell: (item: (typeof view.items)[number]) => `${depthAt(item, from + at)}`,
      })),
    ],
  );
}
