import type { TargetNode } from '#core/chain/chain-tree.ts';
import type { IndicatorProgress, Standing } from '#core/progress/indicator-progress.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import { type ColumnOf, paragraphs, table } from '../outline/blocks.ts';
import { dateText } from '../outline/field-text.ts';
import { targetName } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import { fitText } from '../sheet/fit-text.ts';
import { sheet } from '../sheet/sheet-heights.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { plannedWords, targetStanding } from './goals-report.ts';
import { dayWords } from './report-texts.ts';

/** Worst first. */
const order: readonly Standing[] = ['behind', 'no-data', 'not-judged', 'on-track', 'met'];

const weights = { target: 3, planned: 1.8, reached: 3, standing: 1.4 } as const;
/** More would not fit on two pages, however short their texts are. */
const mostTargets = 60;

/**
 * Targets with what was planned and reached, in reading order; the worst ones first when there is no room for all, with how many more
 * there are. At least one, so that there is a table. `indicators` is how many of each target are told.
 */
export function shortTargetTable(
  context: ActivityReportContext,
  nodes: readonly TargetNode[],
  { indicators }: { readonly indicators: number },
  fits: (blocks: readonly Block[]) => boolean,
): { readonly blocks: readonly Block[]; readonly count: number } {
  const columns = columnsOf(context, indicators);
  const tableOf = (shown: readonly TargetNode[]) => blocksOf(context, shown, nodes.length - shown.length, columns);
  const all = nodes.length > mostTargets ? null : tableOf(nodes);
  if (all !== null && fits(all)) return { blocks: all, count: nodes.length };
  const worst = worstFirst(context, nodes);
  let count = 1;
  while (count < Math.min(worst.length - 1, mostTargets) && fits(tableOf(worst.slice(0, count + 1)))) count += 1;
  return { blocks: tableOf(worst.slice(0, count)), count };
}

function blocksOf(
  context: ActivityReportContext,
  shown: readonly TargetNode[],
  rest: number,
  columns: readonly ColumnOf<TargetNode>[],
): readonly Block[] {
  const { t, number } = context.translator;
  return [
    ...table(context, t('activityReport.short.targetsCaption'), shown, columns, { captionIsHeading: true }),
    ...(rest === 0 ? [] : paragraphs(t('activityReport.short.worst', { count: rest, number: number(rest) }), 'note')),
  ];
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

/** The texts of each row are cut once, however often the table is tried. */
function columnsOf(context: ActivityReportContext, indicators: number): readonly ColumnOf<TargetNode>[] {
  const { t } = context.translator;
  const known = new Map<TargetNode, readonly string[]>();
  const cellsOf = (node: TargetNode) => {
    const cells = known.get(node) ?? cellTexts(context, node, indicators);
    known.set(node, cells);
    return cells;
  };
  return (['target', 'planned', 'reached', 'standing'] as const).map((name, at) => ({
    header: t(`activityReport.column.${name}`),
    weight: weights[name],
    cell: (node) => cellsOf(node)[at] ?? null,
  }));
}

function cellTexts(context: ActivityReportContext, node: TargetNode, indicators: number): readonly string[] {
  const deadline = dateText(context, `targets/${node.target.id}/deadline`, node.target.deadline);
  const planned = [plannedWords(context, node) ?? '–', ...(deadline === null ? [] : [deadline])];
  return [
    cut('target', 3, targetName(context, node.target)),
    planned.map((line) => cut('planned', 2, line)).join('\n'),
    reachedWords(context, node, indicators).join('\n') || '–',
    cut('standing', 4, targetStanding(context, node)),
  ];
}

function cut(column: keyof typeof weights, lines: number, text: string): string {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return fitText(text, lines, { width: (weights[column] / total) * sheet.width - 12, size: sheet.small });
}

/** The latest value of each indicator with its day; of more indicators than there is room for how many more there are. */
function reachedWords(context: ActivityReportContext, node: TargetNode, most: number): readonly string[] {
  const { translator, numbers } = context;
  const said = progressOfTarget(context, node).flatMap((row) => {
    const list = numbers.indicators.get(row.indicator.id) ?? '';
    const label = translator.t('documents.indicatorNumbers', { count: 1, list });
    const { latest } = row;
    const value = latest === null ? null : measuredWords(translator, row.indicator, latest);
    if (latest === null || value === null) return [];
    const said = cut('reached', 2, translator.t('documents.labelled', { label, value }));
    return [`${said}\n${cut('reached', 2, dayWords(context, latest))}`];
  });
  const rest = said.length - most;
  if (rest <= 0) return said;
  return [...said.slice(0, most), translator.t('activityReport.short.moreValues', { number: translator.number(rest) })];
}
