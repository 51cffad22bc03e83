import { indicatorOf } from '#core/diff/series-changes.ts';
import type { SeriesChange } from '#core/diff/told-change.ts';
import type { EarlierSeries, Indicator, Plan } from '#core/plan/plan-schema.ts';
import { changedMeaning, meaningOf } from '#core/plan/series.ts';
import { addDays } from '#core/progress/day-count.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { indicatorValue } from '../indicator-value.ts';
import { labelOf } from './field-words.ts';
import type { WordsContext } from './words-context.ts';

type Meaning = Indicator | EarlierSeries;

/** Units after which nobody says how many there are: "it counts score" is no sentence. */
const uncounted: readonly string[] = ['', '%', 'pp', 'count', 'score', 'index', 'EUR'];

/** What happened to a series, in a sentence or a few; `context` is of the later plan, of the earlier one when the series is gone. */
export function seriesWords(
  context: WordsContext,
  { kind, id, series }: Pick<SeriesChange, 'kind' | 'id' | 'series'>,
): string {
  const { t, date } = context.translator;
  const indicator = indicatorOf(context.plan, id);
  if (indicator === undefined) return '';
  switch (kind) {
    case 'series.split':
      return splitWords(context, indicator, series);
    case 'series.opened':
      return t('changes.series.opened', { count: measurementsOf(context.plan, id).length });
    case 'series.kept':
      return t('changes.series.kept');
    case 'series.joined':
      return series.until === null
        ? ''
        : t('changes.series.joined', {
            date: date(series.until),
            count: measurementsOf(context.plan, id, series.id).length,
          });
  }
}

/** Every earlier series of an indicator, each in its sentences. */
export function allSeriesWords(context: WordsContext, id: string): readonly string[] {
  const series = indicatorOf(context.plan, id)?.earlierSeries ?? [];
  return series.map((one) =>
    seriesWords(context, { kind: one.until === null ? 'series.opened' : 'series.split', id, series: one }),
  );
}

/** The earlier series that a measurement belongs to, by its last day. */
export function seriesName({ translator, plan }: WordsContext, indicatorId: string, seriesId: string): string {
  const { t, date } = translator;
  const series = indicatorOf(plan, indicatorId)?.earlierSeries.find(({ id }) => id === seriesId);
  if (series === undefined) return t('changes.value.gone');
  return series.until === null ? t('changes.series.undecided') : t('changes.series.name', { date: date(series.until) });
}

/** What the values of a measurement mean; undefined where the plan does not have its indicator. */
export function meaningIn(plan: Plan, indicatorId: string, seriesId: string | null): Meaning | undefined {
  const indicator = indicatorOf(plan, indicatorId);
  return indicator && meaningOf(indicator, seriesId);
}

function splitWords(context: WordsContext, indicator: Indicator, series: EarlierSeries): string {
  const { t } = context.translator;
  const count = measurementsOf(context.plan, indicator.id, series.id).length;
  const kept = aimsWords(context, indicator, series);
  const reason = series.reason.trim();
  return [
    t('changes.series.split', { what: meaningWords(context, indicator, series), count }),
    ...(kept.length === 0 ? [] : [t('changes.series.aims', { list: kept.join(t('documents.between')) })]),
    ...(reason === '' ? [] : [t('changes.reason', { reason })]),
  ].join(' ');
}

/** What is counted since, and what was counted until then. */
function meaningWords(context: WordsContext, indicator: Indicator, series: EarlierSeries): string {
  const { t, date } = context.translator;
  const now = indicator.earlierSeries[indicator.earlierSeries.indexOf(series) + 1] ?? indicator;
  const from = series.until === null ? '' : date(addDays(series.until, 1));
  const changed = changedMeaning(series, now);
  const isCounted = [series, now].every(
    ({ measure, unit }) => measure === 'number' && !uncounted.includes(unit.trim()),
  );
  if (changed.includes('unit') && isCounted) {
    const [before, after] = [unitWords(context, series.unit), unitWords(context, now.unit)];
    return t('changes.series.unit', { date: from, before, after });
  }
  if (changed.length === 0) return t('changes.series.begins', { date: from });
  const parts = changed.map((field) => partWords(context, field, series, now));
  return t('changes.series.meaning', { date: from, parts: parts.join(t('documents.between')) });
}

/** Longer texts are compared on their own; here it is enough to name them. */
function partWords(
  { translator, text }: WordsContext,
  field: ReturnType<typeof changedMeaning>[number],
  then: Meaning,
  now: Meaning,
): string {
  const label = labelOf(translator, 'indicators', [field]);
  if (field !== 'unit' && field !== 'measure') return label;
  const vocabulary = field === 'unit' ? 'units' : 'measures';
  const words = (meaning: Meaning) =>
    vocabularyLabel(text, vocabulary, meaning[field].trim()) || translator.t('changes.value.none');
  return translator.t('changes.value.replaced', { label, before: words(then), after: words(now) });
}

/** Names of the vocabulary begin with a capital, which has no place within a sentence. */
function unitWords({ translator, text }: WordsContext, unit: string): string {
  const words = vocabularyLabel(text, 'units', unit.trim());
  return words === unit.trim() ? words : words.toLocaleLowerCase(translator.language);
}

/** What was aimed at in the earlier meaning and is not aimed at any more. */
function aimsWords({ translator }: WordsContext, now: Indicator, series: EarlierSeries): readonly string[] {
  const { t } = translator;
  const line = (field: 'baseline' | 'target', value: number | null) =>
    value === null || now[field].value !== null
      ? []
      : [
          t('changes.value.line', {
            label: labelOf(translator, 'indicators', [field, 'value']),
            value: indicatorValue(translator, series, value),
          }),
        ];
  const count = now.milestones.length === 0 ? series.milestones.length : 0;
  return [
    ...line('baseline', series.baseline.value),
    ...line('target', series.target.value),
    ...(count === 0 ? [] : [t('changes.series.milestones', { count })]),
  ];
}
