import type { Period } from '#core/progress/reporting-periods.ts';
import { dateToInput } from '#core/validation/decode-date.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { useTranslator } from '../common/translation.tsx';
import { useEdit, usePlan, useReadOnly } from '../wizard/session-context.tsx';
import styles from './report.module.css';
import { periodPresets } from './report-periods.ts';
import { useReportDates } from './use-report-dates.ts';
import { useToday } from './use-today.ts';

/** The usual periods, each of which fills both dates of a report at once. */
export function PeriodPresets({ id }: { id: string }) {
  const { t, date, language } = useTranslator();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const today = useToday();
  const start = usePlan((plan) => plan.profile.start);
  const end = usePlan((plan) => plan.profile.end);
  const dates = useReportDates(id);
  const presets = periodPresets({ start, end }, today);
  if (readOnly || presets.length === 0) return null;
  const base = baseLanguage(language);
  const fill = ({ from, to }: Period) => {
    const values = { from: dateToInput(from, base), to: dateToInput(to, base) };
    edit({ kind: 'form.applied', ref: { table: 'activityReports', id }, values, language: base });
  };
  return (
    <fieldset className={styles['presets']} data-screen-only="">
      <legend>{t('record.presets')}</legend>
      {presets.map(({ name, period }) => (
        <button
          key={name}
          type="button"
          className={styles['preset']}
          aria-pressed={dates.from === period.from && dates.to === period.to}
          onClick={() => fill(period)}
        >
          <span>{t(`record.presets.${name}`)}</span>
          <span className={styles['muted']}>
            {t('record.period', { from: date(period.from), to: date(period.to) })}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
