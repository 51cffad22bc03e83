import { useEffect, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { Icon } from '../common/icon.tsx';
import { fieldId } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { errorEntries } from './error-entries.ts';
import styles from './error-summary.module.css';
import { useErrorText } from './field-texts.ts';
import { useFormPlace } from './form-place.tsx';

/** What is wrong with the item, above its form: takes the focus after Continue and leads to each field. */
export function ErrorSummary({ onWrong }: { onWrong?: ((isWrong: boolean) => void) | undefined }) {
  const { t } = useTranslator();
  const { kind, ref } = useFormPlace();
  const { errors, submitCount } = useFormState();
  const errorText = useErrorText();
  const box = useRef<HTMLElement>(null);
  const entries = errorEntries(errors);
  const isWrong = entries.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every press of Continue moves the focus again
  useEffect(() => {
    if (isWrong) box.current?.focus();
  }, [submitCount]);
  useEffect(() => onWrong?.(isWrong), [onWrong, isWrong]);
  if (!isWrong) return null;
  return (
    <section ref={box} tabIndex={-1} className={styles['summary']} aria-labelledby="error-summary-title">
      <div role="alert">
        <h2 id="error-summary-title">
          <Icon name="blocker" /> {t('wizard.error.title')}
        </h2>
        <ul>
          {entries.map(({ name, code }) => {
            const target = fieldId(kind, 'id' in ref ? ref.id : undefined, name) ?? '';
            return (
              <li key={name}>
                <a
                  href={`#${target}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(target)?.focus();
                  }}
                >
                  {errorText(name, code)}
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
