import { PageLink } from '#ui/common/button.tsx';
import styles from '#ui/common/message-page.module.css';
import { PageHeading } from '#ui/common/page-heading.tsx';
import { paths } from '#ui/common/routes.ts';
import { useTranslator } from '#ui/common/translation.tsx';

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
