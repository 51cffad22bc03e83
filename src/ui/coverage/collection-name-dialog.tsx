import { type FormEvent, useId, useState } from 'react';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import { ProblemBox } from '../plans/problem-box.tsx';
import styles from './coverage.module.css';

type Props = {
  readonly title: string;
  readonly name: string;
  readonly onClose: () => void;
  /** Gives what went wrong, null when the name was taken. */
  readonly onName: (name: string) => Promise<Problem | null>;
};

/** Asks for the name of a collection. */
export function CollectionNameDialog({ title, name, onClose, onName }: Props) {
  const { t } = useTranslator();
  const [typed, setTyped] = useState(name);
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    setMissing(wanted === '');
    if (wanted === '') return;
    const failure = await onName(wanted);
    if (failure === null) onClose();
    else setProblem(failure);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)} className={styles['section']}>
        <label htmlFor={id} className={fieldStyles['label']}>
          {t('coverage.collection.name')}
        </label>
        <input
          id={id}
          data-first=""
          className={fieldStyles['input']}
          value={typed}
          maxLength={200}
          aria-invalid={isMissing || undefined}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p id={`${id}-help`} className={isMissing ? fieldStyles['error'] : fieldStyles['help']}>
          {t(isMissing ? 'coverage.collection.name.missing' : 'coverage.collection.name.help')}
        </p>
        {problem ? <ProblemBox problem={problem} /> : null}
        <div className={styles['buttons']}>
          <Button type="submit" look="primary">
            {t('coverage.collection.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
