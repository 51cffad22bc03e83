import type { EarlierSeries } from '#core/plan/plan-schema.ts';
import { closedSeries } from '#core/plan/series.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { latestOf } from '#core/progress/measured-series.ts';
import { heading, missingNote, paragraphs, section } from '../outline/blocks.ts';
import { chainSections, sectionHeading } from '../outline/chain-sections.ts';
import { typedText } from '../outline/field-text.ts';
import { indicatorName, titleOr } from '../outline/item-names.ts';
import type { Block, Reference } from '../outline.ts';
import { type ActivityReportContext, indicatorAnchor, referencesTo } from './activity-report-context.ts';
import { breakdownTable } from './breakdown-table.ts';
import { laterWords } from './later-words.ts';
import { measuredTables } from './measured-tables.ts';
import { missingTotal, missingWords } from './missing-values.ts';
import { seriesFigure } from './series-figure.ts';
import { type SeriesView, seriesViewOf } from './series-view.ts';
import { undecidedWords } from './undecided-series.ts';
import { seriesWorkings, standingSentences } from './workings.ts';

/** Chapter 7: of each indicator how it stands and why, its values as a figure and as tables, its breakdowns, and what it meant before. */
export function indicatorsReport(context: ActivityReportContext): readonly Block[] {
  const { plan, translator, period } = context;
  const { t, date } = translator;
  if (plan.indicators.length === 0) return [missingNote(t('activityReport.indicators.none'))];
  const sections = chainSections(context, 'indicators').flatMap((part) => {
    const own = [...part.targets.flatMap(({ indicators }) => indicators), ...part.indicators];
    const rows = own.flatMap(({ id }) => context.progress.get(id) ?? []);
    if (rows.length === 0) return [];
    return [sectionHeading(part), ...rows.flatMap((row) => indicatorBlocks(context, row))];
  });
  return [
    ...paragraphs(missingTotal(context), 'note'),
    ...sections,
    ...section(t('activityReport.indicators.method'), 'indicators-method', [
      ...paragraphs(t('activityReport.method.until', { date: date(period.to) })),
      ...paragraphs(t('activityReport.method.achieved')),
      ...paragraphs(t('activityReport.method.standing')),
      ...(plan.measurements.some(({ breakdown }) => breakdown.length > 0)
        ? paragraphs(t('activityReport.method.hidden'))
        : []),
    ]),
  ];
}

function indicatorBlocks(context: ActivityReportContext, progress: IndicatorProgress): readonly Block[] {
  const { indicator } = progress;
  const anchor = indicatorAnchor(context, indicator.id);
  const name = indicatorName(context, indicator);
  const view = seriesViewOf(context, indicator, null);
  return [
    heading(3, name, 'indicator', anchor),
    ...standingSentences(context, progress).flatMap((text, at) =>
      paragraphs(text, at === 0 ? 'normal' : 'note', referencesTo(context, progress.latest)),
    ),
    ...paragraphs(undecidedWords(context, indicator)),
    ...paragraphs(missingWords(context, indicator)),
    ...laterWords(context, indicator).flatMap((text) => paragraphs(text, 'note')),
    ...seriesFigure(context, view, name),
    ...measuredTables(context, view),
    ...breakdownTable(context, view),
    ...closedSeries(indicator).flatMap((series, at) =>
      earlierBlocks(context, seriesViewOf(context, indicator, series), series, `${anchor}-series-${at + 1}`),
    ),
  ];
}

/** What an indicator meant before, apart from what it means today. */
function earlierBlocks(
  context: ActivityReportContext,
  view: SeriesView,
  series: EarlierSeries,
  anchor: string,
): readonly Block[] {
  const { t, date } = context.translator;
  const reason = typedText(series.reason) ?? t('activityReport.series.noReason');
  const title = titleOr(context, series.title);
  const name = t('activityReport.series.title', { title });
  const until =
    series.until === null
      ? t('activityReport.series.undated', { reason })
      : t('activityReport.series.until', { reason, date: date(series.until) });
  return [
    heading(4, name, null, anchor),
    ...paragraphs(until),
    ...paragraphs(t('activityReport.series.apart'), 'note'),
    ...seriesWorkings(context, view).flatMap((text) => paragraphs(text, 'normal', latestReference(context, view))),
    ...seriesFigure(context, view, name),
    ...measuredTables(context, view),
    ...breakdownTable(context, view),
  ];
}

function latestReference(context: ActivityReportContext, { aim, measurements }: SeriesView): readonly Reference[] {
  return referencesTo(context, latestOf(aim.measure, measurements));
}
