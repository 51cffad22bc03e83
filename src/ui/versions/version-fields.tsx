import type { RefObject } from 'react';
import { useTranslator } from '../common/translation.tsx';
import type { VersionWords } from '../common/version-services.ts';
import { PlainInput } from '../fields/plain-input.tsx';

type FieldsProps = {
  readonly words: VersionWords;
  readonly onChange: (words: VersionWords) => void;
  readonly isMissing: boolean;
  readonly nameInput: RefObject<HTMLInputElement | null>;
};

/** Name and reason of a version, to be given or to be changed. */
export function VersionFields({ words, onChange, isMissing, nameInput }: FieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      <PlainInput
        label={t('versions.name')}
        help={t('versions.name.help')}
        error={isMissing ? t('versions.name.missing') : null}
        input={nameInput}
        value={words.name}
        maxLength={200}
        onChange={(name) => onChange({ ...words, name })}
      />
      <PlainInput
        label={t('versions.reason')}
        help={t('versions.reason.help')}
        rows={2}
        value={words.reason}
        maxLength={2000}
        onChange={(reason) => onChange({ ...words, reason })}
      />
    </>
  );
}
