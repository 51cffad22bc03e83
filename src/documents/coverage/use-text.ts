import type { IndicatorUse, UsedResult } from '#core/coverage/indicator-use.ts';
import { formatQuantity, toTenth, unitName } from '#i18n/quantity.ts';
import type { ReportContext } from './report-context.ts';

/** The unit in words; '' for a bare count. */
export function unitOfUse({ words }: ReportContext, { unit }: IndicatorUse): string {
  return unit === '' ? '' : unitName(words.scheme, unit);
}

/** The result with its formula in full. */
export function resultFormula(context: ReportContext, use: IndicatorUse): string {
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
export function resultText(context: ReportContext, { result, unit }: IndicatorUse): string {
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
      return t('report.uses.noValue');
  }
}

/** A percentage with one decimal. */
export function percentText({ translator: { t, number } }: ReportContext, percent: number): string {
  const rounded = toTenth(percent);
  return t('documents.quantity.percent', { number: number(rounded), count: rounded });
}

function shareParams(
  context: ReportContext,
  { percent, numerator, denominator }: Extract<UsedResult, { kind: 'share' }>,
) {
  const { number } = context.translator;
  return { percent: percentText(context, percent), numerator: number(numerator), denominator: number(denominator) };
}
