import type { ReactNode } from 'react';
import { PageLink } from '../common/button.tsx';
import { ChainMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { SettingsMenu } from '../common/settings-menu.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './page-frame.module.css';

/** Header, content and footer of the pages outside a plan. `version` is the version of the product. */
export function PageFrame({ version, children }: { version: string; children: ReactNode }) {
  const { t } = useTranslator();
  const skip = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  return (
    <div className={styles['frame']}>
      {/* biome-ignore lint/a11y/useValidAnchor: the hash holds the route, so the jump is made by hand */}
      <a className="visually-hidden" href="#main" onClick={skip}>
        {t('app.skip')}
      </a>
      <header className={styles['header']} data-screen-only="">
        <PageLink to={paths.home} label={t('app.home.label')}>
          <span className={styles['brand']}>
            <ChainMark height={17} />
            <span className={styles['name']}>{t('common.product')}</span>
          </span>
        </PageLink>
        <SettingsMenu />
      </header>
      <main id="main" className={styles['main']} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles['footer']} data-screen-only="">
        <PageLink to={paths.about}>{t('app.footer.about')}</PageLink>
        <span>{t('app.footer.licence')}</span>
        <span>{t('app.footer.version', { version })}</span>
      </footer>
    </div>
  );
}
