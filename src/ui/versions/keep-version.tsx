import { type FormEvent, useRef, useState } from 'react';
import { localDay } from '#i18n/local-day.ts';
import type { Translator } from '#i18n/translator.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionWords } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { useAttempt } from '../plans/use-attempt.ts';
import { useReadPlan } from '../wizard/session-context.tsx';
import { VersionFields } from './version-fields.tsx';
import styles from './versions.module.css';

type KeepProps = {
  readonly services: VersionServices;
  /** Names that versions have already: the offered one is another. */
  readonly names: readonly string[];
  readonly isReady: boolean;
};

/** Keeps the plan as it is now under a name, which is offered and can be changed. */
export function KeepVersion({ services, names, isReady }: KeepProps) {
  const translator = useTranslator();
  const { t } = translator;
  const readPlan = useReadPlan();
  const announce = useAnnounce();
  const { problem, isRunning, attempt } = useAttempt();
  const [typed, setTyped] = useState<VersionWords | null>(null);
  const [isMissing, setMissing] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const words = typed ?? { name: isReady ? offeredName(translator, names) : '', reason: '' };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const name = words.name.trim();
    setMissing(name === '');
    if (name === '') return nameInput.current?.focus();
    if (isRunning) return;
    if (!(await attempt(() => services.keep(readPlan(), { name, reason: words.reason.trim() })))) return;
    // What was typed meanwhile is meant for the next version.
    setTyped((present) => (present === typed ? null : present));
    announce({ text: t('versions.news.kept', { name }) });
  };
  return (
    <form className={styles['keep']} onSubmit={(event) => void keep(event)} autoComplete="off" noValidate>
      <h2>{t('versions.keep.title')}</h2>
      <VersionFields words={words} onChange={setTyped} isMissing={isMissing} nameInput={nameInput} />
      {problem ? <ProblemBox problem={problem} /> : null}
      <div className={styles['buttons']}>
        <Button type="submit" look="primary" aria-disabled={isRunning || undefined}>
          {t('versions.keep.button')}
        </Button>
      </div>
    </form>
  );
}

function offeredName({ t, date }: Translator, names: readonly string[]): string {
  const first = t('versions.default.submitted');
  if (!names.includes(first)) return first;
  return t('versions.default.again', { date: date(localDay(new Date().toISOString())) });
}
