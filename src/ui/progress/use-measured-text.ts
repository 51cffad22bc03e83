import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import { useTranslator } from '../common/translation.tsx';

/** A measurement in one line: its value with its working, or why there is none, and its day. */
export function useMeasuredText(): (indicator: Indicator, measurement: Measurement) => string {
  const translator = useTranslator();
  const { t, number, date } = translator;
  return (indicator, measurement) => {
    const words = measuredWords(translator, indicator, measurement);
    const { numerator, denominator, unavailable } = measurement;
    const day = measurement.date === null ? t('record.noDate') : date(measurement.date);
    if (words === null)
      return unavailable.trim() === ''
        ? t('record.nothingYet', { date: day })
        : t('record.unavailable', { date: day, reason: unavailable.trim() });
    const isShare = indicator.measure === 'percentage' && numerator !== null && denominator !== null;
    return isShare
      ? t('record.valueOf', { value: words, part: number(numerator), all: number(denominator), date: day })
      : t('record.valueOn', { value: words, date: day });
  };
}
