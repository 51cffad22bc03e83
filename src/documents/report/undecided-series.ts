import type { Indicator } from '#core/plan/plan-schema.ts';
import { openSeries } from '#core/plan/series.ts';
import { unitName } from '#i18n/quantity.ts';
import type { ActivityReportContext } from './activity-report-context.ts';

/** That nobody has decided what a change of meaning does to the values of an indicator, with both units where they differ; null when nothing is open. */
export function undecidedWords(
  { translator: { t }, pack }: ActivityReportContext,
  indicator: Indicator,
): string | null {
  const before = openSeries(indicator);
  if (before === null) return null;
  const unit = (id: string) => unitName(pack.text, id) || '–';
  return before.unit === indicator.unit
    ? t('activityReport.undecided')
    : t('activityReport.undecided.units', { before: unit(before.unit), now: unit(indicator.unit) });
}

/** Of which indicators that is open, for readers of the figures alone; null when of none. */
export function undecidedTotal({ translator, plan, numbers }: ActivityReportContext): string | null {
  const { t, list, number } = translator;
  const open = plan.indicators.filter((indicator) => openSeries(indicator) !== null);
  if (open.length === 0) return null;
  const words = open.map(({ id }) => numbers.indicators.get(id) ?? '');
  return t('activityReport.undecided.total', { count: open.length, number: number(open.length), list: list(words) });
}
