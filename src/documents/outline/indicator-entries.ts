import type { Indicator } from '#core/plan/plan-schema.ts';
import { unitName } from '#i18n/quantity.ts';
import type { Entry } from './blocks.ts';
import { dateText, labelText, quantityText, typedText } from './field-text.ts';
import type { OutlineContext } from './outline-context.ts';

/** Everything that defines an indicator, as labelled values; what does not apply to its measure is not listed. */
export function indicatorEntries(context: OutlineContext, row: Indicator): readonly Entry[] {
  const { t } = context.translator;
  const label = (vocabulary: 'dataSources' | 'disaggregations') => (id: string) =>
    labelText(context, vocabulary, id) ?? [];
  const counted = row.measure !== 'yes-no' && row.measure !== 'qualitative';
  return [
    [t('field.indicators.type'), labelText(context, 'indicatorTypes', row.type)],
    [t('field.indicators.measure'), measureText(context, row)],
    [t('field.indicators.calculation'), typedText(row.calculation)],
    ...ratioEntries(context, row),
    [t('field.indicators.sources'), listed(row.sources.flatMap(label('dataSources')))],
    [t('field.indicators.frequency'), labelText(context, 'frequencies', row.frequency)],
    [t('field.indicators.breakdowns'), listed(row.breakdowns.flatMap(label('disaggregations')))],
    [t('field.indicators.owner'), typedText(row.owner)],
    [t('field.indicators.baseline'), baselineText(context, row)],
    ...(counted || row.target.value !== null || row.target.date !== null
      ? [[t('field.indicators.target'), targetText(context, row)] as const]
      : []),
    ...(row.milestones.length === 0 ? [] : [[t('field.indicators.milestones'), milestoneTexts(context, row)] as const]),
    [t('field.indicators.benchmark'), benchmarkText(context, row)],
  ];
}

function listed(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join('; ');
}

function measureText(context: OutlineContext, row: Indicator): string {
  const { t, list } = context.translator;
  const unit = typedText(unitName(context.pack.text, row.unit));
  const words = [
    labelText(context, 'measures', row.measure) ?? row.measure,
    ...((row.measure === 'percentage' && row.unit === '%') || unit === null ? [] : [unit]),
    ...(row.cumulative ? [t('field.indicators.cumulative')] : []),
    labelText(context, 'directions', row.direction) ?? row.direction,
  ];
  return (
    list(words.slice(0, 1)) +
    words
      .slice(1)
      .map((word) => t('documents.detail', { word }))
      .join('')
  );
}

function ratioEntries(context: OutlineContext, row: Indicator): readonly Entry[] {
  const { t } = context.translator;
  const terms = [typedText(row.numerator), typedText(row.denominator)] as const;
  if (row.measure !== 'percentage' && terms[0] === null && terms[1] === null) return [];
  return [
    [t('field.indicators.numerator'), terms[0]],
    [t('field.indicators.denominator'), terms[1]],
  ];
}

function baselineText(context: OutlineContext, row: Indicator): readonly string[] {
  const path = `indicators/${row.id}`;
  const established = dateText(context, `${path}/toBeEstablished`, row.toBeEstablished);
  const value = quantityText(context, `${path}/baseline/value`, row.baseline.value, row.unit);
  const known = dated(context, value, dateText(context, `${path}/baseline/date`, row.baseline.date));
  const note = typedText(row.baseline.note);
  return [
    ...(known === null ? [] : [known]),
    ...(established === null ? [] : [context.translator.t('documents.toBeEstablished', { date: established })]),
    ...(note === null ? [] : [note]),
  ];
}

function targetText(context: OutlineContext, row: Indicator): string | null {
  const path = `indicators/${row.id}/target`;
  const value = quantityText(context, `${path}/value`, row.target.value, row.unit);
  return dated(context, value, dateText(context, `${path}/date`, row.target.date));
}

function milestoneTexts(context: OutlineContext, row: Indicator): readonly string[] {
  return row.milestones.flatMap((milestone) => {
    const path = `indicators/${row.id}/milestones/${milestone.id}`;
    const value = quantityText(context, `${path}/value`, milestone.value, row.unit);
    return dated(context, value, dateText(context, `${path}/date`, milestone.date)) ?? [];
  });
}

function benchmarkText(context: OutlineContext, row: Indicator): readonly string[] {
  const value = quantityText(context, `indicators/${row.id}/benchmark/value`, row.benchmark.value, row.unit);
  const type = labelText(context, 'benchmarkTypes', row.benchmark.type);
  const source = typedText(row.benchmark.source);
  const first =
    type !== null && value !== null
      ? context.translator.t('documents.labelled', { label: type, value })
      : (type ?? value);
  return [...(first === null ? [] : [first]), ...(source === null ? [] : [source])];
}

function dated(context: OutlineContext, value: string | null, date: string | null): string | null {
  if (value !== null && date !== null) return context.translator.t('documents.dated', { value, date });
  return value ?? date;
}
