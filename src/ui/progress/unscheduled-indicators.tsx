import type { Plan } from '#core/plan/plan-schema.ts';
import type { Schedule } from '#core/progress/due-measurements.ts';
import { PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './due.module.css';
import { DueIndicators } from './due-indicators.tsx';

/** Indicators of which no calendar can say when they are due, with the reason. */
export function UnscheduledIndicators({ plan, rows }: { plan: Plan; rows: Schedule['unscheduled'] }) {
  const { t, number } = useTranslator();
  if (rows.length === 0) return null;
  return (
    <section className={styles['state']} aria-labelledby="due-unscheduled">
      <h2 id="due-unscheduled">{t('progress.due.unscheduled', { count: number(rows.length) })}</h2>
      <p className={styles['muted']}>{t('progress.due.unscheduled.help')}</p>
      <DueIndicators
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
