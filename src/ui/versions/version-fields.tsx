import { type RefObject, useId } from 'react';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { VersionWords } from '../common/version-services.ts';
import field from '../fields/field.module.css';

type FieldsProps = {
  readonly words: VersionWords;
  readonly onChange: (words: VersionWords) => void;
  readonly isMissing: boolean;
  readonly nameInput: RefObject<HTMLInputElement | null>;
};

/** Name and reason of a version, to be given or to be changed. */
export function VersionFields({ words, onChange, isMissing, nameInput }: FieldsProps) {
  const { t } = useTranslator();
  const id = useId();
  const described = [`${id}-help`, isMissing ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <>
      <div className={`${field['field']} ${isMissing ? field['wrong'] : ''}`}>
        <label className={field['label']} htmlFor={id}>
          {t('versions.name')}
        </label>
        <p id={`${id}-help`} className={field['help']}>
          {t('versions.name.help')}
        </p>
        {isMissing ? (
          <p id={`${id}-error`} className={field['error']}>
            <Icon name="blocker" size={16} /> {t('versions.name.missing')}
          </p>
        ) : null}
        <input
          ref={nameInput}
          id={id}
          className={field['input']}
          value={words.name}
          maxLength={200}
          aria-describedby={described}
          aria-invalid={isMissing || undefined}
          onChange={({ target }) => onChange({ ...words, name: target.value })}
        />
      </div>
      <div className={field['field']}>
        <label className={field['label']} htmlFor={`${id}-reason`}>
          {t('versions.reason')}
        </label>
        <p id={`${id}-reason-help`} className={field['help']}>
          {t('versions.reason.help')}
        </p>
        <textarea
          id={`${id}-reason`}
          className={field['input']}
          rows={2}
          value={words.reason}
          maxLength={2000}
          aria-describedby={`${id}-reason-help`}
          onChange={({ target }) => onChange({ ...words, reason: target.value })}
        />
      </div>
    </>
  );
}
