import { useController, useFormContext } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './field.module.css';
import { FieldShell } from './field-shell.tsx';

/** Something that can be chosen: its id and its words. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Of the label, where it is not that of the page. */
  readonly lang?: string | undefined;
};

/** One of several, in a native select; `required` leaves out "not chosen". A value that no option has stays visible. */
export function ChoiceField({
  name,
  options,
  required = false,
  label,
  onChoose,
}: {
  name: string;
  options: readonly Option[];
  required?: boolean;
  label?: string;
  /** Told after the form took the choice, for fields that exclude each other. */
  onChoose?: (id: string) => void;
}) {
  const { register, getValues } = useFormContext<FormValues>();
  const { t } = useTranslator();
  const current: unknown = getValues(name);
  const isForeign = typeof current === 'string' && current !== '' && !options.some((option) => option.id === current);
  return (
    <FieldShell name={name} {...(label ? { label } : {})}>
      {({ id, readOnly, describedBy, invalid }) => (
        <select
          id={id}
          // Of no form: Chromium's form filling would read all options of a form's selects at every key in its other fields.
          form=""
          autoComplete="off"
          className={styles['input']}
          disabled={readOnly}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          {...register(
            name,
            onChoose ? { onChange: (event: { target: { value: string } }) => onChoose(event.target.value) } : {},
          )}
        >
          {required ? null : <option value="">{t('choice.none')}</option>}
          {isForeign ? <option value={current}>{current}</option> : null}
          {options.map((option) => (
            <option key={option.id} value={option.id} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldShell>
  );
}

/** Any number of several, as boxes. */
export function ChoicesField({
  name,
  options,
  children,
}: {
  name: string;
  options: readonly Option[];
  children?: React.ReactNode;
}) {
  const { field } = useController<FormValues>({ name });
  const chosen: readonly string[] = Array.isArray(field.value)
    ? field.value.filter((id) => typeof id === 'string')
    : [];
  const toggle = (id: string) =>
    field.onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <FieldShell name={name} group>
      {({ id, readOnly }) => (
        <>
          <div className={styles['options']}>
            {options.map((option) => (
              <label key={option.id} className={styles['option']}>
                <input
                  type="checkbox"
                  name={`${id}-option`}
                  checked={chosen.includes(option.id)}
                  disabled={readOnly}
                  onChange={() => toggle(option.id)}
                  onBlur={field.onBlur}
                />
                <span lang={option.lang}>{option.label}</span>
              </label>
            ))}
          </div>
          {children}
        </>
      )}
    </FieldShell>
  );
}
