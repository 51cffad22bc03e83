import { useMemo } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { measuredWords } from '#i18n/measured-words.ts';
import type { Translator } from '#i18n/translator.ts';
import { PageLink } from '../common/button.tsx';
import { Fold } from '../common/fold.tsx';
import { LongList } from '../common/long-list.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ItemTitle } from '../wizard/item-title.tsx';
import { type ChangeSince, type ChangesSinceReport, changesSinceReport } from './changes-since-report.ts';
import styles from './overview.module.css';
import { useToday } from './use-today.ts';
import { periodWords } from './value-words.ts';

/** What changed since the last report, in words; nothing without a report. */
export function SinceReport({ plan }: { plan: Plan }) {
  const { t, date } = useTranslator();
  const today = useToday();
  const since = useMemo(() => changesSinceReport(plan, today), [plan, today]);
  if (since === null) return null;
  // What was measured is no change of the plan, and is most of what happens after a report.
  const values = since.changes.filter(({ kind }) => kind === 'measured').length;
  const words = { date: date(since.report.to ?? ''), values, changes: since.changes.length - values };
  return (
    <Fold
      className={styles['since']}
      summary={t(since.changes.length === 0 ? 'progress.since.none' : 'progress.since', words)}
    >
      {since.changes.length === 0 ? null : <Changes plan={plan} changes={since.changes} />}
    </Fold>
  );
}

function Changes({ plan, changes }: { plan: Plan; changes: ChangesSinceReport['changes'] }) {
  const translator = useTranslator();
  return (
    <LongList rows={changes} keyOf={keyOf} portion={50}>
      {(change) => (
        <>
          <PageLink to={placeOf(plan, change)}>
            <ChangedTitle plan={plan} change={change} />
          </PageLink>{' '}
          <span>{textOf(translator, change)}</span>
        </>
      )}
    </LongList>
  );
}

function keyOf(change: ChangeSince): string {
  if ('measurement' in change) return `${change.kind} ${change.measurement.id}`;
  return `${change.kind} ${'series' in change ? change.series.id : change.activity.id}`;
}

function placeOf(plan: Plan, change: ChangeSince): string {
  return 'activity' in change
    ? paths.progress(plan.id, 'activity', change.activity.id)
    : paths.progress(plan.id, 'indicator', change.indicator.id);
}

function ChangedTitle({ plan, change }: { plan: Plan; change: ChangeSince }) {
  return 'activity' in change ? (
    <ItemTitle plan={plan} table="activities" row={change.activity} />
  ) : (
    <ItemTitle plan={plan} table="indicators" row={change.indicator} />
  );
}

function textOf(translator: Translator, change: ChangeSince): string {
  const { t, date } = translator;
  switch (change.kind) {
    case 'measured':
      return t('progress.since.measured', {
        value: measuredWords(translator, change.indicator, change.measurement) ?? t('progress.noValue'),
        period: periodWords(translator, change.measurement) ?? '',
      });
    case 'corrected':
      return t('progress.since.corrected', {
        period: periodWords(translator, change.measurement) ?? '',
        date: date(change.on),
      });
    case 'redefined':
      return t('progress.since.redefined', { date: date(change.series.until ?? '') });
    case 'begun':
      return t('progress.since.begun', { date: date(change.activity.actual.start ?? '') });
    case 'ended':
      return t('progress.since.ended', { date: date(change.activity.actual.end ?? '') });
  }
}
