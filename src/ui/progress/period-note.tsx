import { PageLink } from '../common/button.tsx';
import { fieldId, paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import styles from './report.module.css';
import { periodOfReport, periodState, type ToldPeriod } from './report-periods.ts';
import { useReportDates } from './use-report-dates.ts';
import { useToday } from './use-today.ts';

/** Says gently that a period is not over yet. */
export function PeriodNote({ id }: { id: string }) {
  const { t, date } = useTranslator();
  const today = useToday();
  const start = usePlan((plan) => plan.profile.start);
  const period = periodOfReport(useReportDates(id), { start }, today);
  const state = periodState(period, today);
  return (
    <div role="status">
      {state === 'running' ? <p className={styles['note']}>{t('record.report.running')}</p> : null}
      {state === 'not-begun' && period.from !== null ? (
        <p className={styles['note']}>{t('record.report.notBegun', { date: date(period.from) })}</p>
      ) : null}
    </div>
  );
}

/** Says that a period ends before it begins, and leads to where that is mended. */
export function PeriodMissed({ id, period }: { id: string; period: ToldPeriod }) {
  const { t, date } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const field = fieldId('activityReports', id, 'to');
  return (
    <>
      <p>{t('record.report.reversed', { from: date(period.from ?? period.to), to: date(period.to) })}</p>
      <p>
        <PageLink to={paths.progress(planId, 'report', id)} state={{ field }}>
          {t('record.report.reversed.go')}
        </PageLink>
      </p>
    </>
  );
}
