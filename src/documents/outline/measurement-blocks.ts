import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { compareCodes } from '#core/words/compare-words.ts';
import { type Measured, measuredWords } from '#i18n/measured-words.ts';
import type { Block } from '../outline.ts';
import { heading, paragraphs, table } from './blocks.ts';
import { dateText, numberText, periodText, typedText, valueText } from './field-text.ts';
import { numbered } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** What was measured so far. Breakdowns stay out of documents: their small cells could point to persons. */
export function measurementBlocks(context: OutlineContext): readonly Block[] {
  const { plan, numbers, translator } = context;
  const { t } = translator;
  if (plan.measurements.length === 0) return [];
  const indicators = new Map(plan.indicators.map((row) => [row.id, row]));
  const position = (row: Measurement) => Number(numbers.indicators.get(row.indicatorId) ?? Number.POSITIVE_INFINITY);
  const rows = [...plan.measurements].sort(
    (a, b) => position(a) - position(b) || compareCodes(a.date ?? '', b.date ?? ''),
  );
  const nameOf = (row: Measurement) =>
    numbered(context, numbers.indicators.get(row.indicatorId), indicators.get(row.indicatorId)?.title ?? '');
  return [
    heading(2, t('documents.measurements'), null, 'indicators-measurements'),
    ...table(context, t('documents.table.measurements'), rows, [
      { header: t('item.indicator'), weight: 4, cell: nameOf },
      {
        header: t('documents.column.date'),
        weight: 1.8,
        cell: (row) => dateOf(context, row),
      },
      {
        header: t('documents.column.value'),
        align: 'end',
        weight: 1.4,
        cell: (row) => measuredText(context, row, indicators.get(row.indicatorId)),
      },
      {
        header: t('documents.column.working'),
        align: 'end',
        weight: 1.6,
        optional: true,
        cell: (row) => working(context, row),
      },
      { header: t('documents.column.note'), weight: 2.4, optional: true, cell: (row) => noteOf(context, row) ?? '' },
    ]),
    ...(rows.some((row) => row.breakdown.length > 0) ? paragraphs(t('documents.breakdownsLeftOut'), 'note') : []),
  ];
}

function dateOf(context: OutlineContext, { id, from, date }: Measurement): string | null {
  const path = `measurements/${id}`;
  return from === null
    ? dateText(context, `${path}/date`, date)
    : periodText(context, [`${path}/from`, `${path}/date`], from, date);
}

function countText(context: OutlineContext, { id, count }: Measurement): string | null {
  const { t } = context.translator;
  const value = numberText(context, `measurements/${id}/count`, count);
  return value === null ? null : t('documents.labelled', { label: t('field.measurements.count'), value });
}

/** A share that came as its two terms only is worked out from them. */
function measuredText(context: OutlineContext, row: Measurement, indicator: Indicator | undefined): string | null {
  const path = `measurements/${row.id}/value`;
  if (row.value !== null || row.numerator === null || !row.denominator)
    return valueText(context, path, row.value, indicator ?? { measure: 'number', unit: '', scale: [] });
  const measured: Measured = indicator ?? { measure: 'percentage', unit: '%', scale: [] };
  return measuredWords(context.translator, { ...measured, measure: 'percentage', unit: '%' }, row);
}

function working(context: OutlineContext, row: Measurement): string {
  const terms = [
    numberText(context, `measurements/${row.id}/numerator`, row.numerator),
    numberText(context, `measurements/${row.id}/denominator`, row.denominator),
  ];
  const [above, below] = terms;
  if (above && below) return context.translator.t('documents.ofAll', { part: above, all: below });
  return above ?? below ?? '';
}

function noteOf(context: OutlineContext, row: Measurement): string | null {
  const { translator } = context;
  const reason = typedText(row.unavailable);
  const words = [
    countText(context, row),
    reason === null ? null : translator.t('documents.unavailable', { reason }),
    typedText(row.note),
    typedText(row.evidence),
  ].filter((text) => text !== null);
  return words.length === 0 ? null : words.join('\n');
}
