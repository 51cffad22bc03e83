import { type ReactNode, useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { type Issue, type StepId, stepIds } from '#core/validation/issue.ts';
import { issueText } from '#i18n/issue-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { historyState } from '../common/history-state.ts';
import { Icon } from '../common/icon.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths, placeOfIssue } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import summaryStyles from '../fields/error-summary.module.css';
import { ComeBackLater } from './come-back-later.tsx';
import { useFreshAnalysis } from './plan-analysis.tsx';
import { pageSteps, usePlanId } from './plan-place.ts';
import { useOpenSession, usePlan } from './session-context.tsx';
import { PanelButton } from './side-panel.tsx';
import { useStepTitle } from './step-title.ts';
import styles from './wizard.module.css';

/** The frame of a step: heading and question of the scheme, the work, and Continue, which checks the step but never stops. */
export function StepPage({ step, children }: { step: StepId; children: ReactNode }) {
  const { t } = useTranslator();
  const { actor, pack } = useOpenSession();
  const planId = usePlanId();
  const planTitle = usePlan((plan) => plan.profile.title);
  const freshAnalysis = useFreshAnalysis();
  const title = useStepTitle()(step);
  const [found, setFound] = useState<{ issues: readonly Issue[]; tries: number }>({ issues: [], tries: 0 });
  const next = paths.step(planId, pageSteps[stepIds.indexOf(step) + 1] ?? 'check');
  const [returnTo] = useState(() => historyState().returnTo);
  const proceed = () => {
    actor.send({ type: 'save.flushed' });
    const issues = freshAnalysis().issues.filter((issue) => issue.step === step && issue.severity === 'blocker');
    if (issues.length === 0) navigate(returnTo ?? next);
    else setFound((last) => ({ issues, tries: last.tries + 1 }));
  };
  return (
    <div className={styles['stepPage']}>
      <p className={styles['kicker']}>
        <span>{t('wizard.stepOf', { step: stepIds.indexOf(step) + 1, steps: stepIds.length })}</span>
        <PanelButton quiet />
      </p>
      <PageHeading title={title} context={[planTitle || t('common.untitled')]} error={found.issues.length > 0} />
      <p className={styles['question']}>
        {step === 'profile' ? t('wizard.profile.question') : pack.text.headings[step]?.question}
      </p>
      {found.issues.length > 0 ? <StepErrors issues={found.issues} tries={found.tries} next={next} /> : null}
      {children}
      <div className={styles['actions']} data-screen-only="">
        <Button look="primary" onClick={proceed}>
          {t(returnTo ? 'wizard.done' : 'wizard.continue')}
        </Button>
        <ComeBackLater path={`step/${step}`} name={title} />
      </div>
    </div>
  );
}

function StepErrors({ issues, tries, next }: { issues: readonly Issue[]; tries: number; next: string }) {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const plan = usePlan((present) => present);
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every press of Continue moves the focus again
  useEffect(() => box.current?.focus(), [tries]);
  return (
    <section ref={box} tabIndex={-1} className={summaryStyles['summary']} aria-labelledby="step-errors-title">
      <div role="alert">
        <h2 id="step-errors-title">
          <Icon name="blocker" /> {translator.t('wizard.error.title')}
        </h2>
        <p>{translator.t('wizard.error.mayGoOn')}</p>
        <ul>
          {issues.slice(0, 20).map((issue) => {
            const place = placeOfIssue(plan.id, issue);
            return (
              <li key={`${issue.code}${issue.path}`}>
                <PageLink to={place.path} state={place.field ? { field: place.field } : {}}>
                  {issueText(translator, pack.text, plan, issue).message}
                </PageLink>
              </li>
            );
          })}
        </ul>
        <PageLink to={next} look="secondary">
          {translator.t('wizard.continueAnyway')}
        </PageLink>
      </div>
    </section>
  );
}
