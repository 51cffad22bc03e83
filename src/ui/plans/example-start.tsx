import { useId } from 'react';
import { baseLanguage } from '#i18n/languages.ts';
import { useAppServices } from '../common/app-services.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from './problem-box.tsx';
import styles from './start-section.module.css';
import { useAttempt } from './use-attempt.ts';

const examples = ['lindenhafen', 'norvalia'] as const;

/** Opens a complete programme with one click. */
export function ExampleStart() {
  const { t, language } = useTranslator();
  const { openExample } = useAppServices();
  const { problem, isRunning, attempt } = useAttempt();
  const id = useId();
  return (
    <section className={styles['way']} aria-labelledby={id}>
      <h3 id={id}>{t('home.examples.title')}</h3>
      <p className={styles['help']}>{t('home.examples.help')}</p>
      <ul role="list" className={styles['examples']}>
        {examples.map((name) => {
          const title = t(`home.example.${name}.title`);
          return (
            <li key={name} className={styles['example']}>
              <button
                type="button"
                className={styles['exampleTitle']}
                disabled={isRunning}
                aria-label={t('home.example.open', { title })}
                aria-describedby={`${id}-${name}`}
                onClick={() => void attempt(() => openExample(name, baseLanguage(language)))}
              >
                {title}
                <Icon name="forward" size={18} />
              </button>
              <p id={`${id}-${name}`} className={styles['help']}>
                {t(`home.example.${name}.line`)}
              </p>
            </li>
          );
        })}
      </ul>
      {problem ? <ProblemBox problem={problem} /> : null}
    </section>
  );
}
