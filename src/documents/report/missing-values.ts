import type { Indicator } from '#core/plan/plan-schema.ts';
import { periodText } from '../outline/field-text.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

/** "No value for 1 July 2025 to 30 September 2025."; null when no period of the report lacks one. */
export function missingWords(context: ActivityReportContext, { id }: Indicator): string | null {
  const { t, list } = context.translator;
  const periods = (context.missing.get(id) ?? []).flatMap(
    ({ period: { from, to } }) => periodText(context, ['', ''], from, to) ?? [],
  );
  return periods.length === 0 ? null : t('activityReport.missing', { periods: list(periods) });
}

/** How many values the period of the report lacks, and of how many indicators; null when it lacks none. */
export function missingTotal({ translator, missing }: ActivityReportContext): string | null {
  const { t, number } = translator;
  const count = [...missing.values()].reduce((sum, due) => sum + due.length, 0);
  if (count === 0) return null;
  return t('activityReport.missing.total', {
    count,
    number: number(count),
    indicators: missing.size,
    of: number(missing.size),
  });
}
