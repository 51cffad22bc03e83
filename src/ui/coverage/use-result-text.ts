import { hasUnusableValues, type UseInYear } from '#core/coverage/indicator-use.ts';
import { percentWords } from '#i18n/measured-words.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { useTranslator } from '../common/translation.tsx';

/** Says the result of an indicator over many plans in a few words. */
export function useResultText(): (use: UseInYear) => string {
  const translator = useTranslator();
  const { t, number } = translator;
  return ({ result, unit, included, leftOut }) => {
    switch (result.kind) {
      case 'share':
        return t('coverage.result.share', {
          percent: percentWords(translator, result.percent),
          numerator: number(result.numerator),
          denominator: number(result.denominator),
        });
      case 'sum':
        return formatQuantity(translator, result.value, unit);
      case 'yes':
        return t('coverage.result.yes', { yes: result.yes, of: result.of });
      case 'listed':
        return t('coverage.result.listed', { count: included.length });
      case 'none':
        return t(hasUnusableValues({ leftOut }) ? 'coverage.result.notTogether' : 'coverage.result.none');
    }
  };
}
