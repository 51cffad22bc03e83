import type { TargetNode } from '#core/chain/chain-tree.ts';
import type { Indicator } from '#core/plan/plan-schema.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { countStandings } from '#core/progress/progress-of.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { latestValueWords } from '#i18n/measured-words.ts';
import { type ColumnOf, paragraphs, table } from '../outline/blocks.ts';
import { dateText } from '../outline/field-text.ts';
import { targetName } from '../outline/item-names.ts';
import type { Block } from '../outline.ts';
import { fitText } from '../sheet/fit-text.ts';
import { sheet } from '../sheet/sheet-heights.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { percentOf, smallerFirst, standingOrder } from './furthest-behind.ts';
import { plannedWords, targetStanding } from './goals-report.ts';
import { countWords, latestDay } from './report-texts.ts';

const weights = { target: 2.4, planned: 1.8, reached: 3.7, standing: 1.4 } as const;
/** More would not fit on two pages, however short their texts are. */
const mostTargets = 60;
/** How many targets that do not fit are passed over for lower ones. */
const mostTries = 12;

type TargetRoom = { readonly indicators: number; readonly names: number };

/**
 * Targets with what was planned and reached, in reading order; the worst ones first when there is no room for all, and of the others
 * those that still fit, with how many more there are and how these stand. At least one, so that there is a table. `indicators` is how
 * many of each target are told, `names` the lines that the name of each may take.
 */
export function shortTargetTable(
  context: ActivityReportContext,
  nodes: readonly TargetNode[],
  room: TargetRoom,
  fits: (blocks: readonly Block[]) => boolean,
): { readonly blocks: readonly Block[]; readonly count: number } {
  const columns = columnsOf(context, room);
  const tableOf = (shown: readonly TargetNode[]) => {
    const left = nodes.filter((node) => !shown.includes(node));
    return [
      ...table(context, context.translator.t('activityReport.short.targetsCaption'), shown, columns, {
        captionIsHeading: true,
      }),
      ...leftOutNote(context, left),
    ];
  };
  const all = nodes.length > mostTargets ? null : tableOf(nodes);
  if (all !== null && fits(all)) return { blocks: all, count: nodes.length };
  const shown = fittingTargets(worstFirst(context, nodes), (some) => fits(tableOf(some)));
  return { blocks: tableOf(shown), count: shown.length };
}

/** The first targets as far as there is room, and of those after them the ones that are low enough to fit as well. */
function fittingTargets(
  [first, ...others]: readonly TargetNode[],
  fits: (shown: readonly TargetNode[]) => boolean,
): readonly TargetNode[] {
  const shown = first === undefined ? [] : [first];
  let tries = 0;
  for (const node of others) {
    if (shown.length === mostTargets || tries > mostTries) break;
    if (fits([...shown, node])) shown.push(node);
    else tries += 1;
  }
  return shown;
}

/** How many targets the table leaves to the full report, and how their indicators stand. */
function leftOutNote(context: ActivityReportContext, left: readonly TargetNode[]): readonly Block[] {
  const { t, number } = context.translator;
  if (left.length === 0) return [];
  const own = left.flatMap((node) => progressOfTarget(context, node));
  const standings = countWords(context.translator, countStandings(own));
  return paragraphs(
    t('activityReport.short.leftOut', { count: left.length, number: number(left.length), standings }),
    'note',
  );
}

function worstFirst(context: ActivityReportContext, nodes: readonly TargetNode[]): readonly TargetNode[] {
  const worth = (node: TargetNode) => {
    const own = progressOfTarget(context, node);
    const standing = Math.min(standingOrder.length, ...own.map((row) => standingOrder.indexOf(row.standing)));
    return { node, standing, percent: Math.min(Number.POSITIVE_INFINITY, ...own.map(percentOf)) };
  };
  return nodes
    .map(worth)
    .sort((one, other) => one.standing - other.standing || smallerFirst(one.percent, other.percent))
    .map(({ node }) => node);
}

function progressOfTarget(
  { progress }: ActivityReportContext,
  { indicators }: TargetNode,
): readonly IndicatorProgress[] {
  return indicators.flatMap(({ id }) => progress.get(id) ?? []);
}

/** The texts of each row are cut once, however often the table is tried. */
function columnsOf(context: ActivityReportContext, room: TargetRoom): readonly ColumnOf<TargetNode>[] {
  const { t } = context.translator;
  const known = new Map<TargetNode, readonly string[]>();
  const cellsOf = (node: TargetNode) => {
    const cells = known.get(node) ?? cellTexts(context, node, room);
    known.set(node, cells);
    return cells;
  };
  return (['target', 'planned', 'reached', 'standing'] as const).map((name, at) => ({
    header: t(`activityReport.column.${name}`),
    weight: weights[name],
    cell: (node) => cellsOf(node)[at] ?? null,
  }));
}

function cellTexts(
  context: ActivityReportContext,
  node: TargetNode,
  { indicators, names }: TargetRoom,
): readonly string[] {
  const deadline = dateText(context, `targets/${node.target.id}/deadline`, node.target.deadline);
  const planned = [plannedWords(context, node) ?? '–', ...(deadline === null ? [] : [deadline])];
  return [
    cut('target', names, targetName(context, node.target)),
    planned.map((line) => cut('planned', 2, line)).join('\n'),
    reachedWords(context, node, indicators).join('\n') || '–',
    cut('standing', 4, targetStanding(context, node)),
  ];
}

function cut(column: keyof typeof weights, lines: number, text: string): string {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const weight = column === 'target' ? 'semibold' : 'regular';
  return fitText(text, lines, { width: (weights[column] / total) * sheet.width - 12, size: sheet.small, weight });
}

/** The latest value of each indicator with what was planned for it, and below it its day, once for those that follow each other; of more indicators than there is room for how many more there are. */
function reachedWords(context: ActivityReportContext, node: TargetNode, most: number): readonly string[] {
  const { translator } = context;
  const said = progressOfTarget(context, node).flatMap((row) => {
    const { latest } = row;
    const value = latestValueWords(translator, row);
    if (latest === null || value === null) return [];
    const words = cut('reached', 2, reachedOf(context, row.indicator, value));
    return [{ words, day: cut('reached', 2, latestDay(context, row, latest)) }];
  });
  const shown = said.slice(0, most);
  const lines = shown.flatMap(({ words, day }, at) => (shown[at + 1]?.day === day ? [words] : [words, day]));
  const number = translator.number(said.length - most);
  return said.length <= most ? lines : [...lines, translator.t('activityReport.short.moreValues', { number })];
}

/** "Indicator 4: 70% (planned: at least 80%)": its own target value may be another than that of the target beside it. */
function reachedOf({ translator, numbers }: ActivityReportContext, indicator: Indicator, value: string): string {
  const { t } = translator;
  const { measure, direction, target } = indicator;
  const list = numbers.indicators.get(indicator.id) ?? '';
  const label = t('documents.indicatorNumbers', { count: 1, list });
  if (target.value === null) return t('documents.labelled', { label, value });
  return t('activityReport.short.reachedOf', {
    label,
    value,
    direction: measure === 'yes-no' ? 'plain' : direction,
    target: indicatorValue(translator, indicator, target.value),
  });
}
