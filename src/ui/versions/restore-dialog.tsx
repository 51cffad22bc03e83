import { useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { useEdit, useOpenSession, useReadPlan } from '../wizard/session-context.tsx';
import { takeBack } from '../wizard/take-back.ts';
import styles from './versions.module.css';
import { Waiting } from './waiting.tsx';

type RestoreProps = {
  readonly version: Pick<VersionSummary, 'id' | 'name' | 'at'>;
  readonly services: VersionServices;
  readonly onClose: () => void;
  /** Instead of `onClose` once the plan is what it was in the version. */
  readonly onRestored?: () => void;
};

/** Says what a return to a version means, carries it out, and offers to take it back. */
export function RestoreDialog({ version, services, onClose, onRestored = onClose }: RestoreProps) {
  const { t, dateTime } = useTranslator();
  const restore = useRestore(services, version);
  const [state, setState] = useState<Problem | 'asking' | 'working'>('asking');
  const isWorking = state === 'working';
  const confirm = async () => {
    setState('working');
    const problem = await restore();
    if (problem) setState(problem);
    else onRestored();
  };
  return (
    <Dialog title={t('versions.restore.title', { name: version.name })} onClose={onClose}>
      <p>{t('versions.restore.text', { when: dateTime(version.at) })}</p>
      {typeof state === 'object' ? <ProblemBox problem={state} /> : null}
      <Waiting isWaiting={isWorking} text={t('versions.restore.working')} />
      <div className={styles['buttons']}>
        <Button
          look="primary"
          aria-disabled={isWorking || undefined}
          onClick={() => (isWorking ? undefined : void confirm())}
        >
          {t('versions.restore.confirm')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function useRestore(services: VersionServices, { id, name }: Pick<VersionSummary, 'id' | 'name'>) {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const edit = useEdit();
  const announce = useAnnounce();
  return async (): Promise<Problem | null> => {
    const states: { before: Plan; after: Plan }[] = [];
    const replace = (plan: Plan) => {
      const before = readPlan();
      edit({ kind: 'plan.replaced', plan });
      states.push({ before, after: readPlan() });
      actor.send({ type: 'save.flushed' });
    };
    const outcome = await services.restore(id, { present: readPlan, replace });
    if (typeof outcome === 'object' && 'message' in outcome) return outcome;
    const [last] = states;
    const undo = last && {
      label: t('common.undo'),
      run: () => takeBack(actor, { after: last.after, edit: { kind: 'plan.replaced', plan: last.before } }),
    };
    announce({
      text:
        typeof outcome === 'object'
          ? t('versions.news.restoredUnkept', { name, reason: outcome.remark })
          : t(`versions.news.${outcome}`, { name }),
      ...(undo ? { action: undo, scope: actor } : {}),
    });
    return null;
  };
}
