import { useState } from 'react';
import { useAppServices } from '#ui/common/app-services.tsx';
import { Button } from '#ui/common/button.tsx';
import { ChainMark } from '#ui/common/level-mark.tsx';
import styles from '#ui/common/message-page.module.css';
import { PageHeading } from '#ui/common/page-heading.tsx';
import { useTranslator } from '#ui/common/translation.tsx';
import { workAtHand } from './current-session.ts';

/** Shown when a page broke: says how safe the work is and offers a copy of it. */
export function CrashPage({ error }: { error: unknown }) {
  const { t, time } = useTranslator();
  const { downloadCopy } = useAppServices();
  const [work] = useState(workAtHand);
  const savedAt = work?.savedAt ?? null;
  return (
    <main className={styles['page']} data-crash="">
      <ChainMark />
      <PageHeading error title={t('app.crash.title')} />
      <p>{t('app.crash.text')}</p>
      {work && savedAt ? (
        <p>{t(work.isSafe ? 'app.crash.saved' : 'app.crash.unsaved', { time: time(savedAt) })}</p>
      ) : null}
      {work && savedAt === null ? <p>{t('app.crash.neverSaved')}</p> : null}
      <div className={styles['actions']}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('app.crash.reload')}
        </Button>
        {work ? (
          <Button icon="download" onClick={() => downloadCopy(work.plan)}>
            {t('app.crash.download')}
          </Button>
        ) : null}
      </div>
      <details className={styles['details']}>
        <summary>{t('app.crash.details')}</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)}</pre>
      </details>
    </main>
  );
}
