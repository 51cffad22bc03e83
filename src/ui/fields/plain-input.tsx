import { type InputHTMLAttributes, type ReactNode, type RefObject, useId } from 'react';
import { Icon } from '../common/icon.tsx';
import styles from './field.module.css';

type PlainInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | null;
  /** More than one line, as many as this at first. */
  readonly rows?: number;
  readonly input?: RefObject<HTMLInputElement | null>;
  /** Below the input, such as a question about what was typed. */
  readonly children?: ReactNode;
  readonly onBlur?: () => void;
  readonly 'data-first'?: '';
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'maxLength' | 'inputMode'>;

/** Words that belong to no item of the plan, such as a name that a dialog asks for: label, help and error stand as in the forms of items. */
export function PlainInput({
  label,
  value,
  onChange,
  help,
  error = null,
  rows,
  input,
  children,
  ...own
}: PlainInputProps) {
  const id = useId();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    className: styles['input'],
    value,
    autoComplete: 'off',
    'aria-describedby': described,
    'aria-invalid': error ? (true as const) : undefined,
  };
  return (
    <div className={`${styles['field']} ${error ? styles['wrong'] : ''}`}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
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
      {rows === undefined ? (
        <input {...shared} {...own} ref={input} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          maxLength={own.maxLength}
          onBlur={own.onBlur}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {children}
    </div>
  );
}
