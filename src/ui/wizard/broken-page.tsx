import { Button } from '../common/button.tsx';
import styles from '../common/message-page.module.css';
import { PageHeading } from '../common/page-heading.tsx';
import { useTranslator } from '../common/translation.tsx';

/** In place of one broken page of a plan: the plan stays open around it, with its status, its steps and undo. */
export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslator();
  return (
    <div className={styles['page']} data-crash="">
      <PageHeading error title={t('app.crash.title')} />
      <p role="alert">{t('app.crash.text')}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('app.crash.reload')}
      </Button>
      <details className={styles['details']}>
        <summary>{t('app.crash.details')}</summary>
        <pre>{String(error)}</pre>
      </details>
    </div>
  );
}
