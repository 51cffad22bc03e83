import { useRef } from 'react';
import { Button } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import { AddReport } from './add-report.tsx';
import { useAdding } from './adding-context.tsx';
import { AddingProgress } from './adding-progress.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import type { DroppedFiles } from './files-of-drop.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

/** Takes files, folders and archives by button or drop; shows how far it is, can be stopped, and reports on every file. */
export function AddFiles() {
  const { t } = useTranslator();
  const { place } = useCoverage();
  const { run, add: addTo } = useAdding();
  const state = run?.collection === place.collection ? run.state : null;
  const add = (dropped: DroppedFiles) => addTo(place.collection, dropped);
  const isOver = useDroppedFiles(add);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isAdding = state?.kind === 'adding';
  const choose = (input: HTMLInputElement) => {
    add({ files: [...(input.files ?? [])], unreadable: [] });
    input.value = '';
  };
  return (
    <section className={styles['add']} data-over={isOver || undefined} aria-label={t('coverage.add.title')}>
      <h2>{t('coverage.add.title')}</h2>
      <p className={styles['muted']}>{t('coverage.add.help')}</p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".json,.pdf,.zip"
        aria-label={t('coverage.add.files')}
        onChange={({ target }) => choose(target)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t('coverage.add.folder')}
        onChange={({ target }) => choose(target)}
        {...{ webkitdirectory: '' }}
      />
      <div className={styles['buttons']}>
        <Button look="primary" icon="open" disabled={isAdding} onClick={() => files.current?.click()}>
          {t('coverage.add.files')}
        </Button>
        <Button disabled={isAdding} onClick={() => folder.current?.click()}>
          {t('coverage.add.folder')}
        </Button>
      </div>
      {isOver ? (
        <p className={styles['over']} aria-hidden="true">
          <Icon name="open" size={28} /> {t('coverage.add.drop')}
        </p>
      ) : null}
      {state?.kind === 'adding' ? <AddingProgress progress={state.progress} onStop={state.stop} /> : null}
      {state?.kind === 'problem' ? <ProblemBox problem={state.problem} /> : null}
      {state?.kind === 'done' ? <AddReport files={state.files} stopped={state.stopped} /> : null}
    </section>
  );
}
