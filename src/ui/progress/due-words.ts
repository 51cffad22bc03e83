import type { DueCounts } from '#core/progress/due-measurements.ts';
import type { Translator } from '#i18n/translator.ts';

/** What is overdue and due in one phrase, such as "3 values are overdue, 5 are due by 31 January 2026"; null when nothing is. */
export function dueWords({ t, number, date }: Translator, { overdue, due, from, to }: DueCounts): string | null {
  const late = overdue === 0 ? null : t('progress.now.overdue', { count: overdue });
  if (due === 0 || from === null) return late;
  const words = { count: due, number: number(due), date: date(from), days: from === to ? 'one' : 'several' };
  return late === null ? t('progress.now.due', words) : t('progress.now.both', { ...words, overdue: late });
}
