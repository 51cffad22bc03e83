import type { Plan } from '#core/plan/plan-schema.ts';
import type { DueMeasurement } from '#core/progress/due-measurements.ts';
import { datesOf } from '#core/progress/indicator-progress.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePeriodName } from './use-period-name.ts';

/**
 * What to know of a value that is due in a period of the entry: of which period it is where that is another one, who looks after it, and why
 * it is asked for after its target date.
 */
export function useDueNote(plan: Plan): (due: DueMeasurement, entered: Period) => string {
  const { t, date } = useTranslator();
  const nameOf = usePeriodName();
  const { end } = plan.profile;
  return ({ indicator, period: own }, entered) => {
    const isOther = own.from !== entered.from || own.to !== entered.to;
    const target = indicator.target.date ?? datesOf(plan, indicator).deadline;
    const isLate = target !== null && end !== null && own.from > target;
    return [
      isOther ? t('record.enter.ownPeriod', { period: nameOf(own) }) : '',
      indicator.owner.trim(),
      isLate ? t('progress.due.pastTarget', { date: date(target), end: date(end) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
