import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import styles from './model-answer.module.css';

/** How others have filled in a field (`goal.title`), folded under it; nothing where the scheme has no answer for it. */
export function ModelAnswer({ field }: { field: string }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const answers = pack.scheme.modelAnswers.filter((answer) => answer.field === field);
  if (answers.length === 0) return null;
  return (
    <details className={styles['answer']} data-screen-only="">
      <summary>{t('panel.modelAnswer', { count: answers.length })}</summary>
      <div className={styles['list']}>
        {answers.map(({ id }) => (
          <ModelText key={id} id={id} />
        ))}
      </div>
    </details>
  );
}

/** One model answer and why it is a good one. */
export function ModelText({ id }: { id: string }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const words = pack.text.modelAnswers[id];
  if (!words) return null;
  return (
    <div className={styles['example']}>
      <blockquote className={styles['text']}>{words.text}</blockquote>
      <p className={styles['why']}>
        <strong>{t('panel.modelAnswer.why')}</strong> {words.why}
      </p>
    </div>
  );
}
