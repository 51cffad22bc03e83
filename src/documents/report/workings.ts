import type { Measurement } from '#core/plan/plan-schema.ts';
import type { Achievement } from '#core/progress/achievement.ts';
import type { Expectation } from '#core/progress/expected-value.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { datesOf } from '#core/progress/indicator-progress.ts';
import { judgementOf } from '#core/progress/judgement-of.ts';
import { latestOf } from '#core/progress/measured-series.ts';
import { isImpossibleShare } from '#core/progress/reported-value.ts';
import { isShownExactly, shownPercent } from '#core/progress/shown-number.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { expectedWords, measuredWords, percentWords, plainNumber } from '#i18n/measured-words.ts';
import { standingSentence } from '#i18n/standing-sentence.ts';
import type { ActivityReportContext } from './activity-report-context.ts';
import { gapSentences } from './latest-gap.ts';
import { standingWords } from './report-texts.ts';
import type { SeriesView } from './series-view.ts';

/** How an indicator stands in a sentence, and behind it the working of each figure that says so. */
export function standingSentences(context: ActivityReportContext, progress: IndicatorProgress): readonly string[] {
  const { translator, plan } = context;
  const { t } = translator;
  const { indicator, standing, latest, unavailable } = progress;
  // One text, so that the reason does not stand on the page after the heading.
  if (latest === null)
    return [[t('activityReport.indicators.nothing'), ...unavailableSentence(context, unavailable)].join(' ')];
  const dates = datesOf(plan, indicator);
  const { deadline } = dates;
  const view = { aim: indicator, dates, periods: [], measurements: [latest] };
  return [
    standing === 'not-judged'
      ? t('activityReport.standingOf', { standing: standingWords(translator, standing) })
      : t('documents.fullStop', { sentence: standingSentence(translator, progress, { deadline, whyNot: '' }) }),
    ...gapSentences(context, progress),
    ...seriesWorkings(context, view),
    ...(standing === 'not-judged' && !isImpossibleShare(indicator.measure, latest)
      ? [t(`activityReport.notJudged.${latest.date === null ? 'undated' : 'nothingDue'}`)]
      : []),
    ...unavailableSentence(context, unavailable),
  ];
}

function unavailableSentence({ translator }: ActivityReportContext, reason: string): readonly string[] {
  return reason === '' ? [] : [translator.t('activityReport.unavailable', { reason })];
}

/** The workings of the latest value of a series: target value, way covered, expectations; reasons where there is no figure. */
export function seriesWorkings(context: ActivityReportContext, view: SeriesView): readonly string[] {
  const { t } = context.translator;
  const { aim, dates, measurements } = view;
  const latest = latestOf(aim.measure, measurements);
  const judged = latest && judgementOf(aim, dates, latest);
  if (latest === null || judged === null) return [t('activityReport.indicators.nothing')];
  const sign = context.signs.get(latest.id)?.words ?? '';
  const { achievement, byLine, byMilestones } = judged;
  return [
    [
      metSentence(context, view, { latest, byLine, ...achievement }, sign),
      figureSentence(context, view, achievement, sign),
    ].join(' '),
    ...(byMilestones === null ? [] : milestoneSentence(context, view, byMilestones)),
    ...(byLine === null ? [] : lineSentence(context, view, byLine, latest)),
  ];
}

function metSentence(
  { translator }: ActivityReportContext,
  { aim }: SeriesView,
  { met, latest, byLine }: Pick<Achievement, 'met'> & { latest: Measurement; byLine: Expectation | null },
  sign: string,
): string {
  const expected = byLine?.kind === 'expected' ? byLine.value : null;
  const value = measuredWords(translator, aim, latest, expected) ?? '';
  if (met === null || aim.target.value === null) return translator.t('activityReport.working.latest', { value, sign });
  const target = indicatorValue(translator, aim, aim.target.value);
  return translator.t('activityReport.working.met', { target, value, sign, met: met ? 'yes' : 'no' });
}

function figureSentence(
  { translator }: ActivityReportContext,
  { aim, dates }: SeriesView,
  { figure }: Achievement,
  sign: string,
): string {
  const { t, date } = translator;
  if (figure.kind === 'none') return t(`activityReport.noFigure.${figure.reason}`);
  const params = {
    value: plainNumber(translator, figure.value, [figure.target]),
    target: plainNumber(translator, figure.target),
    percent: percentWords(translator, figure.percent),
    exact: isShownExactly(shownPercent(figure.percent), figure.percent) ? 'yes' : 'no',
    sign,
  };
  if (figure.kind === 'of-target') return t('activityReport.working.ofTarget', params);
  const from = aim.baseline.value === null ? dates.start : aim.baseline.date;
  return t('activityReport.working.way', {
    ...params,
    baseline: plainNumber(translator, figure.baseline),
    start: indicatorValue(translator, aim, figure.baseline),
    date: from === null ? 'none' : date(from),
  });
}

function milestoneSentence(
  { translator }: ActivityReportContext,
  { aim }: SeriesView,
  expectation: Expectation,
): readonly string[] {
  if (expectation.kind === 'none') return [];
  return [
    translator.t('activityReport.working.milestone', {
      milestone: translator.date(expectation.from.date),
      expected: indicatorValue(translator, aim, expectation.value),
      reached: expectation.reached ? 'yes' : 'no',
    }),
  ];
}

function lineSentence(
  { translator }: ActivityReportContext,
  { aim }: SeriesView,
  expectation: Expectation,
  latest: Measurement,
): readonly string[] {
  const { t, date } = translator;
  if (expectation.kind === 'none') {
    const { reason } = expectation;
    return reason === 'no-way' || reason === 'none-due' ? [] : [t(`activityReport.notExpected.${reason}`)];
  }
  const { from, to, value, reached } = expectation;
  return [
    t('activityReport.working.line', {
      from: indicatorValue(translator, aim, from.value),
      fromDate: date(from.date),
      to: indicatorValue(translator, aim, to.value),
      toDate: date(to.date),
      expected: expectedWords(translator, aim, value, latest),
      date: date(latest.date ?? ''),
      reached: reached ? 'yes' : 'no',
    }),
  ];
}
