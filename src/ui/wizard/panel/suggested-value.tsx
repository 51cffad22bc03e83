import type { Scheme } from '#core/scheme/scheme-schema.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { useTranslator } from '../../common/translation.tsx';
import styles from './entry.module.css';

/** Selectors of messages take letters only. */
const directions = { 'at-least': 'atLeast', 'at-most': 'atMost', maintain: 'maintain' } as const;
const bases = { level: 'level', 'change-in-points': 'points', 'relative-change': 'relative' } as const;

/** The value that the catalogue suggests for a target, said to be a placeholder. */
export function SuggestedValue({ suggestion }: { suggestion: Scheme['targets'][number]['suggestion'] }) {
  const translator = useTranslator();
  return (
    <p className={styles['value']}>
      {translator.t('panel.value', {
        direction: directions[suggestion.direction],
        basis: bases[suggestion.basis],
        value: formatQuantity(translator, suggestion.value, suggestion.unit),
        months: suggestion.withinMonths,
      })}
    </p>
  );
}
