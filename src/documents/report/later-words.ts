import { seriesOn } from '#core/plan/plan-on.ts';
import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { meaningOf } from '#core/plan/series.ts';
import { addDays } from '#core/progress/day-count.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import { typedText } from '../outline/field-text.ts';
import { titleOr } from '../outline/item-names.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

/** What came after the last day that a report counts: named, and left out of all that it says. */
export function laterWords(context: ActivityReportContext, { id }: Indicator): readonly string[] {
  const { whole } = context;
  const indicator = whole.indicators.find((row) => row.id === id);
  if (indicator === undefined) return [];
  const own = whole.measurements.filter((row) => row.indicatorId === id);
  return [
    ...seriesWords(context, indicator),
    ...own.flatMap((row) => correctedWords(context, indicator, row)),
    ...measuredLater(context, own),
  ];
}

function seriesWords(context: ActivityReportContext, indicator: Indicator): readonly string[] {
  const { translator, lastDay } = context;
  const ended = seriesOn(indicator, lastDay);
  if (ended === null || ended.until === null) return [];
  const next = seriesOn(indicator, addDays(ended.until, 1)) ?? indicator;
  return [
    translator.t('activityReport.later.series', {
      date: translator.date(addDays(ended.until, 1)),
      title: titleOr(context, next.title),
      reason: typedText(ended.reason) ?? 'none',
    }),
  ];
}

function correctedWords(context: ActivityReportContext, indicator: Indicator, row: Measurement): readonly string[] {
  const { translator, lastDay, signs } = context;
  const { t, date } = translator;
  const last = row.earlier.at(-1);
  const known = context.plan.measurements.find(({ id }) => id === row.id);
  if (known === undefined || last?.until == null || last.until <= lastDay) return [];
  return [
    t('activityReport.later.corrected', {
      sign: signs.get(row.id)?.words ?? (known.date === null ? t('activityReport.noDate') : date(known.date)),
      date: date(last.until),
      value: measuredWords(translator, meaningOf(indicator, row.series), row) ?? t('activityReport.unknown'),
      reason: typedText(last.reason) ?? 'none',
    }),
  ];
}

function measuredLater({ translator, plan }: ActivityReportContext, own: readonly Measurement[]): readonly string[] {
  const known = new Set(plan.measurements.map(({ id }) => id));
  const count = own.filter(({ id, date }) => date !== null && !known.has(id)).length;
  const number = translator.number(count);
  return count === 0 ? [] : [translator.t('activityReport.later.measured', { count, number })];
}
