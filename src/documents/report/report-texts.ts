import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import type { IndicatorProgress, Standing } from '#core/progress/indicator-progress.ts';
import { standings } from '#core/progress/indicator-progress.ts';
import type { StandingCounts } from '#core/progress/progress-of.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { formatQuantity, toTenth } from '#i18n/quantity.ts';
import type { Translator } from '#i18n/translator.ts';
import { type ActivityReportContext, isWithin } from './activity-report-context.ts';

/** What the words for a value depend on; earlier series have it too. */
export type Measured = Pick<Indicator, 'measure' | 'unit' | 'scale'>;

/** One decimal for computed values, two for those below ten, so that a reader can check them without long fractions. */
export function shortNumber(value: number): number {
  const factor = Math.abs(value) < 10 ? 100 : 10;
  return Math.round(value * factor) / factor;
}

/** A value in the words of its indicator. */
export function valueWords(translator: Translator, indicator: Measured, value: number): string {
  return indicatorValue(translator, indicator, shortNumber(value));
}

/** What a measurement says; null when it has no value. */
export function measuredWords(translator: Translator, indicator: Measured, row: Measurement): string | null {
  const value = reportedValue(indicator.measure, row);
  return value === null ? null : valueWords(translator, indicator, value);
}

export function percentWords(translator: Translator, percent: number): string {
  return formatQuantity(translator, toTenth(percent), '%');
}

/** The latest value with its day and, where the document has a row of it, the number of its measurement; null when nothing was measured. */
export function latestWords(
  context: ActivityReportContext,
  { indicator, latest }: IndicatorProgress,
  shorten: (value: string) => string = (value) => value,
): string | null {
  const { translator, signs } = context;
  const words = latest === null ? null : measuredWords(translator, indicator, latest);
  if (latest === null || words === null) return null;
  const value = shorten(words);
  const date = dayWords(context, latest);
  const sign = signs.get(latest.id)?.words;
  return sign === undefined
    ? translator.t('activityReport.dated', { value, date })
    : translator.t('activityReport.signedDated', { value, sign, date });
}

/** The day of a measurement, and that it lies before the period where it does. */
export function dayWords(context: ActivityReportContext, row: Measurement): string {
  const { t, date } = context.translator;
  if (row.date === null) return t('activityReport.noDate');
  return isWithin(context, row) ? date(row.date) : t('activityReport.beforePeriod', { date: date(row.date) });
}

/** "93.3%" for the way that was gone or the share of the target value; null where there is no figure. */
export function achievedWords(translator: Translator, { achievement }: IndicatorProgress): string | null {
  const figure = achievement?.figure;
  return figure === undefined || figure.kind === 'none' ? null : percentWords(translator, figure.percent);
}

export function standingWords({ t }: Translator, standing: Standing): string {
  return t(`activityReport.standing.${standing}`);
}

/** "2 met, 1 behind"; says so when there is no indicator. */
export function countWords({ t, number, list }: Translator, counts: StandingCounts): string {
  const parts = standings.flatMap((standing) => {
    const count = counts[standing];
    return count === 0 ? [] : [t(`activityReport.count.${standing}`, { count, number: number(count) })];
  });
  return parts.length === 0 ? t('activityReport.noIndicators') : list(parts);
}
