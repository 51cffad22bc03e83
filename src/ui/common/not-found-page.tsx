import { PageLink } from './button.tsx';
import styles from './message-page.module.css';
import { PageHeading } from './page-heading.tsx';
import { paths } from './routes.ts';
import { useTranslator } from './translation.tsx';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const { t } = useTranslator();
  return (
    <div className={styles['page']}>
      <PageHeading title={t('app.notFound.title')} />
      <p>{t('app.notFound.text')}</p>
      <PageLink look="primary" to={paths.home}>
        {t('app.notFound.button')}
      </PageLink>
    </div>
  );
}
