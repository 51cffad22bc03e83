import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import styles from './progress.module.css';
import type { Making } from './use-make-file.ts';

/** How the making of a file goes and how it ended, announced and visible. */
export function MakingOutcome({ making, onStop }: { making: Making; onStop: () => void }) {
  const { t } = useTranslator();
  return (
    <div role="status" className={styles['outcome']}>
      {making.kind === 'working' ? (
        <>
          <progress aria-label={t('check.export.working')} />
          <p>{t('check.export.working')}</p>
          <Button onClick={onStop}>{t('common.cancel')}</Button>
        </>
      ) : null}
      {making.kind === 'stopped' ? <p>{t('record.made.stopped')}</p> : null}
      {making.kind === 'done' ? (
        <p>
          <strong>{t('check.export.done', { fileName: making.fileName })}</strong>
        </p>
      ) : null}
      {making.kind === 'failed' ? <ProblemBox problem={making.problem} /> : null}
    </div>
  );
}
