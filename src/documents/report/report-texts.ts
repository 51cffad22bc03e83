import type { Measurement } from '#core/plan/plan-schema.ts';
import type { IndicatorProgress, Standing } from '#core/progress/indicator-progress.ts';
import { standings } from '#core/progress/indicator-progress.ts';
import type { StandingCounts } from '#core/progress/progress-of.ts';
import { latestValueWords, percentWords } from '#i18n/measured-words.ts';
import { lastKnownWords } from '#i18n/span-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { type ActivityReportContext, isWithin } from './activity-report-context.ts';

/** The latest value with its day; null when nothing was measured. */
export function latestWords(context: ActivityReportContext, progress: IndicatorProgress): string | null {
  const { translator } = context;
  const { latest } = progress;
  const value = latestValueWords(translator, progress);
  if (latest === null || value === null) return null;
  const date = `${dayWords(context, latest)}${lastKnownWords(translator, progress, 'within')}`;
  return translator.t('activityReport.dated', { value, date });
}

/** The latest value, and on a line below it its day and, where the document has a row of it, the number of its measurement. */
export function latestLines(context: ActivityReportContext, progress: IndicatorProgress): string | null {
  const { translator, signs } = context;
  const { latest } = progress;
  const value = latestValueWords(translator, progress);
  if (latest === null || value === null) return null;
  const date = latestDay(context, progress, latest);
  const sign = signs.get(latest.id)?.words;
  return [value, sign === undefined ? date : translator.t('activityReport.signDated', { sign, date })].join('\n');
}

/** The day of the latest value, and its age where that is more than its frequency allows. */
export function latestDay(context: ActivityReportContext, progress: IndicatorProgress, latest: Measurement): string {
  return `${dayWords(context, latest)}${lastKnownWords(context.translator, progress)}`;
}

/** The day of a measurement, and that it lies before the period where it does. */
export function dayWords(context: ActivityReportContext, row: Measurement): string {
  const { t, date } = context.translator;
  if (row.date === null) return t('activityReport.noDate');
  return isWithin(context, row) ? date(row.date) : t('activityReport.beforePeriod', { date: date(row.date) });
}

/** "93.3%" for the way that was gone, "93.3% of target value" where no start is known; null where there is no figure. */
export function achievedWords(translator: Translator, { achievement }: IndicatorProgress): string | null {
  const figure = achievement?.figure;
  if (figure === undefined || figure.kind === 'none') return null;
  const percent = percentWords(translator, figure.percent);
  return figure.kind === 'way' ? percent : translator.t('activityReport.ofTargetValue', { percent });
}

/** How an indicator stands, in words. */
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
