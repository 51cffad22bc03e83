import { chainNumbers } from '#core/chain/chain-numbers.ts';
import { chainTree } from '#core/chain/chain-tree.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { progressOf } from '#core/progress/progress-of.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { told } from '#core/progress/shown-number.ts';
import { type CsvChoice, csvDialect } from '#documents/csv/csv-dialect.ts';
import { type CsvCell, writeCsv } from '#documents/csv/write-csv.ts';
import type { MessageId } from '#i18n/messages.ts';
import type { Translator } from '#i18n/translator.ts';

/** How the indicators of a plan stand on a day, in the order of documents, each with its number in them. */
export function progressRows(plan: Plan, today: string) {
  const overview = progressOf(plan, { today, until: null });
  const numbers = chainNumbers(chainTree(plan)).indicators;
  const rows = overview.groups.flatMap(({ goal, heading, indicators }) =>
    indicators.map((progress) => ({
      number: numbers.get(progress.indicator.id) ?? '',
      goal: goal?.id ?? null,
      heading,
      progress,
    })),
  );
  return { counts: overview.counts, rows };
}

/** Everything that is known of each indicator's progress, as JSON. */
export function progressJson(plan: Plan, today: string): string {
  const { counts, rows } = progressRows(plan, today);
  const indicators = rows.map(({ number, goal, heading, progress }) => {
    const { indicator, latest, achievement, byLine, byMilestones, standing, judgedBy, unavailable } = progress;
    const { id, title, targetId, measure, unit, direction, baseline, target, milestones } = indicator;
    return {
      number,
      id,
      title,
      goal,
      heading,
      target: targetId,
      measure,
      unit,
      direction,
      baseline,
      targetValue: target,
      milestones,
      latest: latest === null ? null : latestOf(progress),
      achieved: achievedOf(progress),
      achievement,
      expected: { byLine, byMilestones },
      standing,
      judgedBy,
      unavailable,
    };
  });
  const programme = { id: plan.id, title: plan.profile.title };
  return `${JSON.stringify({ type: 'integration-plan-progress', plan: programme, asOf: today, counts, indicators }, null, 2)}\n`;
}

function latestOf({ indicator, latest }: IndicatorProgress) {
  if (latest === null) return null;
  const { id, from, date, numerator, denominator } = latest;
  return { id, from, date, value: reportedValue(indicator.measure, latest), numerator, denominator };
}

/** One line for each indicator, in the words and the CSV dialect of the translator's language; `plain`: in that of programs. */
export function progressCsv(
  plan: Plan,
  today: string,
  { translator, plain }: { readonly translator: Translator } & CsvChoice,
): string {
  const head = csvColumns.map((id) => translator.t(id));
  const rows = progressRows(plan, today).rows.map(({ number, progress }): readonly CsvCell[] => {
    const { indicator, latest, standing, judgedBy } = progress;
    return [
      number,
      indicator.title,
      indicator.unit,
      indicator.baseline.value,
      indicator.baseline.date ?? '',
      indicator.target.value,
      indicator.target.date ?? '',
      latest === null ? null : reportedValue(indicator.measure, latest),
      latest?.date ?? '',
      achievedOf(progress)?.percent ?? null,
      achievedOfWords(progress, translator),
      reasonOf(progress, translator),
      translator.t(`activityReport.standing.${standing}`),
      judgedBy === null ? '' : translator.t(`activityReport.judgedBy.${judgedBy}`),
      today,
    ];
  });
  return writeCsv([head, ...rows], csvDialect(translator.language, { plain }));
}

const csvColumns = [
  'cli.progress.number',
  'item.indicator',
  'field.indicators.unit',
  'field.indicators.baseline',
  'cli.progress.baselineDate',
  'field.indicators.target',
  'cli.progress.targetDate',
  'cli.progress.latest',
  'cli.progress.latestDate',
  'cli.progress.percent',
  'cli.progress.percentOf',
  'cli.progress.reason',
  'cli.progress.standing',
  'cli.progress.judgedBy',
  'cli.progress.asOf',
] as const satisfies readonly MessageId[];

/** What was achieved in per cent, and of what: of the way from the baseline to the target value, or of the target value; null where there is no figure. */
export function achievedOf({
  achievement,
}: IndicatorProgress): { readonly percent: number; readonly of: 'way' | 'target-value' } | null {
  const figure = achievement?.figure;
  if (figure === undefined || figure.kind === 'none') return null;
  return { percent: told(figure.percent), of: figure.kind === 'way' ? 'way' : 'target-value' };
}

/** "the way" or "the target value"; '' where there is no figure. */
function achievedOfWords(progress: IndicatorProgress, { t }: Translator): string {
  const achieved = achievedOf(progress);
  return achieved === null ? '' : t(`cli.progress.of.${achieved.of}`);
}

/** Why there is no percentage; '' when there is one. */
export function reasonOf({ achievement, unavailable }: IndicatorProgress, { t }: Translator): string {
  if (achievement === null) return unavailable === '' ? t('activityReport.standing.no-data') : unavailable;
  return achievement.figure.kind === 'none' ? t(`activityReport.noFigure.${achievement.figure.reason}`) : '';
}
