import { stepIds } from '#core/validation/issue.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { originText } from '#i18n/origin-text.ts';
import { PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { type PageStep, paths } from '../common/routes.ts';
import { SeverityLabel } from '../common/severity-label.tsx';
import { useTranslator } from '../common/translation.tsx';
import { DueLine } from '../progress/due-line.tsx';
import { ChainCounts } from './chain-counts.tsx';
import styles from './hub.module.css';
import { LaterList } from './later-list.tsx';
import { usePlanAnalysis } from './plan-analysis.tsx';
import { pageSteps, usePlanId } from './plan-place.ts';
import { usePlan } from './session-context.tsx';
import { levelOfStep, useStepStatus } from './step-status.ts';
import { useStepTitle } from './step-title.ts';

/** The start of every visit: what is done, what is missing, and one next step. */
export function Hub() {
  const { t } = useTranslator();
  const planId = usePlanId();
  const ownTitle = usePlan((plan) => plan.profile.title);
  const title = ownTitle || t('common.untitled');
  const organisation = usePlan((plan) => plan.profile.organisation.name);
  const { plan, progress, issues } = usePlanAnalysis();
  const blockers = issues.filter((issue) => issue.severity === 'blocker').length;
  return (
    <div className={styles['hub']}>
      {organisation ? (
        <p className={styles['organisation']} lang={plan.language}>
          {readableSigns(organisation)}
        </p>
      ) : null}
      <PageHeading title={title} context={[t('wizard.overview')]} lang={ownTitle ? plan.language : undefined} />
      <Origin />
      <div className={styles['summary']}>
        <div>
          <p className={styles['percent']}>{t('wizard.hub.percent', { percent: progress.percent })}</p>
          <p>{t('wizard.hub.answered', { answered: progress.answered, required: progress.required })}</p>
          <progress
            value={progress.answered}
            max={Math.max(progress.required, 1)}
            aria-label={t('wizard.hub.percent', { percent: progress.percent })}
          />
        </div>
        <ChainCounts />
      </div>
      <NextStep />
      <h2>{t('wizard.hub.tasks')}</h2>
      <ol role="list" className={styles['tasks']}>
        {pageSteps.map((step) => (
          <Task key={step} step={step} planId={planId} />
        ))}
      </ol>
      <div className={styles['ways']}>
        <p>
          <PageLink to={paths.progress(planId)} icon="chart">
            {t('progress.fromHub')}
          </PageLink>
        </p>
        <DueLine plan={plan} />
        <p>
          <PageLink to={paths.versions(planId)} icon="history">
            {t('versions.fromHub')}
          </PageLink>
        </p>
      </div>
      <LaterList />
      {blockers > 0 ? (
        <p>
          <SeverityLabel severity="blocker" count={blockers} /> ·{' '}
          <PageLink to={paths.step(planId, 'check')}>{t('wizard.hub.seeIssues')}</PageLink>
        </p>
      ) : null}
    </div>
  );
}

/** Which plan this one comes from, when it does. */
function Origin() {
  const translator = useTranslator();
  const origin = usePlan((plan) => plan.origin);
  return origin === null ? null : <p className={styles['origin']}>{originText(translator, origin)}</p>;
}

function Task({ step, planId }: { step: PageStep; planId: string }) {
  const { t } = useTranslator();
  const heading = useStepTitle()(step);
  const status = useStepStatus()(step);
  const level = levelOfStep(step);
  const number = step === 'check' ? null : stepIds.indexOf(step) + 1;
  return (
    <li className={styles['task']} data-status={status.kind}>
      <span className={styles['number']} aria-hidden="true">
        {number}
      </span>
      <div className={styles['name']}>
        <PageLink to={paths.step(planId, step)}>{t(`step.${step}.task`)}</PageLink>
        {step === 'check' ? null : (
          <span className={styles['heading']}>
            {level ? <LevelMark level={level} size={11} /> : null} {heading}
          </span>
        )}
      </div>
      <span className={styles['status']}>
        <strong>{status.long}</strong>
        {step === 'check' ? null : <span>{status.short}</span>}
      </span>
    </li>
  );
}

function NextStep() {
  const { t } = useTranslator();
  const planId = usePlanId();
  const statusOf = useStepStatus();
  const title = useStepTitle();
  const next =
    stepIds.find((step) => statusOf(step).kind === 'problem') ??
    stepIds.find((step) => statusOf(step).kind !== 'done') ??
    'check';
  return (
    <section className={styles['next']} aria-label={t('wizard.hub.next')}>
      <div>
        <p className={styles['nextLabel']}>{t('wizard.hub.next')}</p>
        <p className={styles['nextTask']}>{t(`step.${next}.task`)}</p>
      </div>
      <PageLink look="primary" to={paths.step(planId, next)} label={t('wizard.hub.go', { step: title(next) })}>
        {t('wizard.hub.go', { step: title(next) })}
      </PageLink>
    </section>
  );
}
