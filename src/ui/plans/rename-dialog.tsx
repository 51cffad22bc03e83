import { type FormEvent, useId, useState } from 'react';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import field from '../fields/field.module.css';
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
  const id = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await attempt(() => renamePlan(planId, text)))) return;
    announce({ text: t('home.news.renamed', { title: text || t('common.untitled') }) });
    onClose();
  };
  return (
    <Dialog title={t('home.rename.title')} onClose={onClose}>
      <form className={styles['form']} onSubmit={(event) => void save(event)} autoComplete="off">
        <div className={field['field']}>
          <label className={field['label']} htmlFor={id}>
            {t('home.rename.field')}
          </label>
          <input
            id={id}
            className={field['input']}
            value={text}
            maxLength={500}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
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
