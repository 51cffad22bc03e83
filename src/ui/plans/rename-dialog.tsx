import { type FormEvent, useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import { PlainInput } from '../fields/plain-input.tsx';
import { ProblemBox } from './problem-box.tsx';
import styles from './start-section.module.css';
import { useAttempt } from './use-attempt.ts';

/** Asks for the new title of a plan. */
export function RenameDialog({ planId, title, onClose }: { planId: string; title: string; onClose: () => void }) {
  const { t } = useTranslator();
  const { renamePlan } = useAppServices();
  const announce = useAnnounce();
  const { problem, isRunning, attempt } = useAttempt();
  const [text, setText] = useState(title);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await attempt(() => renamePlan(planId, text)))) return;
    announce({ text: t('home.news.renamed', { title: text || t('common.untitled') }) });
    onClose();
  };
  return (
    <Dialog title={t('home.rename.title')} onClose={onClose}>
      <form className={styles['form']} onSubmit={(event) => void save(event)} autoComplete="off">
        <PlainInput label={t('home.rename.field')} value={text} maxLength={500} onChange={setText} />
        {problem ? <ProblemBox problem={problem} /> : null}
        <div className={styles['buttons']}>
          <Button type="submit" look="primary" disabled={isRunning}>
            {t('home.rename.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
