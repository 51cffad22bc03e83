import { useId, useState } from 'react';
import type { Indicator } from '#core/plan/plan-schema.ts';
import { openSeries } from '#core/plan/series.ts';
import { measurementsOf } from '#core/progress/measured-series.ts';
import { localDay } from '#i18n/local-day.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import fieldStyles from '../../fields/field.module.css';
import { useEdit, useOpenSession, usePlan, useReadOnly } from '../session-context.tsx';
import styles from './series-question.module.css';

/** Asks what becomes of the values of an indicator whose meaning was changed; nothing while that is decided. */
export function SeriesQuestion({ id }: { id: string }) {
  const indicator = usePlan((plan) => plan.indicators.find((row) => row.id === id));
  return indicator && openSeries(indicator) ? <Question key={id} indicator={indicator} /> : null;
}

function Question({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const count = usePlan((plan) => measurementsOf(plan, indicator.id).length);
  const [reason, setReason] = useState('');
  const inputId = useId();
  const titleId = useId();
  const before = openSeries(indicator);
  const decide = (split: { until: string; reason: string } | null) => {
    edit({ kind: 'series.decided', indicatorId: indicator.id, split });
    actor.send({ type: 'save.flushed' });
  };
  return (
    <section className={styles['question']} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('record.series.title')}</h2>
      <p>{t('record.series.text', { count })}</p>
      {before && before.unit !== indicator.unit ? (
        <p>{t('record.series.units', { before: before.unit || '–', now: indicator.unit || '–' })}</p>
      ) : null}
      {readOnly ? null : (
        <>
          <Button onClick={() => decide(null)}>{t('record.series.keep')}</Button>
          <div className={fieldStyles['field']}>
            <label className={fieldStyles['label']} htmlFor={inputId}>
              {t('record.series.reason')}
            </label>
            <input
              id={inputId}
              className={fieldStyles['input']}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <Button onClick={() => decide({ until: localDay(new Date().toISOString()), reason: reason.trim() })}>
            {t('record.series.split')}
          </Button>
        </>
      )}
    </section>
  );
}
