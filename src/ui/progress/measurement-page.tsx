import { useEffect, useId, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { findRow } from '#core/plan/plan-edit.ts';
import type { Indicator, Measurement } from '#core/plan/plan-schema.ts';
import { saysSomething } from '#core/progress/measured-series.ts';
import { Button, PageLink } from '../common/button.tsx';
import { historyState } from '../common/history-state.ts';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { DateField } from '../fields/date-field.tsx';
import fieldStyles from '../fields/field.module.css';
import { ItemForm } from '../fields/item-form.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { useEdit, usePlan, useReadOnly, useReadPlan } from '../wizard/session-context.tsx';
import { AboutInputs, BreakdownInputs, ValueInputs } from './entry-fields.tsx';
import { type EntryFindings, EntryProblems, findingsOf } from './entry-problems.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { useMeasuredText } from './use-measured-text.ts';
import { useRemoveRecord } from './use-remove-record.ts';
import { useToday } from './use-today.ts';

/** One measurement: what it says, its correction, and what it said before. */
export function MeasurementPage({ id: given }: { id: string | null }) {
  const id = given ?? '';
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const indicatorId = usePlan((plan) => findRow(plan, 'measurements', id)?.indicatorId);
  const indicator = usePlan((plan) => plan.indicators.find((row) => row.id === indicatorId));
  if (indicator) return <OpenMeasurement key={id} id={id} indicator={indicator} />;
  return (
    <ProgressFrame tab="enter" title={t('record.missing.title')}>
      <p>{t('record.missing.text')}</p>
      <p>
        <PageLink look="primary" to={paths.progress(planId)}>
          {t('record.missing.back')}
        </PageLink>
      </p>
    </ProgressFrame>
  );
}

function OpenMeasurement({ id, indicator }: { id: string; indicator: Indicator }) {
  const translator = useTranslator();
  const { t } = translator;
  const planId = usePlan((plan) => plan.id);
  const position = usePlan((plan) => plan.indicators.indexOf(indicator)) + 1;
  const readPlan = useReadPlan();
  // A value that is there is changed by a correction; one that waits for its first figure is simply filled in.
  const [isOpen, setOpen] = useState(() => isUnfinished(indicator, findRow(readPlan(), 'measurements', id)));
  const title = itemTitle(translator, 'indicators', indicator, position);
  return (
    <ProgressFrame
      tab="enter"
      title={t('record.measurementOf', { title })}
      kicker={
        <PageLink to={paths.progress(planId, 'indicator', indicator.id)} icon="back">
          {title}
        </PageLink>
      }
      mark={<LevelMark level="indicator" size={22} />}
    >
      {isOpen ? null : <CorrectionStart id={id} indicator={indicator} onStart={() => setOpen(true)} />}
      <MeasurementForm id={id} indicator={indicator} locked={!isOpen} />
      <Earlier id={id} indicator={indicator} />
    </ProgressFrame>
  );
}

function isUnfinished({ measure }: Indicator, row: Measurement | undefined): boolean {
  return row !== undefined && !saysSomething(measure, row) && row.unavailable.trim() === '' && row.earlier.length === 0;
}

function CorrectionStart({ id, indicator, onStart }: { id: string; indicator: Indicator; onStart: () => void }) {
  const { t } = useTranslator();
  const edit = useEdit();
  const readOnly = useReadOnly();
  const today = useToday();
  const inputId = useId();
  const [reason, setReason] = useState('');
  const text = useMeasuredText();
  const row = usePlan((plan) => findRow(plan, 'measurements', id));
  const start = () => {
    edit({ kind: 'measurement.corrected', id, until: today, reason: reason.trim() });
    onStart();
  };
  return (
    <section className={styles['correction']} aria-label={t('record.correct')}>
      <p className={styles['value']}>{row ? text(indicator, row) : null}</p>
      {readOnly ? null : (
        <>
          <div className={fieldStyles['field']}>
            <label className={fieldStyles['label']} htmlFor={inputId}>
              {t('record.correction.reason')}
            </label>
            <p className={fieldStyles['help']}>{t('record.correction.help')}</p>
            <input
              id={inputId}
              className={fieldStyles['input']}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <Button icon="edit" onClick={start}>
            {t('record.correction.start')}
          </Button>
        </>
      )}
    </section>
  );
}

function MeasurementForm({ id, indicator, locked }: { id: string; indicator: Indicator; locked: boolean }) {
  const { t, language } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const readPlan = useReadPlan();
  const today = useToday();
  const [findings, setFindings] = useState<EntryFindings | null>(null);
  const look = () => {
    const row = findRow(readPlan(), 'measurements', id);
    setFindings(row ? findingsOf(readPlan(), indicator, row, today, language) : null);
  };
  useEffect(() => {
    const row = findRow(readPlan(), 'measurements', id);
    if (row) setFindings(findingsOf(readPlan(), indicator, row, today, language));
  }, [readPlan, id, indicator, today, language]);
  const leave = () => navigate(historyState().returnTo ?? paths.progress(planId, 'indicator', indicator.id));
  return (
    <ItemForm
      key={String(locked)}
      itemRef={{ table: 'measurements', id }}
      locked={locked}
      onValid={leave}
      onLeave={look}
    >
      <div className={styles['fields']}>
        <ValueInputs indicator={indicator} />
        <div className={fieldStyles['pair']}>
          <DateField name="from" />
          <DateField name="date" />
        </div>
        <BreakdownInputs indicator={indicator} />
        <AboutInputs />
        {findings ? <EntryProblems findings={findings} indicator={indicator} /> : null}
      </div>
      <div className={styles['actions']} data-screen-only="">
        {locked ? null : (
          <Button look="primary" type="submit">
            {t('wizard.done')}
          </Button>
        )}
        <RemoveMeasurement id={id} onRemoved={leave} />
      </div>
    </ItemForm>
  );
}

function RemoveMeasurement({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const remove = useRemoveRecord();
  return readOnly ? null : (
    <Button look="quiet" icon="remove" onClick={() => remove('measurements', id, t('record.removed'), onRemoved)}>
      {t('record.remove')}
    </Button>
  );
}

/** What the measurement said before its corrections, the newest first. */
function Earlier({ id, indicator }: { id: string; indicator: Indicator }) {
  const { t, date } = useTranslator();
  const text = useMeasuredText();
  const row = usePlan((plan) => findRow(plan, 'measurements', id));
  if (!row || row.earlier.length === 0) return null;
  return (
    <section className={styles['lines']}>
      <h2>{t('record.earlier')}</h2>
      <ol role="list">
        {row.earlier.toReversed().map((before) => (
          <li key={JSON.stringify(before)}>
            <p>{text(indicator, { ...row, ...before })}</p>
            <p className={styles['facts']}>
              {[
                before.until === null ? '' : t('record.correctedOn', { date: date(before.until) }),
                before.reason,
                before.note,
                before.enteredBy === '' ? '' : t('record.by', { name: before.enteredBy }),
              ]
                .filter((words) => words.trim() !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
