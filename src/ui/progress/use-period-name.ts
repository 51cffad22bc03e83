import type { Period } from '#core/progress/reporting-periods.ts';
import { useTranslator } from '../common/translation.tsx';

/** A period in words. */
export function usePeriodName(): (period: Period) => string {
  const { t, date } = useTranslator();
  return ({ from, to }) => t('record.period', { from: date(from), to: date(to) });
}
