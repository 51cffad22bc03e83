import { useWatch } from 'react-hook-form';
import { indicatorMeasures } from '#core/plan/plan-schema.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { unitName } from '#i18n/quantity.ts';
import { useOpenSession } from '../session-context.tsx';

/** The unit that stands inside the number fields of the open indicator, as a property to spread, and whether it has values at all: a qualitative one has them once its levels are named. */
export function useIndicatorUnit(): { readonly unit: { readonly unit?: string }; readonly isCounted: boolean } {
  const { pack } = useOpenSession();
  const unit: unknown = useWatch<FormValues>({ name: 'unit' });
  const scale: unknown = useWatch<FormValues>({ name: 'scale' });
  const hasLevels = Array.isArray(scale) && scale.length > 0;
  const chosen: unknown = useWatch<FormValues>({ name: 'measure' });
  const measure = indicatorMeasures.find((name) => name === chosen) ?? 'number';
  const words = typeof unit !== 'string' || unit === '%' || unit === 'count' ? unit : unitName(pack.text, unit);
  const shown = words === 'count' || typeof words !== 'string' ? '' : words;
  return { unit: shown === '' ? {} : { unit: shown }, isCounted: measure !== 'qualitative' || hasLevels };
}
