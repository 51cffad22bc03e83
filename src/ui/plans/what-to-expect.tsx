import { stepIds } from '#core/validation/issue.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './what-to-expect.module.css';

const atHand = ['policy', 'people', 'partners', 'money', 'data'] as const;

/** What will be asked, how long it takes and what to have ready, before anyone begins. */
export function WhatToExpect() {
  const { t } = useTranslator();
  return (
    <section className={styles['section']} aria-labelledby="what-to-expect">
      <div className={styles['intro']}>
        <h2 id="what-to-expect">{t('home.ahead.title')}</h2>
        <p>{t('home.ahead.time')}</p>
        <p>{t('home.ahead.help')}</p>
      </div>
      <div>
        <h3>{t('home.ahead.steps')}</h3>
        <ol className={styles['steps']}>
          {stepIds.map((step) => (
            <li key={step}>{t(`step.${step}`)}</li>
          ))}
        </ol>
      </div>
      <div>
        <h3>{t('home.ahead.ready')}</h3>
        <ul className={styles['ready']}>
          {atHand.map((thing) => (
            <li key={thing}>{t(`home.ahead.ready.${thing}`)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
