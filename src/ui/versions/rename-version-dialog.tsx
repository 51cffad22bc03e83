import { type FormEvent, useRef, useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary, VersionWords } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { useAttempt } from '../plans/use-attempt.ts';
import { VersionFields } from './version-fields.tsx';
import styles from './versions.module.css';

type RenameProps = {
  readonly version: VersionSummary;
  readonly services: VersionServices;
  /** What was typed before the dialog was closed by a slip; null when there is nothing. */
  readonly draft: VersionWords | null;
  readonly onDraft: (words: VersionWords | null) => void;
  readonly onClose: () => void;
};

/** Asks for other words for a version: what it holds stays as it is. */
export function RenameVersionDialog({ version, services, draft, onDraft, onClose }: RenameProps) {
  const { t } = useTranslator();
  const announce = useAnnounce();
  const { problem, isRunning, attempt } = useAttempt();
  const words = draft ?? { name: version.name, reason: version.reason };
  const [isMissing, setMissing] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const end = () => {
    onDraft(null);
    onClose();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = words.name.trim();
    setMissing(name === '');
    if (name === '') return nameInput.current?.focus();
    if (!(await attempt(() => services.rename(version.id, { name, reason: words.reason.trim() })))) return;
    announce({ text: t('versions.news.renamed', { name }) });
    end();
  };
  return (
    <Dialog title={t('versions.rename.title')} onClose={onClose}>
      <form className={styles['form']} onSubmit={(event) => void save(event)} autoComplete="off" noValidate>
        <VersionFields words={words} onChange={onDraft} isMissing={isMissing} nameInput={nameInput} />
        {problem ? <ProblemBox problem={problem} /> : null}
        <div className={styles['buttons']}>
          <Button type="submit" look="primary" disabled={isRunning}>
            {t('versions.rename.save')}
          </Button>
          <Button look="quiet" onClick={end}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
