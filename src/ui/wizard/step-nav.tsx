import { useState } from 'react';
import { stepIds } from '#core/validation/issue.ts';
import { Button, PageLink } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { Icon } from '../common/icon.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { type PageStep, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { type PlanPlace, pageSteps, usePlanId } from './plan-place.ts';
import styles from './step-nav.module.css';
import { levelOfStep, useProblemCount, useStepStatus } from './step-status.ts';
import { useStepTitle } from './step-title.ts';

/** All steps with what is missing in each; any order is allowed. */
export function StepNav({ place }: { place: PlanPlace }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  return (
    <>
      <p className={styles['overview']}>
        <PageLink to={paths.hub(planId)} icon="list" current={isHub(place)}>
          {t('wizard.overview')}
        </PageLink>
      </p>
      <ol role="list" className={styles['steps']}>
        {pageSteps.map((step) => (
          <StepEntry key={step} step={step} current={place.step === step} />
        ))}
      </ol>
      <ProgressEntry current={place.step === 'progress'} />
      <p className={styles['versions']}>
        <PageLink to={paths.versions(planId)} icon="history" current={place.versions !== null}>
          {t('versions.link')}
        </PageLink>
      </p>
    </>
  );
}

function isHub({ step, versions, isMove }: PlanPlace): boolean {
  return step === null && versions === null && !isMove;
}

function ProgressEntry({ current }: { current: boolean }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const problems = useProblemCount()('progress');
  return (
    <p className={styles['progress']} data-status={problems > 0 ? 'problem' : undefined}>
      <PageLink to={paths.progress(planId)} icon="chart" current={current}>
        {t('progress.title')}
      </PageLink>
      {problems > 0 ? (
        <PageLink to={paths.step(planId, 'check')}>{t('wizard.status.problem.short', { count: problems })}</PageLink>
      ) : null}
    </p>
  );
}

function StepEntry({ step, current }: { step: PageStep; current: boolean }) {
  const planId = usePlanId();
  const title = useStepTitle()(step);
  const status = useStepStatus()(step);
  const level = levelOfStep(step);
  return (
    <li className={styles['step']} data-current={current || undefined} data-status={status.kind}>
      <span className={styles['mark']}>
        {status.kind === 'done' ? (
          <Icon name="check" size={16} />
        ) : level ? (
          <LevelMark level={level} hollow={status.kind === 'empty'} />
        ) : null}
      </span>
      <PageLink to={paths.step(planId, step)} current={current}>
        {title}
      </PageLink>
      {step === 'check' ? null : (
        <span className={styles['status']}>
          {status.kind === 'problem' ? null : <span className="visually-hidden">{status.long}, </span>}
          {status.short}
        </span>
      )}
    </li>
  );
}

/** Place in the row of pages; progress follows the last step. */
function indexOfPlace({ step }: PlanPlace): number {
  if (step === null) return -1;
  return step === 'progress' ? pageSteps.length : pageSteps.indexOf(step);
}

/** On narrow screens: where one is, the neighbours, and all steps behind one button. */
export function BottomBar({ place }: { place: PlanPlace }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const stepTitle = useStepTitle();
  const [isOpen, setOpen] = useState(false);
  const index = indexOfPlace(place);
  const previous = pageSteps[index - 1];
  const next = pageSteps[index + 1];
  const words =
    index >= 0 && index < stepIds.length ? t('wizard.stepOf', { step: index + 1, steps: stepIds.length }) : '';
  return (
    <nav className={styles['bar']} aria-label={t('wizard.stepBar')} data-screen-only="">
      {previous ? (
        <PageLink
          to={paths.step(planId, previous)}
          icon="back"
          label={t('wizard.previousStep', { step: stepTitle(previous) })}
        >
          {t('wizard.previous')}
        </PageLink>
      ) : (
        <span />
      )}
      <Button look="quiet" icon="list" onClick={() => setOpen(true)}>
        {words || t('wizard.steps')}
      </Button>
      {next ? (
        <PageLink to={paths.step(planId, next)} icon="forward" label={t('wizard.nextStep', { step: stepTitle(next) })}>
          {t('wizard.next')}
        </PageLink>
      ) : (
        <span />
      )}
      {isOpen ? (
        <Dialog title={t('wizard.steps')} onClose={() => setOpen(false)}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a chosen link, by any means, ends the dialog */}
          <div
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('a')) setOpen(false);
            }}
          >
            <StepNav place={place} />
          </div>
        </Dialog>
      ) : null}
    </nav>
  );
}
