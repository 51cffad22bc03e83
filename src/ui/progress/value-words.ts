import type { Measurement } from '#core/plan/plan-schema.ts';
import type { Translator } from '#i18n/translator.ts';

/** What a share was computed from, such as "22 of 50"; null when that is not known. */
export function termsWords(
  { t, number }: Translator,
  { numerator, denominator }: Pick<Measurement, 'numerator' | 'denominator'>,
): string | null {
  if (numerator === null || denominator === null) return null;
  return t('progress.terms', { counted: number(numerator), total: number(denominator) });
}

/** The day or the period of a measurement; null when it has none. */
export function periodWords(
  { t, date }: Translator,
  { from, date: day }: Pick<Measurement, 'from' | 'date'>,
): string | null {
  if (day === null) return null;
  return from === null || from === day ? date(day) : t('progress.period', { from: date(from), to: date(day) });
}
