import { useMemo } from 'react';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { type DueMeasurement, scheduleOf } from '#core/progress/due-measurements.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './due.module.css';
import { periodGroups } from './period-groups.ts';
import { ProgressTabs } from './progress-tabs.tsx';
import { useToday } from './use-today.ts';

const openStates = ['overdue', 'due', 'next'] as const;

/** What is to be measured: late, now and next, and what no calendar can tell. */
export function DuePage() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const today = useToday();
  const schedule = useMemo(() => scheduleOf(plan, today), [plan, today]);
  const isNothing = schedule.due.length === 0 && schedule.unscheduled.length === 0;
  return (
    <div className={styles['frame']}>
      <PageHeading
        title={t('progress.due.title')}
        context={[t('progress.title'), plan.profile.title || t('common.untitled')]}
      />
      <ProgressTabs tab="due" />
      {isNothing ? <p>{t('progress.due.nothing')}</p> : null}
      {isNothing
        ? null
        : openStates.map((state) => (
            <StateSection
              key={state}
              state={state}
              plan={plan}
              due={schedule.due.filter((one) => one.state === state)}
            />
          ))}
      <Unscheduled plan={plan} rows={schedule.unscheduled} />
    </div>
  );
}

type StateProps = {
  readonly state: (typeof openStates)[number];
  readonly plan: Plan;
  readonly due: readonly DueMeasurement[];
};

function StateSection({ state, plan, due }: StateProps) {
  const { t } = useTranslator();
  return (
    <section className={styles['state']} data-state={state} aria-labelledby={`due-${state}`}>
      <h2 id={`due-${state}`}>{t(`progress.due.${state}`, { count: due.length })}</h2>
      <p className={styles['muted']}>
        {t(due.length === 0 ? `progress.due.${state}.none` : `progress.due.${state}.help`)}
      </p>
      {periodGroups(due).map(({ period, indicators }) => (
        <PeriodEntry key={`${period.from} ${period.to}`} plan={plan} period={period} indicators={indicators} />
      ))}
    </section>
  );
}

function PeriodEntry({
  plan,
  period: { from, to },
  indicators,
}: {
  plan: Plan;
  period: Period;
  indicators: readonly Indicator[];
}) {
  const { t, date } = useTranslator();
  const period = t('progress.period', { from: date(from), to: date(to) });
  return (
    <div className={styles['period']}>
      <div className={styles['periodHead']}>
        <h3>{period}</h3>
        <PageLink
          look="secondary"
          to={paths.progress(plan.id, 'enter', `${from}..${to}`)}
          label={t('progress.due.enter.label', { period, count: indicators.length })}
        >
          {t('progress.due.enter', { count: indicators.length })}
        </PageLink>
      </div>
      <IndicatorList plan={plan} rows={indicators.map((indicator) => ({ indicator, text: indicator.owner.trim() }))} />
    </div>
  );
}

function Unscheduled({ plan, rows }: { plan: Plan; rows: ReturnType<typeof scheduleOf>['unscheduled'] }) {
  const { t } = useTranslator();
  if (rows.length === 0) return null;
  return (
    <section className={styles['state']} aria-labelledby="due-unscheduled">
      <h2 id="due-unscheduled">{t('progress.due.unscheduled', { count: rows.length })}</h2>
      <p className={styles['muted']}>{t('progress.due.unscheduled.help')}</p>
      <IndicatorList
        plan={plan}
        rows={rows.map(({ indicator, reason }) => ({ indicator, text: t(`progress.due.reason.${reason}`) }))}
      />
      <p>
        <PageLink look="secondary" to={paths.progress(plan.id, 'enter')}>
          {t('progress.enter')}
        </PageLink>
      </p>
    </section>
  );
}

type ListedIndicator = { readonly indicator: Indicator; readonly text: string };

function IndicatorList({ plan, rows }: { plan: Plan; rows: readonly ListedIndicator[] }) {
  const translator = useTranslator();
  return (
    <ul role="list" className={styles['list']}>
      {rows.map(({ indicator, text }) => (
        <li key={indicator.id}>
          <LevelMark level="indicator" size={12} />
          <span>
            <PageLink to={paths.progress(plan.id, 'indicator', indicator.id)}>
              {itemTitle(translator, 'indicators', indicator, plan.indicators.indexOf(indicator) + 1)}
            </PageLink>
            {text === '' ? null : <span className={styles['muted']}> {text}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
