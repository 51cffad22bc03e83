import type { Translator } from '#i18n/translator.ts';

/** "a, b and 12 more": at most so many names, and how many there are beyond them. */
export function shortList({ t, number, list }: Translator, names: readonly string[], most: number): string {
  const rest = names.length - most;
  return rest <= 1
    ? list(names)
    : list([...names.slice(0, most), t('report.summary.more', { count: rest, number: number(rest) })]);
}
