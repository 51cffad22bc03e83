import { useMemo } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { DueMeasurement } from '#core/progress/due-measurements.ts';
import { entryPeriods, periodAddress } from '#core/progress/entry-list.ts';
import { PageLink } from '../common/button.tsx';
import { Fold } from '../common/fold.tsx';
import { LongList } from '../common/long-list.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './due.module.css';
import { type PeriodGroup, periodGroups } from './due-groups.ts';
import { DueIndicators } from './due-indicators.tsx';
import { passedTarget, useDueNote } from './use-due-note.ts';
import { usePeriodName } from './use-period-name.ts';
import { useToday } from './use-today.ts';

const openStates = ['overdue', 'due', 'next'] as const;

/** Periods with a line of their own; what is older is one line, because it is entered after these or never. */
const shownPeriods = 3;

type DueProps = { readonly plan: Plan; readonly due: readonly DueMeasurement[] };

/** What is due, by the period that asks for it. */
export function DuePeriods({ plan, due }: DueProps) {
  return openStates.map((state) => <StateSection key={state} state={state} plan={plan} due={due} />);
}

function StateSection({ state, plan, due: all }: DueProps & { readonly state: (typeof openStates)[number] }) {
  const { t, number } = useTranslator();
  const due = useMemo(() => all.filter((one) => one.state === state), [all, state]);
  const today = useToday();
  const { indicators, profile } = plan;
  const periods = useMemo(() => entryPeriods({ indicators, profile }, today), [indicators, profile, today]);
  const groups = useMemo(
    () => periodGroups(due, periods, state === 'next' ? 'soonest' : 'recent'),
    [due, periods, state],
  );
  const [shown, older] = [groups.slice(0, shownPeriods), groups.slice(shownPeriods)];
  return (
    <section className={styles['state']} data-state={state} aria-labelledby={`due-${state}`}>
      <h2 id={`due-${state}`}>{t(`progress.due.${state}`, { count: number(due.length) })}</h2>
      <p className={styles['muted']}>
        {t(due.length === 0 ? `progress.due.${state}.none` : `progress.due.${state}.help`)}
      </p>
      <PastTarget plan={plan} due={due} />
      {shown.map((group, index) => (
        <PeriodEntry key={keyOf(group)} plan={plan} group={group} isOpen={index === 0} />
      ))}
      {older.length === 0 ? null : <OtherPeriods state={state} plan={plan} groups={older} />}
    </section>
  );
}

/** Said once: why values are asked for after their target dates. */
function PastTarget({ plan, due }: DueProps) {
  const { t, date } = useTranslator();
  const { end } = plan.profile;
  const hasPassed = useMemo(() => due.some((one) => passedTarget(plan, one) !== null), [plan, due]);
  if (!hasPassed || end === null) return null;
  return <p className={styles['muted']}>{t('progress.due.pastTarget.help', { end: date(end) })}</p>;
}

type OtherProps = {
  readonly state: (typeof openStates)[number];
  readonly plan: Plan;
  readonly groups: readonly PeriodGroup[];
};

function OtherPeriods({ state, plan, groups }: OtherProps) {
  const { t } = useTranslator();
  const values = groups.reduce((sum, group) => sum + group.due.length, 0);
  const words = { count: groups.length, values: t('progress.due.values', { count: values }) };
  return (
    <Fold
      className={styles['older']}
      summary={t(state === 'next' ? 'progress.due.later' : 'progress.due.older', words)}
    >
      <LongList rows={groups} keyOf={keyOf} portion={12} className={styles['periods']}>
        {(group) => <PeriodEntry plan={plan} group={group} isOpen={false} />}
      </LongList>
    </Fold>
  );
}

type EntryProps = { readonly plan: Plan; readonly group: PeriodGroup; readonly isOpen: boolean };

function PeriodEntry({ plan, group, isOpen }: EntryProps) {
  const { t } = useTranslator();
  const nameOf = usePeriodName();
  const noteOf = useDueNote(plan);
  const { due } = group;
  const period = nameOf(group.period);
  return (
    <div className={styles['period']}>
      <Fold className={styles['fold']} isOpen={isOpen} summary={<h3>{period}</h3>}>
        <DueIndicators
          plan={plan}
          rows={due.map((one) => ({ indicator: one.indicator, text: noteOf(one, group.period) }))}
        />
      </Fold>
      <PageLink
        look="secondary"
        to={paths.progress(plan.id, 'enter', periodAddress(group.period))}
        label={t('progress.due.enter.label', { period, count: due.length })}
      >
        {t('progress.due.enter', { count: due.length })}
      </PageLink>
    </div>
  );
}

function keyOf({ period: { from, to } }: PeriodGroup): string {
  return `${from} ${to}`;
}
