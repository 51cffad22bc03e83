import { useMemo } from 'react';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { scheduleOf } from '#core/progress/due-measurements.ts';
import { PageHeading } from '../common/page-heading.tsx';
import { PressedChoice } from '../common/pressed-choice.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './due.module.css';
import { DueOwners } from './due-owners.tsx';
import { DuePeriods } from './due-periods.tsx';
import { addressOfDueView, type DueView, dueViewOfAddress, dueViews } from './due-view.ts';
import { ProgressTabs } from './progress-tabs.tsx';
import { UnscheduledIndicators } from './unscheduled-indicators.tsx';
import { useToday } from './use-today.ts';

/** What is to be measured: late, now and next, and what no calendar can tell. */
export function DuePage() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const today = useToday();
  const [location] = useHashLocation();
  const view = dueViewOfAddress(location);
  const schedule = useMemo(() => scheduleOf(plan, today), [plan, today]);
  const isNothing = schedule.due.length === 0 && schedule.unscheduled.length === 0;
  const Due = view === 'owner' ? DueOwners : DuePeriods;
  return (
    <div className={styles['frame']}>
      <PageHeading
        title={t('progress.due.title')}
        context={[t('progress.title'), plan.profile.title || t('common.untitled')]}
      />
      <ProgressTabs tab="due" />
      {isNothing ? (
        <p>{t('progress.due.nothing')}</p>
      ) : (
        <>
          <ViewChoice planId={plan.id} view={view} />
          <Due plan={plan} due={schedule.due} />
        </>
      )}
      <UnscheduledIndicators plan={plan} rows={schedule.unscheduled} />
    </div>
  );
}

/** The address keeps the choice, so that it can be sent and returned to. */
function ViewChoice({ planId, view }: { planId: string; view: DueView }) {
  const { t } = useTranslator();
  return (
    <PressedChoice
      legend={t('progress.due.by')}
      options={dueViews}
      chosen={view}
      wordsOf={(one) => t(`progress.due.by.${one}`)}
      onChoose={(one) => navigate(addressOfDueView(planId, one))}
    />
  );
}
