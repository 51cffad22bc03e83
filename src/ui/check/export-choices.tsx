import { useId } from 'react';
import { interfaceLanguages } from '#i18n/languages.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './export.module.css';

type Format = 'pdf' | 'html' | 'json';

type FormatProps<F extends Format> = {
  readonly formats: readonly F[];
  readonly chosen: F;
  readonly onChoose: (format: F) => void;
};

/** What kind of file is wanted. */
export function FormatChoice<F extends Format>({ formats, chosen, onChoose }: FormatProps<F>) {
  const { t } = useTranslator();
  const name = useId();
  return (
    <fieldset className={styles['formats']}>
      <legend>{t('check.export.format')}</legend>
      {formats.map((format) => (
        <label key={format} className={styles['card']}>
          <input type="radio" name={name} checked={chosen === format} onChange={() => onChoose(format)} />
          <span>
            <strong>{t(`check.export.format.${format}`)}</strong>
            <span className={styles['help']}>{t(`check.export.format.${format}.help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type LanguageProps = { readonly chosen: string; readonly onChoose: (language: string) => void };

/** The language of headings and fixed words. */
export function LanguageChoice({ chosen, onChoose }: LanguageProps) {
  const { t } = useTranslator();
  const name = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.language')}</legend>
      <p className={styles['help']}>{t('check.export.language.help')}</p>
      {interfaceLanguages.map((language) => (
        <label key={language} className={styles['option']}>
          <input type="radio" name={name} checked={chosen === language} onChange={() => onChoose(language)} />
          <span>{t(`planning.language.${language}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
