import { readableSigns } from '#core/words/plain-signs.ts';
import { selectCanRedo, selectCanUndo, selectUndoLabelKind } from '#session/selectors.ts';
import { IconButton, PageLink } from '../common/button.tsx';
import { ChainMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { SettingsMenu } from '../common/settings-menu.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './plan-header.module.css';
import { usePlanId } from './plan-place.ts';
import { useOpenSession, usePlan, useReadOnly, useSession } from './session-context.tsx';
import { StatusLine } from './status-line.tsx';

/** Always in reach: the plan's title, whether it is saved, undo, redo, and the way to the end. */
export function PlanHeader() {
  const { t } = useTranslator();
  const planId = usePlanId();
  const title = usePlan((plan) => plan.profile.title);
  const language = usePlan((plan) => plan.language);
  return (
    <header className={styles['header']} data-screen-only="">
      <PageLink to={paths.home} label={t('wizard.home')}>
        <ChainMark height={15} />
      </PageLink>
      <div className={styles['title']}>
        <PageLink to={paths.hub(planId)} lang={title ? language : undefined}>
          {readableSigns(title) || t('common.untitled')}
        </PageLink>
        <StatusLine />
      </div>
      <UndoRedo />
      <span className={styles['finish']}>
        <PageLink look="secondary" to={paths.step(planId, 'check')}>
          {t('step.check')}
        </PageLink>
      </span>
      <SettingsMenu />
    </header>
  );
}

function UndoRedo() {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const readOnly = useReadOnly();
  const canUndo = useSession(selectCanUndo);
  const canRedo = useSession(selectCanRedo);
  const lastEdit = useSession(selectUndoLabelKind);
  const what = lastEdit ? t('wizard.undoWhat', { what: t(`wizard.edit.${lastEdit}`) }) : t('common.undo');
  if (readOnly) return null;
  return (
    <div className={styles['undo']}>
      <IconButton
        icon="undo"
        label={t('common.undo')}
        title={what}
        // A button that becomes disabled under the focus would lose it.
        aria-disabled={!canUndo || undefined}
        onClick={() => canUndo && actor.send({ type: 'plan.undone' })}
      />
      <IconButton
        icon="redo"
        label={t('common.redo')}
        aria-disabled={!canRedo || undefined}
        onClick={() => canRedo && actor.send({ type: 'plan.redone' })}
      />
    </div>
  );
}
