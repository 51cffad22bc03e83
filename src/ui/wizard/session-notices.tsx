import {
  isOfRemoved,
  type SaveState,
  type SessionSnapshot,
  selectConflict,
  selectSaveState,
} from '#session/selectors.ts';
import type { ConflictChoice, SaveProblem } from '#session/session-types.ts';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession, useReadPlan, useSession } from './session-context.tsx';
import styles from './session-notices.module.css';

/** Why this tab only reads, and what to do about two versions of the same plan. */
export function SessionNotices() {
  const state = useSession(selectNoticed);
  if (state?.kind === 'reading') return <ReadingNotice />;
  if (state?.kind === 'conflict') return <ConflictNotice />;
  if (state?.kind === 'failed') return <NotSavedNotice problem={state.problem} />;
  return null;
}

/** The save state where it asks for a notice; null all through the ordinary saves, so that none of them renders anything here. */
function selectNoticed(snapshot: SessionSnapshot): SaveState | null {
  const state = selectSaveState(snapshot);
  return ['reading', 'conflict', 'failed'].includes(state.kind) ? state : null;
}

function ReadingNotice() {
  const { t } = useTranslator();
  return (
    <div className={styles['notice']} role="status">
      <Icon name="advice" />
      <div>
        <p>
          <strong>{t('wizard.readOnly.title')}</strong>
        </p>
        <p>{t('wizard.readOnly.text')}</p>
      </div>
    </div>
  );
}

function NotSavedNotice({ problem }: { problem: SaveProblem }) {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const { downloadCopy } = useAppServices();
  const readPlan = useReadPlan();
  const code = problem.type === 'blocked' ? (`blocked-${problem.reason}` as const) : problem.type;
  return (
    <div className={styles['notice']} data-tone="blocker" role="alert">
      <Icon name="blocker" />
      <div>
        <p>{t(`storage.save.${code}`, problem.type === 'unknown' ? { message: problem.message } : {})}</p>
        <div className={styles['ways']}>
          <Button icon="download" onClick={() => downloadCopy(readPlan())}>
            {t('wizard.downloadCopy')}
          </Button>
          <Button look="quiet" onClick={() => actor.send({ type: 'save.retried' })}>
            {t('wizard.retry')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function ConflictNotice() {
  const { t } = useTranslator();
  const conflict = useSession(selectConflict);
  const { actor } = useOpenSession();
  const { downloadCopy } = useAppServices();
  const readPlan = useReadPlan();
  const choose = (choice: ConflictChoice) => actor.send({ type: 'conflict.resolved', choice });
  const isRemoved = isOfRemoved(conflict);
  const kind = isRemoved ? 'removed' : conflict?.isDamaged ? 'damaged' : 'conflict';
  return (
    <div className={styles['notice']} data-tone="blocker" role="alert">
      <Icon name="blocker" />
      <div>
        <p>
          <strong>{t(`wizard.${kind}.title`)}</strong>
        </p>
        <p>{t(`wizard.${kind}.text`)}</p>
        <div className={styles['ways']}>
          {isRemoved ? (
            <Button look="primary" onClick={() => choose('bring-back')}>
              {t('wizard.removed.bringBack')}
            </Button>
          ) : null}
          <Button look={isRemoved ? 'secondary' : 'primary'} onClick={() => choose('keep-as-copy')}>
            {t(kind === 'conflict' ? 'wizard.conflict.keepAsCopy' : 'wizard.removed.keep')}
          </Button>
          {kind === 'conflict' ? (
            <Button onClick={() => choose('take-theirs')}>{t('wizard.conflict.takeTheirs')}</Button>
          ) : null}
          <Button look="quiet" icon="download" onClick={() => downloadCopy(readPlan())}>
            {t('wizard.downloadCopy')}
          </Button>
        </div>
      </div>
    </div>
  );
}
