import type { IndicatorUse } from '#core/coverage/indicator-use.ts';
import { useTranslator } from '../common/translation.tsx';
import { useCoverage } from './coverage-context.tsx';

/** The scheme's words for an entry of the catalogue, else the author's. */
export function useIndicatorTitle({ catalogueId, title }: Pick<IndicatorUse, 'catalogueId' | 'title'>): string {
  const { t } = useTranslator();
  const { pack } = useCoverage();
  const known = catalogueId === null ? undefined : pack.text.indicators[catalogueId]?.title;
  return known ?? (title || t('common.untitled'));
}
