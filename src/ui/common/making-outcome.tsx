import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './making-outcome.module.css';
import { useTranslator } from './translation.tsx';

/** How the making of a document stands. */
export type MakingState = 'idle' | 'working' | 'done' | 'failed' | 'refused' | 'asks';

type OutcomeProps = {
  readonly state: MakingState;
  /** Another one for each making, so that its end takes the focus; what an earlier visit led to takes none. */
  readonly outcome: unknown;
  readonly onCancel: () => void;
  /** What there is to say of the end. */
  readonly children?: ReactNode;
};

/** How the making of a document goes and how it ended, announced and visible; one under way can be stopped. */
export function MakingOutcome({ state, outcome, onCancel, children }: OutcomeProps) {
  const { t } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const [isStopped, setStopped] = useState(false);
  const [earlier] = useState(outcome);
  const isWorking = state === 'working';
  const hasEnded = state !== 'idle' && !isWorking && outcome !== earlier;
  if (isStopped && state !== 'idle' && !isWorking) setStopped(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every end takes the focus again
  useEffect(() => {
    if (hasEnded) box.current?.focus();
  }, [hasEnded, outcome]);
  const cancel = () => {
    setStopped(true);
    onCancel();
    // The button goes with what it stopped; the next Tab leads on from here.
    box.current?.focus();
  };
  const shown = state === 'idle' && isStopped ? 'stopped' : state;
  return (
    <div ref={box} tabIndex={-1} className={styles['outcome']} data-state={shown} role="status">
      {isWorking ? (
        <>
          <progress aria-label={t('check.export.working')} />
          <p>{t('check.export.working')}</p>
          <Button onClick={cancel}>{t('common.cancel')}</Button>
        </>
      ) : null}
      {shown === 'stopped' ? <p>{t('check.export.stopped')}</p> : null}
      {children}
    </div>
  );
}

/** Why there is no document, and what can be done about it. */
export function MakingFailed({ reason }: { reason: string }) {
  const { t } = useTranslator();
  return (
    <>
      <p>
        <strong>{t('check.export.failed')}</strong>
      </p>
      <p>{reason}</p>
      <p>{t('check.export.failed.ways')}</p>
    </>
  );
}
