import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { formatQuantity, toTenth } from '#i18n/quantity.ts';
import type { Translator } from '#i18n/translator.ts';

/** What gives a number its words; an earlier series of an indicator has these fields too. */
export type Measured = Pick<Indicator, 'measure' | 'unit' | 'scale'>;

/** A computed share in words. */
export function percentWords(translator: Translator, percent: number): string {
  return formatQuantity(translator, toTenth(percent), '%');
}

/** A value in words; shares and whatever else was computed come with one decimal at most. */
export function valueWords(translator: Translator, measured: Measured, value: number, isComputed = false): string {
  return indicatorValue(translator, measured, isRounded(measured, isComputed) ? toTenth(value) : value);
}

/** A value as it stands in a formula: without unit, in brackets below nothing, and not rounded to a tenth, or the formula would give another result than the one beside it. */
export function plainNumber({ number }: Translator, value: number): string {
  return value < 0 ? `(${number(value)})` : number(value);
}

/** The value of a measurement in words; null when it has none. */
export function measuredWords(
  translator: Translator,
  measured: Measured,
  measurement: Pick<Measurement, 'value' | 'numerator' | 'denominator'>,
): string | null {
  const value = reportedValue(measured.measure, measurement);
  return value === null ? null : valueWords(translator, measured, value);
}

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

function isRounded({ measure }: Measured, isComputed: boolean): boolean {
  return isComputed || measure === 'percentage';
}
