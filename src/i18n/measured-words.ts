import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { reportedValue } from '#core/progress/reported-value.ts';
import { indicatorValue } from './indicator-value.ts';
import { formatQuantity, toTenth } from './quantity.ts';
import type { Translator } from './translator.ts';

/** What gives a number its words; an earlier series of an indicator has these fields too. */
export type Measured = Pick<Indicator, 'measure' | 'unit' | 'scale'>;

/** The share of a way or of a target value in words, with one decimal. */
export function percentWords(translator: Translator, percent: number): string {
  return formatQuantity(translator, toTenth(percent), '%');
}

/** A value in words, the same wherever it is shown: shares and whatever else was computed with one decimal at most, all others as they were entered. */
export function valueWords(translator: Translator, measured: Measured, value: number, isComputed = false): string {
  return indicatorValue(translator, measured, isComputed ? toTenth(value) : shownNumber(measured, value));
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

function shownNumber({ measure }: Pick<Measured, 'measure'>, value: number): number {
  return measure === 'percentage' ? toTenth(value) : value;
}
