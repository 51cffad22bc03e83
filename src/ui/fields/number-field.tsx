import { useFormContext, useWatch } from 'react-hook-form';
import { decodeNumber } from '#core/validation/decode-number.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { unitOfField } from '#core/validation/number-unit.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { useTranslator } from '../common/translation.tsx';
import { useReadPlan } from '../wizard/session-context.tsx';
import styles from './field.module.css';
import { FieldShell } from './field-shell.tsx';
import { useFormPlace } from './form-place.tsx';

/** A number as people write it in any language, read back where it could be taken for another; `unit` stands inside the field. */
export function NumberField({ name, unit, label }: { name: string; unit?: string; label?: string }) {
  const { register } = useFormContext<FormValues>();
  return (
    <FieldShell name={name} {...(label ? { label } : {})}>
      {({ id, readOnly, describedBy, invalid }) => (
        <>
          <div className={styles['withUnit']}>
            <input
              id={id}
              className={styles['input']}
              inputMode="decimal"
              readOnly={readOnly}
              aria-describedby={[describedBy, unit ? `${id}-unit` : '', `${id}-read`].filter(Boolean).join(' ')}
              aria-invalid={invalid}
              {...register(name)}
            />
            {unit ? (
              <span id={`${id}-unit`} className={styles['unit']}>
                {unit}
              </span>
            ) : null}
          </div>
          <ReadBack id={`${id}-read`} name={name} />
        </>
      )}
    </FieldShell>
  );
}

function ReadBack({ id, name }: { id: string; name: string }) {
  const { number, t, language } = useTranslator();
  const { kind, unitSource, tellsBelow } = useFormPlace();
  const { getValues } = useFormContext<FormValues>();
  // Read and not subscribed to: it changes on no page that has numbers, and a long page has hundreds of these.
  const { currency } = useReadPlan()().profile;
  const value: unknown = useWatch<FormValues>({ name });
  const typed = typeof value === 'string' ? value : '';
  const unit = unitOfField(kind, unitSource ?? getValues(), name.replace(/\.\d+(?=\.)/g, ''), currency);
  const decoded = decodeNumber(typed, baseLanguage(language), unit);
  const isPlain = /^\s*[-+]?\d*\s*$/.test(typed);
  return (
    <p id={id} className={styles['readBack']}>
      {decoded.ok
        ? decoded.value === null || isPlain
          ? ''
          : t('wizard.number.read', { number: number(decoded.value) })
        : tellsBelow
          ? ''
          : t(`wizard.number.${decoded.error}`)}
    </p>
  );
}
