import type { ReactNode } from 'react';
import { baseLanguage } from '#i18n/languages.ts';
import { PageHeading } from '../common/page-heading.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './about-page.module.css';
import { AboutScheme } from './about-scheme.tsx';
import { FrameworkList } from './framework-list.tsx';
import { SourceList } from './source-list.tsx';
import { useNewestScheme } from './use-newest-scheme.ts';

/** What the product stands on, what it does with data, and under which terms it may be used. */
export function AboutPage() {
  const { t, language } = useTranslator();
  const pack = useNewestScheme(baseLanguage(language));
  return (
    <div className={styles['page']}>
      <div className={styles['intro']}>
        <PageHeading title={t('about.title')} />
        <p className={styles['lead']}>{t('about.lead')}</p>
      </div>
      <Part title={t('about.privacy.title')}>
        <p>{t('about.privacy.device')}</p>
        <p>{t('about.privacy.clear')}</p>
        <p>{t('about.privacy.people')}</p>
      </Part>
      <Part title={t('about.keys.title')}>
        <ul>
          <li>{t('about.keys.tab')}</li>
          <li>{t('about.keys.enter')}</li>
          <li>{t('about.keys.escape')}</li>
          <li>{t('about.keys.undo')}</li>
        </ul>
      </Part>
      <Part title={t('about.files.title')}>
        <p>{t('about.files.licence')}</p>
        <p>
          <a href="schema/plan-2.json">{t('about.files.schema')}</a>
        </p>
      </Part>
      {/* Last, because the scheme arrives after the page: nothing below it may move. */}
      {pack ? <AboutScheme pack={pack} /> : null}
      {pack ? <SourceList pack={pack} /> : null}
      {pack ? <FrameworkList /> : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
