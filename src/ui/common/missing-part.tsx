import { Button } from './button.tsx';
import styles from './message-page.module.css';
import { PageHeading } from './page-heading.tsx';
import { useTranslator } from './translation.tsx';

/** Stands where a page would, whose code could not be fetched. What is open goes on and goes on being saved. */
export function MissingPart({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslator();
  return (
    <div className={styles['page']}>
      <PageHeading error title={t('app.missingPart.title')} />
      <p role="alert">{t('app.missingPart.text')}</p>
      <div className={styles['actions']}>
        <Button look="primary" onClick={onRetry}>
          {t('app.tryAgain')}
        </Button>
        <Button onClick={() => window.location.reload()}>{t('app.crash.reload')}</Button>
      </div>
    </div>
  );
}
