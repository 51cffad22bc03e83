import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { spanBetween } from '#core/progress/span-between.ts';
import type { Translator } from './translator.ts';

/** The time from one ISO 8601 day to a later one in words: "11 months", "2 years and 3 months", "12 days". */
export function spanWords({ t, list }: Translator, from: string, to: string): string {
  const { years, months, days } = spanBetween(from, to);
  const parts = [
    ...(years > 0 ? [t('span.years', { count: years })] : []),
    ...(months > 0 ? [t('span.months', { count: months })] : []),
    ...(years + months === 0 ? [t('span.days', { count: days })] : []),
  ];
  return list(parts);
}

/** " (last known, 11 months old)" behind the day of a value that is older than its frequency allows; '' behind all others. */
export function lastKnownWords(translator: Translator, { lastKnown }: Pick<IndicatorProgress, 'lastKnown'>): string {
  if (lastKnown === null) return '';
  return translator.t('progress.lastKnown', { age: spanWords(translator, lastKnown.from, lastKnown.to) });
}
