import { hasUnusableValues, type IndicatorUse, type UsedResult, type UseInYear } from '#core/coverage/indicator-use.ts';
import { notStated } from '#core/coverage/lens.ts';
import { percentWords } from '#i18n/measured-words.ts';
import { formatQuantity, unitName } from '#i18n/quantity.ts';
import type { ReportContext } from './report-context.ts';

/** The unit in words; '' for a bare count. */
export function unitOfUse({ words }: ReportContext, { unit }: IndicatorUse): string {
  return unit === '' ? '' : unitName(words.scheme, unit);
}

/** The result with its formula in full. */
export function resultFormula(context: ReportContext, use: UseInYear): string {
  const { t, number } = context.translator;
  const { result } = use;
  if (result.kind !== 'share') return resultText(context, use);
  return t('report.uses.share', {
    numerator: number(result.numerator),
    denominator: number(result.denominator),
    percent: percentText(context, result.percent),
  });
}

/** The result in a few words. */
export function resultText(
  context: ReportContext,
  { result, unit, leftOut }: Pick<UseInYear, 'result' | 'unit' | 'leftOut'>,
): string {
  const { translator } = context;
  const { t, number } = translator;
  switch (result.kind) {
    case 'share':
      return t('report.uses.shareShort', shareParams(context, result));
    case 'sum':
      return t('report.uses.sum', { value: formatQuantity(translator, result.value, unit) });
    case 'yes':
      return t('report.uses.yes', { yes: number(result.yes), of: number(result.of) });
    case 'listed':
      return t('report.uses.listed');
    case 'none':
      return t(hasUnusableValues({ leftOut }) ? 'report.uses.notTogether' : 'report.uses.noValue');
  }
}

/** The result with the year that it is of. */
export function resultInYear(context: ReportContext, use: UseInYear): string {
  const result = resultText(context, use);
  return use.year === ''
    ? result
    : context.translator.t('report.uses.inYear', { result, year: yearText(context, use) });
}

/** A year of results in words: what has no date is of no year. */
export function yearText({ translator: { t } }: ReportContext, { year }: Pick<UseInYear, 'year'>): string {
  return year === notStated ? t('report.uses.noDate') : year;
}

/** A percentage in words, rounded for readers. */
export function percentText({ translator }: ReportContext, percent: number): string {
  return percentWords(translator, percent);
}

function shareParams(
  context: ReportContext,
  { percent, numerator, denominator }: Extract<UsedResult, { kind: 'share' }>,
) {
  const { number } = context.translator;
  return { percent: percentText(context, percent), numerator: number(numerator), denominator: number(denominator) };
}
