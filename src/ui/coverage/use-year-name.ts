import { notStated } from '#core/coverage/lens.ts';
import { useTranslator } from '../common/translation.tsx';

/** Names a year of results; values without a date are of none. */
export function useYearName(): (year: string) => string {
  const { t } = useTranslator();
  return (year) => (year === notStated ? t('coverage.noDate') : year);
}
