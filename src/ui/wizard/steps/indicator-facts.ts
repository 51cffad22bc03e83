import type { Indicator } from '#core/plan/plan-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { hasNumber, hasStartingPoint } from '#core/validation/starting-point.ts';
import { indicatorValue } from '#i18n/indicator-value.ts';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';

/** Type, starting point and target value of an indicator in one line, for its card. */
export function useIndicatorFacts(): (indicator: Indicator) => string {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const { t, date } = translator;
  const baseline = (indicator: Indicator) => {
    const { baseline: known, toBeEstablished } = indicator;
    if (known.value !== null)
      return t('delivery.baselineIs', { value: indicatorValue(translator, indicator, known.value) });
    if (toBeEstablished !== null) return t('delivery.baselineBy', { date: date(toBeEstablished) });
    return hasStartingPoint(indicator) ? '' : t('delivery.noBaseline');
  };
  const target = (indicator: Indicator) => {
    const { target: aim } = indicator;
    if (aim.value === null) return hasNumber(indicator) ? t('delivery.noTargetValue') : '';
    const value = indicatorValue(translator, indicator, aim.value);
    return aim.date === null
      ? t('delivery.targetIs', { value })
      : t('delivery.targetBy', { value, date: date(aim.date) });
  };
  return (indicator) =>
    [
      indicator.type === null ? t('delivery.noType') : vocabularyLabel(pack.text, 'indicatorTypes', indicator.type),
      baseline(indicator),
      target(indicator),
    ]
      .filter((text) => text !== '')
      .join(' · ');
}
