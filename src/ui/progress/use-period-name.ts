import type { Period } from '#core/progress/reporting-periods.ts';
import { useTranslator } from '../common/translation.tsx';

/** A period in words; a year that both days have is said once, so that what is said of the period fits beside it on a narrow screen. */
export function usePeriodName(): (period: Period) => string {
  const { t, date } = useTranslator();
  return ({ from, to }) => {
    const year = from.slice(0, 4);
    const first = date(from);
    // Languages that do not end with the year keep it twice.
    const isSaidLater = year === to.slice(0, 4) && first.endsWith(year) && date(to).endsWith(year);
    return t('record.period', { from: isSaidLater ? first.slice(0, -year.length).trim() : first, to: date(to) });
  };
}
