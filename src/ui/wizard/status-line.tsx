import { isOfRemoved, selectConflict } from '#session/selectors.ts';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useReadPlan, useSession } from './session-context.tsx';
import styles from './status-line.module.css';
import { useCalmSaveState } from './use-calm-save-state.ts';

/** Whether and when the work is safely on this device, in plain words; with the way out when it is not. */
export function StatusLine() {
  const { t, time } = useTranslator();
  const { downloadCopy } = useAppServices();
  const readPlan = useReadPlan();
  const state = useCalmSaveState();
  const isRemoved = useSession((snapshot) => isOfRemoved(selectConflict(snapshot)));
  switch (state.kind) {
    case 'saved':
      return (
        <p className={styles['line']}>
          <Icon name="check" size={15} />{' '}
          <span className={styles['wide']}>
            {state.at === '' ? t('wizard.saved.untimed') : t('wizard.saved', { time: time(state.at) })}
          </span>
          <span className={styles['narrow']}>
            {state.at === '' ? t('wizard.saved.untimed') : t('wizard.saved.short', { time: time(state.at) })}
          </span>
        </p>
      );
    case 'saving':
    case 'unsaved':
      return <p className={styles['line']}>{t('wizard.saving')}</p>;
    case 'reading':
      return <p className={styles['line']}>{t('wizard.reading')}</p>;
    case 'conflict':
      return (
        <p className={`${styles['line']} ${styles['wrong']}`} role="alert">
          <Icon name="blocker" size={15} />{' '}
          <span className={styles['wide']}>{t(isRemoved ? 'wizard.deletedElsewhere' : 'wizard.conflict')}</span>
          <span className={styles['narrow']}>{t('wizard.notSaved')}</span>
        </p>
      );
    case 'failed':
      return (
        <p className={`${styles['line']} ${styles['wrong']}`}>
          <Icon name="blocker" size={15} /> {t('wizard.notSaved')}{' '}
          <Button look="quiet" onClick={() => downloadCopy(readPlan())}>
            {t('wizard.downloadCopy')}
          </Button>
        </p>
      );
  }
}
