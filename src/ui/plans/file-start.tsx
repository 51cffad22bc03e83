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
  const section = useRef<HTMLElement>(null);
  const { state } = file;
  const cancel = () => {
    file.cancel();
    // The button that was pressed goes; the one to choose a file can be used again in a moment.
    requestAnimationFrame(() => section.current?.querySelector('button')?.focus());
  };
  return (
    <section ref={section} className={styles['way']} aria-labelledby={id}>
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
      {state.kind === 'reading' && state.isLong ? <Reading name={state.name} onCancel={cancel} /> : null}
      {state.kind === 'refused' ? (
        <ProblemBox problem={state.problem} title={t('home.file.refused')}>
          <p>{t('home.file.untouched')}</p>
        </ProblemBox>
      ) : null}
    </section>
  );
}

function Reading({ name, onCancel }: { name: string; onCancel: () => void }) {
  const { t } = useTranslator();
  const words = t('home.file.reading', { name });
  return (
    <div className={styles['reading']}>
      <p role="status">{words}</p>
      <progress aria-label={words} />
      <div className={styles['buttons']}>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
