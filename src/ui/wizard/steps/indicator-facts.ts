import type { Indicator } from '#core/plan/plan-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { hasNumber, hasStartingPoint } from '#core/validation/starting-point.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';

/** Type, starting point and target value of an indicator in one line, for its card. */
export function useIndicatorFacts(): (indicator: Indicator) => string {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const { t, date } = translator;
  const baseline = (indicator: Indicator) => {
    const { baseline: known, toBeEstablished, unit } = indicator;
    if (known.value !== null) return t('delivery.baselineIs', { value: formatQuantity(translator, known.value, unit) });
    if (toBeEstablished !== null) return t('delivery.baselineBy', { date: date(toBeEstablished) });
    return hasStartingPoint(indicator) ? '' : t('delivery.noBaseline');
  };
  const target = (indicator: Indicator) => {
    const { target: aim, unit } = indicator;
    if (aim.value === null) return hasNumber(indicator) ? t('delivery.noTargetValue') : '';
    const value = formatQuantity(translator, aim.value, unit);
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
