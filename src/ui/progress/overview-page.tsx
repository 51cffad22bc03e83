import { useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Plan } from '#core/plan/plan-schema.ts';
import { type PlanProgressOverview, progressOf } from '#core/progress/progress-of.ts';
import { PageLink } from '../common/button.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import { DueLine } from './due-line.tsx';
import { GroupSection } from './group-section.tsx';
import styles from './overview.module.css';
import { ProgressTabs } from './progress-tabs.tsx';
import { SinceReport } from './since-report.tsx';
import { StandingChips } from './standing-chips.tsx';
import { addressOfStandings, standingsOfAddress } from './standing-filter.ts';
import { useToday } from './use-today.ts';

/** How every indicator of the plan stands, by goal. */
export function OverviewPage() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const today = useToday();
  const overview = useMemo(() => progressOf(plan, { today, until: null }), [plan, today]);
  const isMeasured = overview.counts['no-data'] < plan.indicators.length;
  return (
    <div className={styles['frame']}>
      <PageHeading title={t('progress.title')} context={[plan.profile.title || t('common.untitled')]} />
      <ProgressTabs tab={null} />
      {plan.indicators.length === 0 ? <NoIndicators planId={plan.id} /> : null}
      {plan.indicators.length > 0 && !isMeasured ? <NothingMeasured planId={plan.id} /> : null}
      <DueLine plan={plan} />
      {isMeasured ? <SinceReport plan={plan} /> : null}
      {plan.indicators.length === 0 ? null : <Groups plan={plan} overview={overview} today={today} />}
    </div>
  );
}

function Groups({ plan, overview, today }: { plan: Plan; overview: PlanProgressOverview; today: string }) {
  const { t } = useTranslator();
  const [location] = useHashLocation();
  const shown = standingsOfAddress(location);
  const groups = overview.groups.map((group) => ({
    ...group,
    indicators:
      shown.length === 0 ? group.indicators : group.indicators.filter(({ standing }) => shown.includes(standing)),
  }));
  const found = groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return (
    <>
      <StandingChips planId={plan.id} counts={overview.counts} shown={shown} />
      <p role="status" className={styles['muted']}>
        {t('progress.shown', { count: found, total: plan.indicators.length })}
      </p>
      {found === 0 ? (
        <p>
          {t('progress.filter.nothing')}{' '}
          <PageLink to={addressOfStandings(plan.id, [])}>{t('progress.filter.all')}</PageLink>
        </p>
      ) : null}
      {groups.map((group) =>
        shown.length > 0 && group.indicators.length === 0 ? null : (
          <GroupSection key={group.goal?.id ?? group.heading ?? ''} plan={plan} group={group} today={today} />
        ),
      )}
    </>
  );
}

function NoIndicators({ planId }: { planId: string }) {
  const { t } = useTranslator();
  return (
    <div className={styles['empty']}>
      <p>{t('progress.noIndicators')}</p>
      <PageLink look="primary" to={paths.step(planId, 'indicators')}>
        {t('progress.noIndicators.go')}
      </PageLink>
    </div>
  );
}

function NothingMeasured({ planId }: { planId: string }) {
  const { t } = useTranslator();
  return (
    <div className={styles['empty']}>
      <p>{t('progress.nothingMeasured')}</p>
      <p className={styles['muted']}>{t('progress.nothingMeasured.example')}</p>
      <PageLink look="primary" icon="add" to={paths.progress(planId, 'enter')}>
        {t('progress.enter')}
      </PageLink>
    </div>
  );
}
