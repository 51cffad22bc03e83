import { memo, useState } from 'react';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { originText } from '#i18n/origin-text.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { type PlanSummary, useAppServices } from '../common/app-services.tsx';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { DamagedPlan } from './damaged-plan.tsx';
import styles from './plan-card.module.css';
import { ProblemBox } from './problem-box.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useAttempt } from './use-attempt.ts';
import { useRemovePlan } from './use-remove-plan.ts';
import { useShowStart } from './use-show-start.ts';

const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

type CardProps = { readonly plan: PlanSummary; readonly onRemove: (planId: string) => void };

/** One plan: what it is, how far it is, and what can be done with it as a whole. */
export const PlanCard = memo(function PlanCard({ plan, onRemove }: CardProps) {
  const translator = useTranslator();
  const { t, dateTime } = translator;
  const { name } = plan;
  if (plan.damaged) return <DamagedPlan plan={plan} onRemove={onRemove} />;
  return (
    <li className={styles['card']} data-plan={plan.id}>
      <div className={styles['head']}>
        <h3 tabIndex={-1} lang={plan.title ? plan.language : undefined}>
          <PageLink to={paths.hub(plan.id)}>{name}</PageLink>
        </h3>
        {plan.organisation ? (
          <p className={styles['organisation']} lang={plan.language}>
            {readableSigns(plan.organisation)}
          </p>
        ) : null}
        {plan.origin?.kind === 'practice' ? (
          <p className={styles['organisation']}>{originText(translator, plan.origin)}</p>
        ) : null}
      </div>
      <ul role="list" className={styles['counts']}>
        {levels.map((level) => (
          <li key={level}>
            <LevelMark level={level} hollow={plan.counts[level] === 0} />{' '}
            {t(`item.${level}.count`, { count: plan.counts[level] })}
          </li>
        ))}
      </ul>
      <Progress progress={plan.progress} />
      {plan.savedAt === '' ? null : (
        <p className={styles['changed']}>{t('home.plan.changed', { when: dateTime(plan.savedAt) })}</p>
      )}
      <CardActions plan={plan} title={name} onRemove={onRemove} />
    </li>
  );
});

function Progress({ progress: { answered, required, percent } }: { progress: PlanSummary['progress'] }) {
  const { t } = useTranslator();
  const isDone = answered >= required && required > 0;
  const words = isDone
    ? t('home.plan.progress.all', { required })
    : t('home.plan.progress', { percent, answered, required });
  return (
    <div className={styles['progress']} data-done={isDone || undefined}>
      <div className={styles['bar']}>
        <div style={{ inlineSize: `${percent}%` }} />
      </div>
      <p>{answered === 0 ? t('home.plan.progress.none') : words}</p>
    </div>
  );
}

function CardActions({ plan, title, onRemove }: CardProps & { title: string }) {
  const { t } = useTranslator();
  const { downloadStored } = useAppServices();
  const [isRenaming, setRenaming] = useState(false);
  const attempts = useAttempt();
  const { problem, attempt } = attempts;
  const removePlan = useRemovePlan(onRemove);
  return (
    <>
      <div className={styles['actions']}>
        <PageLink look="secondary" to={paths.hub(plan.id)} label={t('home.plan.open.label', { title })}>
          {t('home.plan.open')}
        </PageLink>
        <Duplicate planId={plan.id} name={title} title={plan.title || t('common.untitled')} attempts={attempts} />
        <Button look="quiet" label={t('home.plan.rename.label', { title })} onClick={() => setRenaming(true)}>
          {t('home.plan.rename')}
        </Button>
        <Button
          look="quiet"
          label={t('home.plan.download.label', { title })}
          onClick={() => void attempt(() => downloadStored(plan.id))}
        >
          {t('home.plan.download')}
        </Button>
        <Button
          look="quiet"
          label={t('home.plan.remove.label', { title })}
          onClick={() => void attempt(() => removePlan(plan.id, title))}
        >
          {t('home.plan.remove')}
        </Button>
        <StartFrom planId={plan.id} name={title} title={plan.title || t('common.untitled')} attempts={attempts} />
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
      {isRenaming ? <RenameDialog planId={plan.id} title={plan.title} onClose={() => setRenaming(false)} /> : null}
    </>
  );
}

type CopyingProps = {
  readonly planId: string;
  readonly name: string;
  readonly title: string;
  readonly attempts: ReturnType<typeof useAttempt>;
};

function Duplicate({ planId, name, title, attempts: { isRunning, attempt } }: CopyingProps) {
  const { t } = useTranslator();
  const { duplicatePlan } = useAppServices();
  const announce = useAnnounce();
  const duplicate = async () => {
    const copy = t('home.copyOf', { title });
    const failure = await duplicatePlan(planId, copy);
    if ('planId' in failure) announce({ text: t('home.news.duplicated', { title: copy }) });
    return 'planId' in failure ? null : failure;
  };
  return (
    <Button
      look="quiet"
      disabled={isRunning}
      label={t('home.plan.duplicate.label', { title: name })}
      onClick={() => void attempt(duplicate)}
    >
      {t('home.plan.duplicate')}
    </Button>
  );
}

/** Not the same plan again, but a new one that begins with what this one does. */
function StartFrom({ planId, name, title, attempts: { isRunning, attempt } }: CopyingProps) {
  const { t } = useTranslator();
  const { startFromPlan } = useAppServices();
  const showStart = useShowStart();
  const start = () =>
    attempt(
      () => startFromPlan(planId),
      (started) => showStart({ planId: started, title }),
    );
  return (
    <Button
      look="quiet"
      disabled={isRunning}
      label={t('home.plan.start.label', { title: name })}
      onClick={() => void start()}
    >
      {t('home.plan.start')}
    </Button>
  );
}
