import { useFormContext } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';
import styles from './field.module.css';
import { FieldShell } from './field-shell.tsx';
import { useHelp, useLabel } from './field-texts.ts';
import { useFieldId, useFormPlace } from './form-place.tsx';

/** One line of text; `suggestions` are offered, never forced. */
export function TextField({
  name,
  suggestions,
  label,
}: {
  name: string;
  suggestions?: readonly string[];
  label?: string;
}) {
  const { register } = useFormContext<FormValues>();
  return (
    <FieldShell name={name} {...(label ? { label } : {})}>
      {({ id, readOnly, describedBy, invalid }) => (
        <>
          <input
            id={id}
            className={styles['input']}
            readOnly={readOnly}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            list={suggestions ? `${id}-list` : undefined}
            {...register(name)}
          />
          {suggestions ? (
            <datalist id={`${id}-list`}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
    </FieldShell>
  );
}

/** Several lines of text; grows with what is written. */
export function LongTextField({ name }: { name: string }) {
  const { register } = useFormContext<FormValues>();
  return (
    <FieldShell name={name}>
      {({ id, readOnly, describedBy, invalid }) => (
        <textarea
          id={id}
          className={styles['input']}
          rows={3}
          readOnly={readOnly}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          {...register(name)}
        />
      )}
    </FieldShell>
  );
}

/** Yes or no as one box beside its words. */
export function FlagField({ name }: { name: string }) {
  const { register } = useFormContext<FormValues>();
  const id = useFieldId(name);
  const label = useLabel(name);
  const help = useHelp(name);
  const { readOnly } = useFormPlace();
  return (
    <div className={styles['field']}>
      <label className={styles['option']}>
        <input
          id={id}
          type="checkbox"
          aria-describedby={help ? `${id}-help` : undefined}
          disabled={readOnly}
          {...register(name)}
        />
        <span className={styles['label']}>{label}</span>
      </label>
      {help ? (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
