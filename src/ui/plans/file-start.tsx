import { useId, useRef } from 'react';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from './problem-box.tsx';
import styles from './start-section.module.css';
import type { FileOpening } from './use-open-file.ts';

/** Opens a plan from a file; says what is wrong with a file that cannot be one. */
export function FileStart({ file }: { file: FileOpening }) {
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { state } = file;
  return (
    <section className={styles['way']} aria-labelledby={id}>
      <h3 id={id}>{t('home.file.title')}</h3>
      <p className={styles['help']}>{t('home.file.help')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.pdf,application/json,application/pdf"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) file.open(chosen);
          target.value = '';
        }}
      />
      <div className={styles['buttons']}>
        <Button icon="open" disabled={state.kind === 'reading'} onClick={() => input.current?.click()}>
          {t(state.kind === 'refused' ? 'home.file.another' : 'home.file.button')}
        </Button>
      </div>
      {state.kind === 'reading' && state.isLong ? (
        <p role="status" className={styles['reading']}>
          {t('home.file.reading', { name: state.name })}
          <progress aria-label={t('home.file.reading', { name: state.name })} />
        </p>
      ) : null}
      {state.kind === 'refused' ? (
        <ProblemBox problem={state.problem} title={t('home.file.refused')}>
          <p>{t('home.file.untouched')}</p>
        </ProblemBox>
      ) : null}
    </section>
  );
}
