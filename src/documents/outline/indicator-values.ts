import type { Indicator } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { type ColumnOf, table } from './blocks.ts';
import { dateText, labelText, typedText, valueText } from './field-text.ts';
import type { OutlineContext } from './outline-context.ts';

type Cell = { readonly header: string; readonly lines: readonly string[]; readonly weight: number };

/** More milestones than this stand below each other. */
const mostColumns = 5;

/** Where an indicator starts, passes and should arrive, as one row; the benchmark last. Below each other when there are many milestones. */
export function indicatorValues(context: OutlineContext, row: Indicator): readonly Block[] {
  const { t } = context.translator;
  const counted = row.measure !== 'yes-no' && row.measure !== 'qualitative';
  const showsTarget = counted || row.scale.length > 0 || row.target.value !== null || row.target.date !== null;
  const given: readonly Cell[] = [
    { header: t('field.indicators.baseline'), lines: baselineLines(context, row), weight: 1.5 },
    ...milestoneCells(context, row),
    ...(showsTarget ? [{ header: t('field.indicators.target'), lines: targetLines(context, row), weight: 1.5 }] : []),
    { header: t('field.indicators.benchmark'), lines: benchmarkLines(context, row), weight: 2.6 },
  ];
  const shown = context.options.unanswered ? given : given.filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return [];
  const caption = t('documents.table.baselineToTarget');
  const text = ({ lines }: Cell) => (lines.length === 0 ? null : lines.join('\n'));
  if (shown.length > mostColumns) {
    const columns: readonly ColumnOf<Cell>[] = [
      { header: t('documents.column.point'), weight: 2, cell: ({ header }) => header },
      { header: t('documents.column.value'), weight: 5, cell: text },
    ];
    return table(context, caption, shown, columns, { captionIsHeading: true });
  }
  const columns = shown.map((cell) => ({ header: cell.header, weight: cell.weight, cell: () => text(cell) }));
  return table(context, caption, [row], columns, { captionIsHeading: true, firstColumnIsHeader: false });
}

function baselineLines(context: OutlineContext, row: Indicator): readonly string[] {
  const path = `indicators/${row.id}`;
  const established = dateText(context, `${path}/toBeEstablished`, row.toBeEstablished);
  return [
    valueText(context, `${path}/baseline/value`, row.baseline.value, row),
    dateText(context, `${path}/baseline/date`, row.baseline.date),
    established === null ? null : context.translator.t('documents.toBeEstablished', { date: established }),
    typedText(row.baseline.note),
  ].filter((line) => line !== null);
}

function milestoneCells(context: OutlineContext, row: Indicator): readonly Cell[] {
  return row.milestones.map((milestone) => {
    const path = `indicators/${row.id}/milestones/${milestone.id}`;
    const lines = [
      valueText(context, `${path}/value`, milestone.value, row),
      dateText(context, `${path}/date`, milestone.date),
    ].filter((line) => line !== null);
    return { header: context.translator.t('documents.column.milestone'), lines, weight: 1.3 };
  });
}

function targetLines(context: OutlineContext, row: Indicator): readonly string[] {
  const path = `indicators/${row.id}/target`;
  return [
    valueText(context, `${path}/value`, row.target.value, row),
    dateText(context, `${path}/date`, row.target.date),
  ].filter((line) => line !== null);
}

function benchmarkLines(context: OutlineContext, row: Indicator): readonly string[] {
  const value = valueText(context, `indicators/${row.id}/benchmark/value`, row.benchmark.value, row);
  const type = labelText(context, 'benchmarkTypes', row.benchmark.type);
  const first =
    type !== null && value !== null
      ? context.translator.t('documents.labelled', { label: type, value })
      : (type ?? value);
  return [first, typedText(row.benchmark.source)].filter((line) => line !== null);
}
