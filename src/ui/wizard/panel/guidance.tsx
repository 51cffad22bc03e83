import { useState } from 'react';
import type { StepId } from '#core/validation/issue.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import { answeredField } from './answered-field.ts';
import { ModelText } from './model-answer.tsx';
import styles from './side-panel.module.css';
import { SourceText } from './source-text.tsx';

/** How to go about the open step: advice, model answers, lessons of others, and the words that are used here. */
export function Guidance({ step }: { step: StepId }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  return (
    <>
      <h3>{t('panel.guidance.step')}</h3>
      <ul role="list" className={styles['readings']}>
        {pack.index.guidanceOfStep(step).map(({ id, sourceId }) => (
          <li key={id}>
            <h4>{pack.text.guidance[id]?.title}</h4>
            <p>{pack.text.guidance[id]?.text}</p>
            <Source id={sourceId} />
          </li>
        ))}
      </ul>
      <ModelAnswersOfStep step={step} />
      <Lessons />
      <Glossary />
    </>
  );
}

function Source({ id }: { id: string | null }) {
  return id === null ? null : (
    <p className={styles['source']}>
      <SourceText id={id} />
    </p>
  );
}

function ModelAnswersOfStep({ step }: { step: StepId }) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const answers = pack.index.modelAnswersOfStep(step);
  if (answers.length === 0) return null;
  return (
    <>
      <h3>{t('panel.guidance.answers')}</h3>
      <ul role="list" className={styles['readings']}>
        {answers.map(({ id, field }) => (
          <li key={id}>
            <h4>{answeredField(t, field)}</h4>
            <ModelText id={id} />
          </li>
        ))}
      </ul>
    </>
  );
}

const firstLessons = 15;

function Lessons() {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const { lessons } = pack.scheme;
  const [shown, setShown] = useState(firstLessons);
  return (
    <details className={styles['fold']}>
      <summary>{t('panel.guidance.lessons', { count: lessons.length })}</summary>
      <ul role="list" className={styles['readings']}>
        {lessons.slice(0, shown).map(({ id, sourceId }) => (
          <li key={id}>
            <p>{pack.text.lessons[id]?.text}</p>
            <Source id={sourceId} />
          </li>
        ))}
      </ul>
      {lessons.length > shown ? (
        <Button onClick={() => setShown(lessons.length)}>
          {t('wizard.list.more', { count: lessons.length - shown, total: lessons.length })}
        </Button>
      ) : null}
    </details>
  );
}

function Glossary() {
  const { t, compare } = useTranslator();
  const { pack } = useOpenSession();
  const terms = Object.entries(pack.text.glossary).toSorted(([, one], [, other]) => compare(one.term, other.term));
  return (
    <details className={styles['fold']}>
      <summary>{t('panel.guidance.glossary', { count: terms.length })}</summary>
      <dl className={styles['readings']}>
        {terms.map(([id, { term, definition }]) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
