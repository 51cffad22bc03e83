import type { Indicator } from '#core/plan/plan-schema.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { type Measured, pointWords } from '#i18n/measured-words.ts';
import type { Translator } from '#i18n/translator.ts';
import type { ChartData, ChartSeries } from './chart-data.ts';

type Told = {
  readonly indicator: Indicator;
  readonly title: string;
  readonly data: ChartData;
  readonly today: string;
};

/** The whole chart in words, for those who do not see it. */
export function chartText(translator: Translator, { indicator, title, data, today }: Told): string {
  const { t, date } = translator;
  const { current, earlier, baseline, line, milestones, target } = data;
  const words = (value: number) => indicatorValue(translator, indicator, value);
  return [
    t('progress.chart.text', { title, count: current.points.length }),
    ...(baseline
      ? [t('progress.chart.text.baseline', { value: words(baseline.value), date: date(baseline.date) })]
      : []),
    ...earlier.map((one) =>
      t('progress.chart.text.earlier', {
        date: one.series.until === null ? t('progress.noDate') : date(one.series.until),
        values: seriesWords(translator, one.series, one, today),
        reason: one.series.reason.trim() || t('progress.noReason'),
      }),
    ),
    ...(current.points.length > 0
      ? [t('progress.chart.text.values', { values: seriesWords(translator, indicator, current, today) })]
      : []),
    ...milestones.map((one) => t('progress.chart.text.milestone', { value: words(one.value), date: date(one.date) })),
    ...(line ? [t('progress.chart.text.line', { from: date(line.from.date), to: date(line.to.date) })] : []),
    ...(target
      ? [
          target.date === null
            ? t('progress.chart.text.target', { value: words(target.value) })
            : t('progress.chart.text.target.by', { value: words(target.value), date: date(target.date) }),
        ]
      : []),
  ].join(' ');
}

function seriesWords(
  translator: Translator,
  measured: Measured,
  { points, broken }: ChartSeries,
  today: string,
): string {
  const { t, date, list } = translator;
  if (points.length === 0) return t('progress.chart.text.none');
  return list(
    points.map((point, at) => {
      const { date: day } = point;
      const when = day > today ? t('progress.chart.text.future', { date: date(day) }) : date(day);
      return t(broken[at - 1] === true ? 'progress.chart.text.afterGap' : 'progress.chart.text.value', {
        date: when,
        value: pointWords(translator, measured, point),
      });
    }),
  );
}
