import { useMemo } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { type ChangesSinceReport, changesSinceReport } from './changes-since-report.ts';
import styles from './overview.module.css';
import { measuredWords, periodWords } from './value-words.ts';

type Change = { readonly key: string; readonly to: string; readonly title: string; readonly text: string };

/** What changed since the last report, in words; nothing without a report. */
export function SinceReport({ plan }: { plan: Plan }) {
  const { t, date } = useTranslator();
  const changes = useMemo(() => changesSinceReport(plan), [plan]);
  const words = useChanges(plan, changes);
  if (changes === null) return null;
  return (
    <details className={styles['since']}>
      <summary>{t('progress.since', { date: date(changes.report.to ?? ''), count: words.length })}</summary>
      {words.length === 0 ? null : (
        <ul role="list">
          {words.map(({ key, to, title, text }) => (
            <li key={key}>
              <PageLink to={to}>{title}</PageLink> <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function useChanges(plan: Plan, changes: ChangesSinceReport | null): readonly Change[] {
  const translator = useTranslator();
  const { t, date } = translator;
  if (changes === null) return [];
  const indicatorTitle = (row: Plan['indicators'][number]) =>
    itemTitle(translator, 'indicators', row, plan.indicators.indexOf(row) + 1);
  const activityTitle = (row: Plan['activities'][number]) =>
    itemTitle(translator, 'activities', row, plan.activities.indexOf(row) + 1);
  const toIndicator = (row: { readonly id: string }) => paths.progress(plan.id, 'indicator', row.id);
  const toActivity = (row: { readonly id: string }) => paths.progress(plan.id, 'activity', row.id);
  return [
    ...changes.measured.map(({ indicator, measurement }) => ({
      key: `measured ${measurement.id}`,
      to: toIndicator(indicator),
      title: indicatorTitle(indicator),
      text: t('progress.since.measured', {
        value: measuredWords(translator, indicator, measurement) ?? t('progress.noValue'),
        period: periodWords(translator, measurement) ?? '',
      }),
    })),
    ...changes.corrected.map(({ indicator, measurement, on }) => ({
      key: `corrected ${measurement.id}`,
      to: toIndicator(indicator),
      title: indicatorTitle(indicator),
      text: t('progress.since.corrected', { period: periodWords(translator, measurement) ?? '', date: date(on) }),
    })),
    ...changes.redefined.map(({ indicator, series }) => ({
      key: `redefined ${series.id}`,
      to: toIndicator(indicator),
      title: indicatorTitle(indicator),
      text: t('progress.since.redefined', { date: date(series.until ?? '') }),
    })),
    ...changes.begun.map((row) => ({
      key: `begun ${row.id}`,
      to: toActivity(row),
      title: activityTitle(row),
      text: t('progress.since.begun', { date: date(row.actual.start ?? '') }),
    })),
    ...changes.ended.map((row) => ({
      key: `ended ${row.id}`,
      to: toActivity(row),
      title: activityTitle(row),
      text: t('progress.since.ended', { date: date(row.actual.end ?? '') }),
    })),
  ];
}
