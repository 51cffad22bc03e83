import { Button, PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan, useReadOnly } from '../wizard/session-context.tsx';
import styles from './progress.module.css';
import { type PromisedReport, promisedPeriod, promisedReports } from './promised-reports.ts';
import reportStyles from './report.module.css';
import { useReportTitle } from './report-title.ts';
import { useBeginReport } from './use-begin-report.ts';
import { useToday } from './use-today.ts';

/** Reports that the monitoring of the plan promises: which are written, which are late, and the way to write them. */
export function PlannedReports() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const promised = promisedReports(plan, useToday());
  if (promised.length === 0) return null;
  return (
    <section className={styles['lines']}>
      <h2>{t('record.reports.planned')}</h2>
      <ul role="list">
        {promised.map((report) => (
          <li key={report.promise.id}>
            <Planned report={report} />
          </li>
        ))}
      </ul>
      <PageLink to={paths.step(plan.id, 'indicators')}>{t('record.reports.toPlan')}</PageLink>
    </section>
  );
}

function Planned({ report: { promise, written, isOverdue } }: { report: PromisedReport }) {
  const { t, date } = useTranslator();
  const readOnly = useReadOnly();
  const write = useWrite();
  const title = promise.title.trim();
  const day = promise.due === null ? null : date(promise.due);
  return (
    <div className={reportStyles['promise']}>
      <div>
        <p>{title || t('record.promises.untitled')}</p>
        {day === null ? null : (
          <p className={reportStyles['day']} data-late={isOverdue || undefined}>
            {isOverdue ? <Icon name="warning" size={16} /> : null}
            <span>{t(isOverdue ? 'record.promises.overdue' : 'record.reports.due', { date: day })}</span>
          </p>
        )}
        {written ? <Written report={written} /> : null}
      </div>
      {written || readOnly || title === '' ? null : (
        <Button
          icon="edit"
          label={t('common.labelled', { label: t('record.promises.write'), item: title })}
          onClick={() => write(promise)}
        >
          {t('record.promises.write')}
        </Button>
      )}
    </div>
  );
}

function Written({ report }: { report: NonNullable<PromisedReport['written']> }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const planLanguage = usePlan((plan) => plan.language);
  const position = usePlan((plan) => plan.activityReports.indexOf(report) + 1);
  const titleOf = useReportTitle();
  return (
    <p className={reportStyles['day']} data-done="">
      <Icon name="check" size={16} />
      <span>
        {t('record.promises.written')}{' '}
        <PageLink
          to={paths.progress(planId, 'report', report.id)}
          lang={report.title.trim() ? planLanguage : undefined}
        >
          {titleOf(report, position)}
        </PageLink>
      </span>
    </p>
  );
}

/** Begins the report of a promise under its title and opens it. */
function useWrite(): (promise: PromisedReport['promise']) => void {
  const begin = useBeginReport();
  const plan = usePlan((present) => present);
  const today = useToday();
  return (promise) => begin({ title: promise.title.trim(), ...promisedPeriod(plan, promise, today) });
}
