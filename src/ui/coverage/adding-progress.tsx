import { Button, PageLink } from '../common/button.tsx';
import type { AddProgress } from '../common/collection-services.ts';
import { useTranslator } from '../common/translation.tsx';
import { useAdding } from './adding-context.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';

/** How many files are read, and the way to stop. */
export function AddingProgress({
  progress: { done, total, name },
  onStop,
}: {
  progress: AddProgress;
  onStop: () => void;
}) {
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

/** Beside the other views of a collection: files are still being added, or were. */
export function AddingLine() {
  const { t } = useTranslator();
  const { place } = useCoverage();
  const { run } = useAdding();
  if (run?.collection !== place.collection) return null;
  const { state } = run;
  if (state.kind === 'adding') return <AddingProgress progress={state.progress} onStop={state.stop} />;
  return (
    <p className={styles['muted']}>
      <PageLink to={addressOfPlace({ ...place, view: 'plans', id: null, row: null })}>
        {t('coverage.add.toReport')}
      </PageLink>
    </p>
  );
}
