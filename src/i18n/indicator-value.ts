import type { Indicator } from '#core/plan/plan-schema.ts';
import { formatQuantity } from './quantity.ts';
import type { Translator } from './translator.ts';

type Measured = Pick<Indicator, 'measure' | 'unit' | 'scale'>;

/** A value of an indicator in words, to its last digit: yes or no, the level of its scale, or the number with its unit. */
export function indicatorValue(translator: Translator, { measure, unit, scale }: Measured, value: number): string {
  if (measure === 'yes-no' && (value === 0 || value === 1))
    return translator.t(value === 1 ? 'common.yes' : 'common.no');
  const level = measure === 'qualitative' ? scale[value - 1]?.trim() : undefined;
  if (level) return translator.t('choice.level', { position: value, level });
  return formatQuantity(translator, value, unit);
}
