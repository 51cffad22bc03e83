import { useEffect, useMemo, useRef, useState } from 'react';
import { stringsIn } from '#core/words/strings-in.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { Button } from '../common/button.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import { UnprintableNote } from '../common/unprintable-note.tsx';
import type { ChangesJob, VersionServices } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import styles from './compare.module.css';
import { type Side, useSideName } from './use-compared.ts';
import { Waiting } from './waiting.tsx';

type Format = ChangesJob['format'];
const formats: readonly Format[] = ['pdf', 'html'];

type TakeProps = {
  readonly services: VersionServices;
  readonly before: Side;
  readonly after: Side;
  /** What changed and why, for the document. */
  readonly reason: string;
};

/** The comparison as a document for those who were not there. */
export function TakeChanges(props: TakeProps) {
  const { t } = useTranslator();
  const { making, problem, make, stop, cancelButton } = useTaking(props);
  const [before, after] = [props.before.plan, props.after.plan];
  const texts = useMemo(() => [...stringsIn([before, after])], [before, after]);
  return (
    <div className={styles['take']} data-screen-only="">
      <UnprintableNote texts={texts} />
      <div className={styles['buttons']}>
        {formats.map((format) => (
          <Button
            key={format}
            icon="download"
            // Not disabled while a document is made: that would take the focus away.
            aria-disabled={making !== null || undefined}
            onClick={({ currentTarget }) => (making === null ? make(format, currentTarget) : undefined)}
          >
            {t(`versions.take.${format}`)}
          </Button>
        ))}
        {making === null ? null : (
          <span ref={cancelButton}>
            <Button look="quiet" onClick={stop}>
              {t('common.cancel')}
            </Button>
          </span>
        )}
      </div>
      <Waiting isWaiting={making !== null} text={t('versions.take.making')} />
      {problem ? <ProblemBox problem={problem} /> : null}
    </div>
  );
}

function useTaking({ services, before, after, reason: written }: TakeProps) {
  const { t, language } = useTranslator();
  const announce = useAnnounce();
  const [making, setMaking] = useState<Format | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  const starter = useRef<HTMLElement | null>(null);
  const cancelButton = useRef<HTMLElement | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const nameOf = useSideName();
  const stateOf = ({ plan, version, isOtherPlan }: Side) => ({
    plan,
    name: version || isOtherPlan ? nameOf({ plan, version, isOtherPlan }) : t('versions.compare.nowSide'),
    date: version?.at ?? null,
    keptFor: version?.reason ?? '',
  });
  const make = async (format: Format) => {
    const controller = new AbortController();
    running.current = controller;
    setMaking(format);
    setProblem(null);
    const reason = written.trim() || null;
    // The reason of the later version is what begins the text; it is not said twice.
    const later = { ...stateOf(after), keptFor: '' };
    const job = { before: stateOf(before), after: later, reason, format, language };
    const failure = await services.takeAway(job, controller.signal);
    // The button to cancel goes now: somebody who is on it goes back to the one that began this.
    if (cancelButton.current?.contains(document.activeElement)) starter.current?.focus();
    setMaking(null);
    setProblem(failure);
    if (failure === null && !controller.signal.aborted) announce({ text: t('versions.take.done') });
  };
  return {
    making,
    problem,
    cancelButton,
    make: (format: Format, button: HTMLElement) => {
      starter.current = button;
      void make(format).catch(reportError);
    },
    stop: () => running.current?.abort(),
  };
}
