import type { Plan } from '#core/plan/plan-schema.ts';
import type { DueMeasurement } from '#core/progress/due-measurements.ts';
import { datesOf } from '#core/progress/indicator-progress.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePeriodName } from './use-period-name.ts';

/**
 * What to know of a value that is due in a period of the entry: of which period it is where that is another one, who looks after it, and its
 * target date where that has passed before.
 */
export function useDueNote(plan: Plan): (due: DueMeasurement, entered: Period) => string {
  const { t, date } = useTranslator();
  const nameOf = usePeriodName();
  return ({ indicator, period: own }, entered) => {
    const isOther = own.from !== entered.from || own.to !== entered.to;
    const passed = passedTarget(plan, { indicator, period: own });
    return [
      isOther ? t('record.enter.ownPeriod', { period: nameOf(own) }) : '',
      indicator.owner.trim(),
      passed === null ? '' : t('progress.due.pastTarget', { date: date(passed) }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

/** The target date of an indicator that had passed before the period began; null where there is none. */
export function passedTarget(
  plan: Plan,
  { indicator, period }: Pick<DueMeasurement, 'indicator' | 'period'>,
): string | null {
  const target = indicator.target.date ?? datesOf(plan, indicator).deadline;
  return target !== null && period.from > target ? target : null;
}
