import type { DatedValue } from '#core/progress/expected-value.ts';
import { lineOf } from '#core/progress/expected-value.ts';
import { type Point, pointsOf } from '#core/progress/measured-series.ts';
import { type SeriesLabels, type SeriesPlot, seriesDrawing } from '#core/progress/series-drawing.ts';
import { seriesGaps } from '#core/progress/series-gaps.ts';
import { axisLevels, isSeenFromZero } from '#core/progress/value-range.ts';
import { compareCodes } from '#core/words/compare-words.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { pointWords, shownPoint } from '#i18n/measured-words.ts';
import { unitName } from '#i18n/quantity.ts';
import { cutText, figureSummary } from '../outline/figure-summary.ts';
import type { Block, Reference } from '../outline.ts';
import { type ActivityReportContext, referencesTo } from './activity-report-context.ts';
import type { SeriesView } from './series-view.ts';

/** Points of the width of a text on A4; low enough that an indicator stands on half a page. */
const paper = { width: 449, height: 150, textSize: 8.5 };

/** Characters of the name in the summary. */
const LONGEST_NAME = 120;

/** The values of a series over time; nothing as long as nothing was measured. */
export function seriesFigure(
  context: ActivityReportContext,
  view: SeriesView,
  name: string,
  { height }: { readonly height: number } = paper,
): readonly Block[] {
  const plot = plotOf(view);
  const drawing =
    plot.measured.length === 0 ? null : seriesDrawing(plot, labelsOf(context, view), { ...paper, height });
  if (drawing === null) return [];
  const references = plot.measured.flatMap(({ measurement }) => referencesTo(context, measurement));
  const alternative = alternativeOf(context, view, plot);
  const caption = captionOf(context, name, references);
  const summary = summaryOf(context, name, plot, alternative);
  return [{ kind: 'figure', caption, summary, alternative, drawing, references }];
}

function captionOf(
  { translator: { t } }: ActivityReportContext,
  indicator: string,
  signs: readonly Reference[],
): string {
  const [first, last] = [signs[0]?.words ?? '', signs.at(-1)?.words ?? ''];
  return t('activityReport.figure.caption', { indicator, count: signs.length, first, last });
}

/** What the figure shows, and where its values stand: in a table, or where the document has none in words. */
function summaryOf(
  { translator: { t }, signs }: ActivityReportContext,
  name: string,
  { measured }: SeriesPlot,
  alternative: string,
): string {
  const indicator = cutText(name, LONGEST_NAME);
  return figureSummary(
    t('activityReport.figure.summary', { indicator, count: measured.length }),
    signs.size === 0 ? alternative : t('activityReport.figure.inTable'),
  );
}

function plotOf({ aim, dates, periods, measurements }: SeriesView) {
  const line = lineOf(aim, dates);
  const measured = pointsOf(aim, measurements);
  return {
    measured,
    broken: seriesGaps(measured, periods),
    levels: axisLevels(aim),
    fromZero: isSeenFromZero(aim),
    baseline: dated(aim.baseline.date ?? dates.start, aim.baseline.value),
    line: typeof line === 'string' ? null : line,
    milestones: aim.milestones
      .flatMap(({ date, value }) => dated(date, value) ?? [])
      .sort((one, other) => compareCodes(one.date, other.date)),
    target: dated(aim.target.date ?? dates.deadline, aim.target.value),
  } satisfies SeriesPlot;
}

function dated(date: string | null, value: number | null): DatedValue | null {
  return date === null || value === null ? null : { date, value };
}

function labelsOf(context: ActivityReportContext, { aim }: SeriesView): SeriesLabels {
  const { translator } = context;
  const { t, number, month } = translator;
  const isWords = aim.measure === 'yes-no';
  const value = (amount: number) => (isWords ? indicatorValue(translator, aim, amount) : number(amount));
  return {
    measured: measuredLabel(context, aim),
    broken: t('activityReport.figure.broken'),
    baseline: t('activityReport.figure.baseline'),
    line: t('activityReport.figure.line'),
    milestone: t('activityReport.figure.milestone'),
    target: t('activityReport.figure.target'),
    value: (at) => value(shownPoint(aim, at)),
    step: (amount) => (aim.measure === 'percentage' ? indicatorValue(translator, aim, amount) : value(amount)),
    time: (date) => (date.endsWith('-01-01') ? date.slice(0, 4) : month(date)),
  };
}

/** What was measured, with its unit where the axis does not say it. */
function measuredLabel({ translator, pack }: ActivityReportContext, { measure, unit }: SeriesView['aim']): string {
  const isSaid = measure === 'percentage' || measure === 'yes-no' || measure === 'qualitative';
  if (isSaid || unit.trim() === '' || unit === 'count') return translator.t('activityReport.figure.measured');
  return translator.t('activityReport.figure.measuredIn', { unit: unitName(pack.text, unit) });
}

/** The figure in sentences, for readers who do not see it. */
function alternativeOf(
  { translator, signs }: ActivityReportContext,
  { aim }: SeriesView,
  plot: ReturnType<typeof plotOf>,
): string {
  const { t, list, date } = translator;
  const point = (at: DatedValue | Point) =>
    t('activityReport.figure.point', { value: pointWords(translator, aim, at), date: date(at.date) });
  const signed = (at: Point) => {
    const sign = signs.get(at.measurement.id)?.words;
    return sign === undefined ? point(at) : t('activityReport.signed', { value: point(at), sign });
  };
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [t('activityReport.figure.baseline'), plot.baseline ? [point(plot.baseline)] : []],
    [t('activityReport.figure.line'), plot.line ? [point(plot.line.from), point(plot.line.to)] : []],
    [t('activityReport.figure.milestone'), plot.milestones.map(point)],
    [t('activityReport.figure.target'), plot.target ? [point(plot.target)] : []],
    [t('activityReport.figure.measured'), plot.measured.map(signed)],
  ];
  return parts
    .filter(([, points]) => points.length > 0)
    .map(([name, points]) => t('activityReport.figure.list', { name, list: list(points) }))
    .join(' ');
}
