import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type DateProblem, dateToInput, decodeDate, writtenYear } from '#core/validation/decode-date.ts';
import type { FormValues } from '#core/validation/form-values.ts';
import { typedChoices } from '#core/validation/typed-choices.ts';
import { baseLanguage } from '#i18n/languages.ts';
import type { MessageId } from '#i18n/messages.ts';
import { IconButton } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import styles from './field.module.css';
import { FieldShell } from './field-shell.tsx';
import { useFormPlace } from './form-place.tsx';

/** A date typed in any usual form, read back in words, or picked from the browser's own calendar. */
export function DateField({ name, label }: { name: string; label?: string }) {
  const { register, setValue } = useFormContext<FormValues>();
  const { language, t } = useTranslator();
  const picker = useRef<HTMLInputElement>(null);
  const base = baseLanguage(language);
  const pick = (iso: string) => setValue(name, dateToInput(iso, base), { shouldDirty: true });
  return (
    <FieldShell name={name} {...(label ? { label } : {})}>
      {({ id, readOnly, describedBy, invalid }) => (
        <>
          <div className={styles['dateRow']}>
            <input
              id={id}
              className={styles['input']}
              placeholder={t('wizard.date.placeholder')}
              inputMode="text"
              readOnly={readOnly}
              aria-describedby={[describedBy, `${id}-read`].filter(Boolean).join(' ')}
              aria-invalid={invalid}
              {...register(name)}
            />
            {readOnly ? null : (
              <IconButton icon="calendar" label={t('wizard.date.pick')} onClick={() => picker.current?.showPicker()} />
            )}
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              className={styles['hiddenPicker']}
              onChange={(event) => pick(event.target.value)}
            />
          </div>
          <ReadBack id={`${id}-read`} name={name} language={base} />
        </>
      )}
    </FieldShell>
  );
}

const dateProblems = {
  notADate: 'wizard.date.notUnderstood',
  ambiguousDate: 'wizard.date.shortYear',
  unlikelyYear: 'wizard.date.unlikelyYear',
} as const satisfies Record<DateProblem, MessageId>;

function ReadBack({ id, name, language }: { id: string; name: string; language: string }) {
  const { date, t } = useTranslator();
  const { tellsBelow, readOnly } = useFormPlace();
  const value: unknown = useWatch<FormValues>({ name });
  const typed = typeof value === 'string' ? value : '';
  const decoded = decodeDate(typed, language);
  const choices = readOnly ? [] : typedChoices('date', typed, language);
  const read = () => {
    if (decoded.ok) return decoded.value === null ? '' : date(decoded.value);
    return tellsBelow ? '' : t(dateProblems[decoded.error], { year: writtenYear(typed) });
  };
  return (
    <div className={styles['readBack']}>
      <p id={id}>{read()}</p>
      {choices.length > 0 ? <ChoiceButtons name={name} choices={choices} wordsOf={(day) => date(String(day))} /> : null}
    </div>
  );
}
