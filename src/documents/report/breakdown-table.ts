import type { Measurement } from '#core/plan/plan-schema.ts';
import { type CategoryValue, type DimensionValues, dimensionValues } from '#core/progress/breakdown-gap.ts';
import { hiddenCellsOf } from '#core/progress/hidden-cells-of.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { rowsById } from '#core/validation/rows-by-id.ts';
import { gapQuantity } from '#i18n/gap-sentence.ts';
import { categoryWords } from '#i18n/measured-words.ts';
import { table } from '../outline/blocks.ts';
import type { Block } from '../outline.ts';
import { type ActivityReportContext, isWithin, referencesTo } from './activity-report-context.ts';
import type { SeriesView } from './series-view.ts';

type Line = { readonly row: Measurement; readonly values: DimensionValues };

/**
 * The breakdowns of what was measured in the period, a row for each measurement and dimension; of nothing in it, the latest before it.
 * Cells that could point to persons are not shown.
 */
export function breakdownTable(context: ActivityReportContext, { aim, measurements }: SeriesView): readonly Block[] {
  const { translator, signs, pack } = context;
  const { t } = translator;
  const brokenDown = measurements.filter(({ breakdown }) => breakdown.length > 0);
  const within = brokenDown.filter((row) => isWithin(context, row));
  const lines: readonly Line[] = (within.length > 0 ? within : brokenDown.slice(-1)).flatMap((row) =>
    safeDimensions(context, aim, row).map((values) => ({ row, values })),
  );
  const hasGap = lines.some(({ values }) => values.gap !== null);
  return table(context, t('activityReport.indicators.breakdowns'), lines, [
    {
      header: t('activityReport.column.sign'),
      weight: 0.9,
      cell: ({ row }) => signs.get(row.id)?.words ?? null,
      references: ({ row }) => referencesTo(context, row),
    },
    {
      header: t('activityReport.column.dimension'),
      weight: 2,
      cell: ({ values }) => vocabularyLabel(pack.text, 'disaggregations', values.dimension),
    },
    {
      header: t('activityReport.column.categories'),
      weight: 5,
      cell: ({ values: { categories } }) => {
        const said = categoryWords(translator, aim, categories);
        return categories.map((cell, at) => categoryLine(context, cell, said[at] ?? null)).join('\n');
      },
    },
    ...(hasGap
      ? [
          {
            header: t('activityReport.column.gap'),
            weight: 2.6,
            cell: ({ values }: Line) => gapWords(context, aim, values),
          },
        ]
      : []),
  ]);
}

/** The breakdown of a measurement as it may leave the device. */
export function safeDimensions(
  { whole }: ActivityReportContext,
  aim: SeriesView['aim'],
  row: Measurement,
): readonly DimensionValues[] {
  return dimensionValues(aim, row, hiddenCellsOf(whole, rowsById(whole.measurements).get(row.id) ?? row));
}

function categoryLine(
  { translator }: ActivityReportContext,
  { category, numerator, denominator, hidden }: CategoryValue,
  said: string | null,
): string {
  const { t, number } = translator;
  const words = (value: string) => t('activityReport.category', { category, value });
  if (hidden) return words(t('activityReport.hidden'));
  if (said === null) return words(t('activityReport.unknown'));
  if (numerator === null || denominator === null) return words(said);
  const working = t('activityReport.ofAll', { part: number(numerator), all: number(denominator) });
  return words(t('activityReport.signed', { value: said, sign: working }));
}

function gapWords(
  { translator }: ActivityReportContext,
  aim: SeriesView['aim'],
  { dimension, categories, gap }: DimensionValues,
): string {
  if (gap === null) return '–';
  const { highest, lowest } = gap;
  const words = gapQuantity(translator, aim, { dimension, categories, gap });
  return translator.t('activityReport.gap', { gap: words, highest, lowest });
}
