import type { ReactNode } from 'react';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './problem-box.module.css';

/** Says what went wrong and offers what is left of the work, if anything is. */
export function ProblemBox({ problem, title, children }: { problem: Problem; title?: string; children?: ReactNode }) {
  const { t } = useTranslator();
  const { downloadText } = useAppServices();
  const { rawText } = problem;
  return (
    <div role="alert" className={styles['box']}>
      <Icon name="blocker" />
      <div className={styles['words']}>
        {title ? <strong>{title}</strong> : null}
        <p>{problem.message}</p>
        {children}
        {rawText === undefined ? null : (
          <Button icon="download" onClick={() => downloadText('plan.txt', rawText)}>
            {t('home.problem.download')}
          </Button>
        )}
      </div>
    </div>
  );
}
