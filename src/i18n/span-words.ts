import type { IndicatorProgress } from '#core/progress/indicator-progress.ts';
import { spanBetween } from '#core/progress/span-between.ts';
import { timePassed } from '#core/progress/time-passed.ts';
import { percentWords } from './measured-words.ts';
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

/** " (last known, 11 months old)" behind the day of a value that is older than its frequency allows, with commas `within` brackets; '' behind all others. */
export function lastKnownWords(
  translator: Translator,
  { lastKnown }: Pick<IndicatorProgress, 'lastKnown'>,
  place: 'alone' | 'within' = 'alone',
): string {
  if (lastKnown === null) return '';
  const age = spanWords(translator, lastKnown.from, lastKnown.to);
  return translator.t(place === 'alone' ? 'progress.lastKnown' : 'progress.lastKnown.within', { age });
}

/** How much of the time of a programme had passed on a day, to stand beside what was spent by then; null where nobody knows. */
export function timePassedWords(
  translator: Translator,
  profile: Parameters<typeof timePassed>[0],
  day: string,
): string | null {
  const percent = timePassed(profile, day);
  if (percent === null) return null;
  return translator.t('progress.timePassed', {
    date: translator.date(day),
    percent: percentWords(translator, percent),
  });
}
