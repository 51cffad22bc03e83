import { type FormEvent, useId, useState } from 'react';
import { baseLanguage, interfaceLanguages } from '#i18n/languages.ts';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import field from '../fields/field.module.css';
import { PlainInput } from '../fields/plain-input.tsx';
import { ProblemBox } from './problem-box.tsx';
import styles from './start-section.module.css';
import { useAttempt } from './use-attempt.ts';
import { useShelf } from './use-shelf.ts';

/** Begins an empty plan: asks for its title and language, nothing else. */
export function BlankStart() {
  const { t, language } = useTranslator();
  const { createPlan } = useAppServices();
  const { plans } = useShelf();
  const { problem, isRunning, attempt } = useAttempt();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const documentLanguage = chosen ?? baseLanguage(language);
  const start = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => createPlan({ title: title.trim(), language: documentLanguage }));
  };
  return (
    <section className={styles['way']} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{t('home.blank.title')}</h3>
      <form className={styles['form']} onSubmit={start} autoComplete="off">
        <PlainInput
          label={t('home.blank.field')}
          help={t('home.blank.help')}
          value={title}
          maxLength={500}
          onChange={setTitle}
        />
        <div className={field['field']}>
          <label className={field['label']} htmlFor={`${id}-language`}>
            {t('home.blank.language')}
          </label>
          <select
            id={`${id}-language`}
            className={field['input']}
            value={documentLanguage}
            onChange={({ target }) => setChosen(target.value)}
          >
            {interfaceLanguages.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </div>
        <div className={styles['buttons']}>
          <Button type="submit" look={plans.length > 0 ? 'secondary' : 'primary'} disabled={isRunning}>
            {t('home.blank.button')}
          </Button>
        </div>
      </form>
      {problem ? <ProblemBox problem={problem} /> : null}
    </section>
  );
}

/** The name of a language in that language, with the capital that stands in a list. */
function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return `${name.slice(0, 1).toLocaleUpperCase(tag)}${name.slice(1)}`;
}
