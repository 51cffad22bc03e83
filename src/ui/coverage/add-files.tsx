import { useEffect, useRef, useState } from 'react';
import { Button } from '../common/button.tsx';
import type { AddedFile, AddProgress } from '../common/collection-services.ts';
import { Icon } from '../common/icon.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import { AddReport } from './add-report.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import type { DroppedFiles } from './files-of-drop.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'adding'; readonly progress: AddProgress; readonly stop: () => void }
  | { readonly kind: 'done'; readonly files: readonly AddedFile[]; readonly stopped: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Takes files, folders and archives by button or drop; shows how far it is, can be stopped, and reports on every file. */
export function AddFiles() {
  const { t } = useTranslator();
  const { state, add } = useAdding();
  const isOver = useDroppedFiles(add);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isAdding = state.kind === 'adding';
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
      {state.kind === 'adding' ? <Progress progress={state.progress} onStop={state.stop} /> : null}
      {state.kind === 'problem' ? <ProblemBox problem={state.problem} /> : null}
      {state.kind === 'done' ? <AddReport files={state.files} stopped={state.stopped} /> : null}
    </section>
  );
}

function Progress({ progress: { done, total, name }, onStop }: { progress: AddProgress; onStop: () => void }) {
  const { t, number } = useTranslator();
  return (
    <div className={styles['progress']}>
      <p role="status">{t('coverage.add.progress', { done: number(done), total: number(total) })}</p>
      <progress max={Math.max(total, 1)} value={done} aria-label={t('coverage.add.title')} />
      <p className={styles['muted']}>{name}</p>
      <Button look="quiet" onClick={onStop}>
        {t('coverage.add.stop')}
      </Button>
    </div>
  );
}

/** How often progress is drawn at most (milliseconds): often enough to see it move. */
const drawEvery = 150;

function useAdding() {
  const { t } = useTranslator();
  const { open, services } = useCoverage();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const add = ({ files, unreadable }: DroppedFiles) => {
    if (files.length + unreadable.length === 0 || running.current !== null) return;
    const lost = unreadable.map((name) => refusedFile(name, t('storage.file.unreadable', { name })));
    const controller = new AbortController();
    running.current = controller;
    const stop = () => controller.abort();
    let drawnAt = 0;
    const onProgress = (progress: AddProgress) => {
      if (performance.now() - drawnAt < drawEvery && progress.done < progress.total) return;
      drawnAt = performance.now();
      setState({ kind: 'adding', progress, stop });
    };
    onProgress({ done: 0, total: files.length, name: '' });
    services.addFiles(open.summary.id, files, { signal: controller.signal, onProgress }).then((outcome) => {
      running.current = null;
      if ('message' in outcome) setState({ kind: 'problem', problem: outcome });
      else setState({ kind: 'done', files: [...lost, ...outcome], stopped: controller.signal.aborted });
    }, reportError);
  };
  return { state, add };
}

function refusedFile(name: string, message: string): AddedFile {
  return { name, outcome: 'refused', title: null, planId: null, message, remarks: [] };
}
