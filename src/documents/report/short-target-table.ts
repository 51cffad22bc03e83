import type { TargetNode } from '#core/chain/chain-tree.ts';
import type { IndicatorProgress, Standing } from '#core/progress/indicator-progress.ts';
import { type ColumnOf, paragraphs, table } from '../outline/blocks.ts';
import { dateText } from '../outline/field-text.ts';
import { targetName } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import { fitText } from '../sheet/fit-text.ts';
import { rowHeight, sheet } from '../sheet/sheet-heights.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { plannedWords, targetStanding } from './goals-report.ts';
import { latestWords } from './report-texts.ts';

/** Worst first. */
const order: readonly Standing[] = ['behind', 'no-data', 'not-judged', 'on-track', 'met'];

/** Heading, head of the table and the note that says what is left out, in points. */
const besideRows = 35 + 48 + 28;
const weights = { target: 3.5, planned: 2, reached: 2.3, standing: 1.4 } as const;

/** Targets with what was planned and reached, in reading order; the worst ones first when there is no room for all, with how many more there are. */
export function shortTargetTable(
  context: ActivityReportContext,
  nodes: readonly TargetNode[],
  room: number,
): readonly Block[] {
  const { t, number } = context.translator;
  const columns = columnsOf(context);
  const heightOf = (node: TargetNode) =>
    rowHeight(
      columns.map((column) => column.cell(node, 0) ?? ''),
      columns.map(({ header, weight }) => ({ header, weight, align: 'start' })),
    );
  const whole = nodes.reduce((sum, node) => sum + heightOf(node), besideRows);
  const shown = whole <= room ? nodes : asManyAsFit(worstFirst(context, nodes), room - besideRows, heightOf);
  const rest = nodes.length - shown.length;
  return [
    ...table(context, t('activityReport.short.targetsCaption'), shown, columns, { captionIsHeading: true }),
    ...(rest === 0 ? [] : paragraphs(t('activityReport.short.worst', { count: rest, number: number(rest) }), 'note')),
  ];
}

/** At least one, so that there is a table. */
function asManyAsFit<T>(rows: readonly T[], room: number, heightOf: (row: T) => number): readonly T[] {
  let used = 0;
  const end = rows.findIndex((row) => {
    used += heightOf(row);
    return used > room;
  });
  return rows.slice(0, Math.max(1, end < 0 ? rows.length : end));
}

function worstFirst(context: ActivityReportContext, nodes: readonly TargetNode[]): readonly TargetNode[] {
  const worth = (node: TargetNode) => {
    const own = progressOfTarget(context, node);
    const standing = Math.min(order.length, ...own.map((row) => order.indexOf(row.standing)));
    return { node, standing, percent: Math.min(Number.POSITIVE_INFINITY, ...own.map(percentOf)) };
  };
  return nodes
    .map(worth)
    .sort((one, other) => one.standing - other.standing || compare(one.percent, other.percent))
    .map(({ node }) => node);
}

function percentOf({ achievement }: IndicatorProgress): number {
  const figure = achievement?.figure;
  return figure === undefined || figure.kind === 'none' ? Number.POSITIVE_INFINITY : figure.percent;
}

/** Infinities have no difference. */
function compare(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function progressOfTarget(
  { progress }: ActivityReportContext,
  { indicators }: TargetNode,
): readonly IndicatorProgress[] {
  return indicators.flatMap(({ id }) => progress.get(id) ?? []);
}

function columnsOf(context: ActivityReportContext): readonly ColumnOf<TargetNode>[] {
  const { t } = context.translator;
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const cut = (weight: number, lines: number, text: string) =>
    fitText(text, lines, { width: (weight / total) * sheet.width - 12, size: sheet.small });
  const { target, planned, reached, standing } = weights;
  return [
    {
      header: t('activityReport.column.target'),
      weight: target,
      cell: (node) => cut(target, 3, targetName(context, node.target)),
    },
    {
      header: t('activityReport.column.planned'),
      weight: planned,
      cell: (node) => {
        const value = cut(planned, 2, plannedWords(context, node) ?? '–');
        const deadline = dateText(context, `targets/${node.target.id}/deadline`, node.target.deadline);
        return deadline === null ? value : `${value}\n${cut(planned, 2, deadline)}`;
      },
    },
    {
      header: t('activityReport.column.reached'),
      weight: reached,
      cell: (node) =>
        reachedWords(context, node)
          .map((line) => cut(reached, 2, line))
          .join('\n') || '–',
    },
    {
      header: t('activityReport.column.standing'),
      weight: standing,
      cell: (node) => cut(standing, 4, targetStanding(context, node)),
    },
  ];
}

/** More indicators of one target would fill the page. */
const mostIndicators = 4;

function reachedWords(context: ActivityReportContext, node: TargetNode): readonly string[] {
  const { translator, numbers } = context;
  return progressOfTarget(context, node)
    .flatMap((row) => {
      const { indicator } = row;
      const value = latestWords(context, row);
      if (value === null) return [];
      const label = translator.t('documents.indicatorNumbers', {
        count: 1,
        list: numbers.indicators.get(indicator.id) ?? '',
      });
      return [translator.t('documents.labelled', { label, value })];
    })
    .slice(0, mostIndicators);
}
