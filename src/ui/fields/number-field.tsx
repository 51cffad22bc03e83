import { get, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { decodeNumber } from '#core/validation/decode-number.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { unitOfField } from '#core/validation/number-unit.ts';
import { type TypedChoice, typedChoices } from '#core/validation/typed-choices.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { formatQuantity } from '#i18n/quantity.ts';
import { useTranslator } from '../common/translation.tsx';
import { useReadPlan } from '../wizard/session-context.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
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
  const translator = useTranslator();
  const { t, exact } = translator;
  const { tellsBelow, readOnly } = useFormPlace();
  const { typed, unit, isTypedNow } = useTypedNumber(name);
  const language = baseLanguage(translator.language);
  const decoded = decodeNumber(typed, language, unit);
  const open = typedChoices('number', typed, language, unit);
  // A share that was stored below one is not asked about again.
  const choices = readOnly || (decoded.ok && !isTypedNow) ? [] : open;
  const isPlain = decoded.ok && (decoded.value === null || /^[-+]?\d*$/.test(typed.trim().slice(0, 400)));
  const wordsOf = (value: TypedChoice['value']) =>
    unit === '%' ? formatQuantity({ ...translator, number: exact }, Number(value), '%') : exact(Number(value));
  const [first] = choices;
  const read = () => {
    if (!decoded.ok) return tellsBelow ? '' : t(`wizard.number.${decoded.error}`);
    if (isPlain || decoded.value === null) return '';
    if (first) return t('wizard.number.share', { number: wordsOf(decoded.value), other: wordsOf(first.value) });
    return t('wizard.number.read', { number: exact(decoded.value) });
  };
  return (
    <div className={styles['readBack']}>
      <p id={id}>{read()}</p>
      {first ? <ChoiceButtons name={name} choices={choices} wordsOf={wordsOf} /> : null}
    </div>
  );
}

/** What is typed in a field for numbers, the unit that it is read in, and whether it was typed since the form was opened. */
function useTypedNumber(name: string) {
  const { kind, unitSource } = useFormPlace();
  const { getValues } = useFormContext<FormValues>();
  const { dirtyFields } = useFormState<FormValues>({ name });
  // Read and not subscribed to: it changes on no page that has numbers, and a long page has hundreds of these.
  const { currency } = useReadPlan()().profile;
  const value: unknown = useWatch<FormValues>({ name });
  return {
    typed: typeof value === 'string' ? value : '',
    unit: unitOfField(kind, unitSource ?? getValues(), name.replace(/\.\d+(?=\.)/g, ''), currency),
    isTypedNow: Boolean(get(dirtyFields, name)),
  };
}
