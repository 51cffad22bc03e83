import type { ActivityReport } from '#core/plan/plan-schema.ts';
import { Button, PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan, useReadOnly } from '../wizard/session-context.tsx';
import { PlannedReports } from './planned-reports.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { nextReportPeriod } from './report-periods.ts';
import { useReportTitle } from './report-title.ts';
import { useBeginReport } from './use-begin-report.ts';
import { useToday } from './use-today.ts';

/** The activity reports of the plan, those that are planned, and the way to a new one. */
export function ReportsPage() {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const planId = usePlan((plan) => plan.id);
  const reports = usePlan((plan) => plan.activityReports);
  return (
    <ProgressFrame tab="report">
      <p className={styles['lead']}>{t('record.reports.lead')}</p>
      {readOnly ? null : <NewReport />}
      <ReportList reports={reports} />
      <PlannedReports />
      <section className={styles['lines']}>
        <h2>{t('record.practice.title')}</h2>
        <p>{t('record.practice.short')}</p>
        <p>
          <PageLink look="secondary" icon="book" to={paths.progress(planId, 'practice')}>
            {t('record.practice.go')}
          </PageLink>
        </p>
      </section>
    </ProgressFrame>
  );
}

function NewReport() {
  const { t, date } = useTranslator();
  const begin = useBeginReport();
  const plan = usePlan((present) => present);
  const today = useToday();
  const { from, to } = nextReportPeriod(plan, today);
  return (
    <div className={styles['lines']}>
      <div>
        <Button look="primary" icon="add" onClick={() => begin({ from, to })}>
          {t('record.reports.new')}
        </Button>
      </div>
      {from === null || to === null ? null : (
        <p className={styles['facts']}>{t('record.reports.new.period', { from: date(from), to: date(to) })}</p>
      )}
    </div>
  );
}

function ReportList({ reports }: { reports: readonly ActivityReport[] }) {
  const { t, date } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const planLanguage = usePlan((plan) => plan.language);
  const titleOf = useReportTitle();
  const today = useToday();
  if (reports.length === 0) return <p className={styles['facts']}>{t('record.reports.none')}</p>;
  return (
    <ul role="list" className={styles['entries']}>
      {reports.toReversed().map((report, at) => (
        <li key={report.id} className={styles['entry']}>
          <h2>
            <PageLink
              to={paths.progress(planId, 'report', report.id)}
              lang={report.title.trim() ? planLanguage : undefined}
            >
              {titleOf(report, reports.length - at)}
            </PageLink>
          </h2>
          <p className={styles['facts']}>
            {[
              report.title.trim() === '' || report.from === null || report.to === null
                ? ''
                : t('record.period', { from: date(report.from), to: date(report.to) }),
              report.sentOn === null && report.to !== null && report.to > today ? t('record.reports.running') : '',
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
