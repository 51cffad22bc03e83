import type { IndicatorUse } from '#core/coverage/indicator-use.ts';
import { indicatorName } from '#i18n/indicator-variant.ts';
import { useCoverage } from './coverage-context.tsx';

/** What an indicator of many plans is called. */
export function useIndicatorTitle(use: Pick<IndicatorUse, 'catalogueId' | 'title' | 'definition'>): string {
  return indicatorName(useCoverage().words, use);
}
