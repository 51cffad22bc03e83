import { useMemo } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { DueMeasurement } from '#core/progress/due-measurements.ts';
import type { Period } from '#core/progress/reporting-periods.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import type { Translator } from '#i18n/translator.ts';
import { Fold } from '../common/fold.tsx';
import { LongList } from '../common/long-list.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './due.module.css';
import { type MissingValues, type OwnerGroup, ownerGroups } from './due-groups.ts';
import { DueIndicators } from './due-indicators.tsx';
import { usePeriodName } from './use-period-name.ts';

/** Periods of one indicator that are named; the others are counted. */
const namedPeriods = 3;

/** What is missing, by the person who looks after the indicator: whom to ask, and for what. */
export function DueOwners({ plan, due }: { plan: Plan; due: readonly DueMeasurement[] }) {
  const { t, compare } = useTranslator();
  const groups = useMemo(() => ownerGroups(due, compare), [due, compare]);
  return (
    <section className={styles['state']} aria-labelledby="due-owners">
      <h2 id="due-owners">{t('progress.due.owners')}</h2>
      <p className={styles['muted']}>
        {t(groups.length === 0 ? 'progress.due.owners.none' : 'progress.due.owners.help')}
      </p>
      <LongList rows={groups} keyOf={({ owner }) => owner} portion={20} className={styles['periods']}>
        {(group, index) => <OwnerEntry plan={plan} group={group} isOpen={index === 0} />}
      </LongList>
    </section>
  );
}

function OwnerEntry({ plan, group, isOpen }: { plan: Plan; group: OwnerGroup; isOpen: boolean }) {
  const translator = useTranslator();
  const { t } = translator;
  const nameOf = usePeriodName();
  const { owner, rows, overdue, due } = group;
  return (
    <div className={styles['period']} data-state={overdue > 0 ? 'overdue' : 'due'}>
      <Fold
        className={styles['fold']}
        isOpen={isOpen}
        summary={
          <>
            <h3>{readableSigns(owner) || t('progress.due.owners.nobody')}</h3>{' '}
            <span className={styles['muted']}>{t('progress.due.owners.count', { overdue, due })}</span>
          </>
        }
      >
        {owner === '' ? <p className={styles['muted']}>{t('progress.due.owners.nobody.help')}</p> : null}
        <DueIndicators
          plan={plan}
          rows={rows.map((row) => ({ indicator: row.indicator, text: missingWords(translator, nameOf, row) }))}
        />
      </Fold>
    </div>
  );
}

type NameOf = (period: Period) => string;

function missingWords(translator: Translator, nameOf: NameOf, { overdue, due }: MissingValues): string {
  const { t } = translator;
  return [
    overdue.length === 0 ? '' : t('progress.due.owners.overdue', { periods: periodList(translator, nameOf, overdue) }),
    due.length === 0 ? '' : t('progress.due.owners.due', { periods: periodList(translator, nameOf, due) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function periodList({ t, list }: Translator, nameOf: NameOf, periods: readonly Period[]): string {
  const rest = periods.length - namedPeriods;
  return list([
    ...periods.slice(0, namedPeriods).map(nameOf),
    ...(rest > 0 ? [t('progress.due.owners.older', { count: rest })] : []),
  ]);
}
