import type { Plan } from '#core/plan/plan-schema.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { countWords } from '#documents/report/report-texts.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { latestValueWords, percentWords } from '#i18n/measured-words.ts';
import { lastKnownWords } from '#i18n/span-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { asOneLine } from '../plan-review.ts';
import { achievedOf, progressRows, reasonOf } from './progress-data.ts';

/** The progress as text for a terminal: short columns first, so that titles of any length keep them straight. */
export function progressTable(plan: Plan, today: string, translator: Translator): string {
  const { t, date } = translator;
  const { counts, rows } = progressRows(plan, today);
  const head = [
    t('cli.progress.number'),
    t('cli.progress.standing'),
    t('cli.progress.percent'),
    t('field.indicators.baseline'),
    t('field.indicators.target'),
    t('cli.progress.latest'),
    t('cli.progress.latestDate'),
    t('item.indicator'),
  ];
  const lines = rows.map(({ number, progress }) => {
    const { indicator, latest, standing } = progress;
    const achieved = achievedOf(progress);
    const said = (value: number | null) => (value === null ? '–' : indicatorValue(translator, indicator, value));
    const remarks = remarksOf(progress, translator);
    return [
      number,
      t(`activityReport.standing.${standing}`),
      achieved === null ? '–' : percentWords(translator, achieved.percent),
      said(indicator.baseline.value),
      said(indicator.target.value),
      latestValueWords(translator, progress) ?? '–',
      latest?.date == null ? '–' : `${latest.date}${lastKnownWords(translator, progress)}`,
      remarks.length === 0
        ? indicator.title
        : t('cli.progress.remark', { title: indicator.title, remark: remarks.join('; ') }),
    ].map(asOneLine);
  });
  const all = [head, ...lines];
  const widths = head.map((_, at) => Math.max(...all.map((line) => [...(line[at] ?? '')].length)));
  const shown = all.map((line) =>
    line.map((cell, at) => padded(cell, at === line.length - 1 ? 0 : (widths[at] ?? 0))).join('  '),
  );
  const heading = t('cli.progress.heading', {
    title: plan.profile.title,
    date: date(today),
    counts: countWords(translator, counts),
  });
  return `${[asOneLine(heading), '', ...shown].join('\n')}\n`;
}

/** By what it was judged, of what the per cent are where that is not the way, and why there are none. */
function remarksOf(progress: IndicatorProgress, translator: Translator): readonly string[] {
  const { t } = translator;
  const { judgedBy, achievement, unavailable } = progress;
  return [
    judgedBy === null ? '' : t(`activityReport.judgedBy.${judgedBy}`),
    achievedOf(progress)?.of === 'target-value' ? t('cli.progress.ofTargetValue') : '',
    achievement === null ? unavailable : reasonOf(progress, translator),
  ].filter((remark) => remark !== '');
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].length));
}
