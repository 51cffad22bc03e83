import type { ReactNode } from 'react';
import { get, useFormState } from 'react-hook-form';
import { Icon } from '../common/icon.tsx';
import styles from './field.module.css';
import { useErrorText, useHelp, useLabel } from './field-texts.ts';
import { useFieldId, useFormPlace } from './form-place.tsx';

/** What every input needs to know of its field. */
export type FieldControl = {
  readonly id: string;
  readonly readOnly: boolean;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
};

type FieldShellProps = {
  readonly name: string;
  readonly group?: boolean;
  /** Replaces the label of the catalogue, e.g. to name a position. */
  readonly label?: string;
  readonly optional?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
};

/** Label above, help under it, error beside the input it belongs to. A `group` is a fieldset with a legend. */
export function FieldShell({ name, group = false, label, children }: FieldShellProps) {
  const id = useFieldId(name);
  const ownLabel = useLabel(name);
  const help = useHelp(name);
  const error = useFieldError(name);
  const { readOnly } = useFormPlace();
  const describedBy = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const inside = (
    <>
      {help ? (
        <p id={`${id}-help`} className={styles['help']}>
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          <Icon name="blocker" size={16} /> {error}
        </p>
      ) : null}
      {children({ id, readOnly, describedBy, invalid: error ? true : undefined })}
    </>
  );
  const classes = `${styles['field']} ${error ? styles['wrong'] : ''}`;
  return group ? (
    <fieldset className={classes} id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend className={styles['label']}>{label ?? ownLabel}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className={classes}>
      <label className={styles['label']} htmlFor={id}>
        {label ?? ownLabel}
      </label>
      {inside}
    </div>
  );
}

function useFieldError(name: string): string | null {
  const { errors } = useFormState({ name });
  const errorText = useErrorText();
  const error: unknown = get(errors, name);
  const code = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
  return typeof code === 'string' ? errorText(name, code) : null;
}
