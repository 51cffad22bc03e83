import { navigate } from 'wouter/use-hash-location';
import { createRow } from '#core/plan/create-plan.ts';
import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { addDays } from '#core/progress/day-count.ts';
import { entryPeriods } from '#core/progress/entry-list.ts';
import { useAppServices } from '../common/app-services.tsx';
import { Button, PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useEdit, usePlan, useReadOnly, useReadPlan } from '../wizard/session-context.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { useToday } from './use-today.ts';

/** The activity reports of the plan, those that are planned, and the way to a new one. */
export function ReportsPage() {
  const { t } = useTranslator();
  const { newId } = useAppServices();
  const edit = useEdit();
  const readPlan = useReadPlan();
  const readOnly = useReadOnly();
  const today = useToday();
  const planId = usePlan((plan) => plan.id);
  const reports = usePlan((plan) => plan.activityReports);
  const add = () => {
    const row = { ...createRow('activityReports', newId()), ...nextPeriod(readPlan(), today) };
    edit({ kind: 'rows.added', rows: [{ table: 'activityReports', row }] });
    navigate(paths.progress(planId, 'report', row.id));
  };
  return (
    <ProgressFrame tab="report">
      <p className={styles['lead']}>{t('record.reports.lead')}</p>
      {readOnly ? null : (
        <div className={styles['actions']}>
          <Button look="primary" icon="add" onClick={add}>
            {t('record.reports.new')}
          </Button>
          <PageLink look="secondary" icon="book" to={paths.progress(planId, 'practice')}>
            {t('record.practice.title')}
          </PageLink>
        </div>
      )}
      <ReportList reports={reports} />
      <PlannedReports />
    </ProgressFrame>
  );
}

/** From the day after the last report, or the begin of the programme, to the end of the last period that is over. */
function nextPeriod(plan: Plan, today: string): Pick<ActivityReport, 'from' | 'to'> {
  const ends = plan.activityReports.flatMap(({ to }) => to ?? []).sort();
  const last = ends.at(-1);
  const from = last === undefined ? plan.profile.start : addDays(last, 1);
  const over = entryPeriods(plan, today).filter(({ to }) => to < today && (from === null || to >= from));
  return { from, to: over.at(-1)?.to ?? today };
}

/** What a report is called: its title, or its period. */
export function useReportTitle(): (report: ActivityReport, position: number) => string {
  const { t, date } = useTranslator();
  return ({ title, from, to }, position) => {
    if (title.trim() !== '') return title.trim();
    if (from !== null && to !== null) return t('record.reports.untitled', { from: date(from), to: date(to) });
    return t('item.activityReport.numbered', { position });
  };
}

function ReportList({ reports }: { reports: readonly ActivityReport[] }) {
  const { t, date } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const titleOf = useReportTitle();
  if (reports.length === 0) return <p className={styles['facts']}>{t('record.reports.none')}</p>;
  return (
    <ul role="list" className={styles['entries']}>
      {reports.toReversed().map((report, at) => (
        <li key={report.id} className={styles['entry']}>
          <h2>
            <PageLink to={paths.progress(planId, 'report', report.id)}>{titleOf(report, reports.length - at)}</PageLink>
          </h2>
          <p className={styles['facts']}>
            {[
              report.from === null || report.to === null
                ? ''
                : t('record.period', { from: date(report.from), to: date(report.to) }),
              report.sentOn === null
                ? t('record.reports.notSent')
                : t('record.reports.sent', { date: date(report.sentOn) }),
            ]
              .filter((words) => words !== '')
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Reports that the monitoring of the plan promises, with their dates. */
function PlannedReports() {
  const { t, date } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const planned = usePlan((plan) => plan.monitoring.reports);
  const today = useToday();
  if (planned.length === 0) return null;
  return (
    <section className={styles['lines']}>
      <h2>{t('record.reports.planned')}</h2>
      <ul role="list">
        {planned.map(({ id, title, due }) => (
          <li key={id}>
            {title.trim() || t('common.untitled')}
            {due === null ? null : (
              <span className={styles['facts']}>
                {' '}
                · {t(due < today ? 'record.reports.wasDue' : 'record.reports.due', { date: date(due) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <PageLink to={paths.step(planId, 'indicators')}>{t('record.reports.toPlan')}</PageLink>
    </section>
  );
}
