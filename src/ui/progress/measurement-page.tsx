import { useCallback, useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Correction } from '#core/plan/measurement-edits.ts';
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
import { TextField } from '../fields/text-field.tsx';
import { useAfterPress } from '../fields/use-after-press.ts';
import { useItemTitles, useTitleLanguage } from '../wizard/item-names.ts';
import { usePlan, useReadOnly, useReadPlan } from '../wizard/session-context.tsx';
import { useSessionDraft } from '../wizard/session-draft.ts';
import { BreakdownInputs } from './breakdown-inputs.tsx';
import { AboutInputs, ValueInputs } from './entry-fields.tsx';
import { type EntryFindings, EntryProblems, findingsOf } from './entry-problems.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { ReasonField } from './reason-field.tsx';
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
  const readPlan = useReadPlan();
  // A value that is there is changed by a correction; one that waits for its first figure is simply filled in.
  const [isUnlocked] = useState(() => isUnfinished(indicator, findRow(readPlan(), 'measurements', id)));
  const [correction, setCorrection] = useCorrection(id);
  const title = useItemTitles()('indicators', indicator);
  const lang = useTitleLanguage()(indicator);
  return (
    <ProgressFrame
      tab="enter"
      title={t('record.measurementOf', { title })}
      kicker={
        <PageLink to={paths.progress(planId, 'indicator', indicator.id)} icon="back" lang={lang}>
          {title}
        </PageLink>
      }
      mark={<LevelMark level="indicator" size={22} />}
    >
      {isUnlocked || correction ? null : <CorrectionStart id={id} indicator={indicator} onStart={setCorrection} />}
      <MeasurementForm id={id} indicator={indicator} locked={!isUnlocked && !correction} correction={correction} />
      <Earlier id={id} indicator={indicator} />
    </ProgressFrame>
  );
}

function isUnfinished({ measure }: Indicator, row: Measurement | undefined): boolean {
  return row !== undefined && !saysSomething(measure, row) && row.unavailable.trim() === '' && row.earlier.length === 0;
}

/** The correction that was begun on this page. Undo may take back an earlier one under it: then it follows on what is still kept. */
function useCorrection(id: string) {
  const [correction, setCorrection] = useState<Correction>();
  const kept = usePlan((plan) => findRow(plan, 'measurements', id)?.earlier.length ?? 0);
  const [, setReason] = useSessionDraft(reasonOf(id));
  if (correction && kept < correction.kept) setCorrection({ ...correction, kept });
  const isKept = correction !== undefined && kept > correction.kept;
  useEffect(() => {
    if (isKept) setReason('');
  }, [isKept, setReason]);
  return [correction, setCorrection] as const;
}

/** The name of the draft of the reason: it is kept until a correction was made with it. */
function reasonOf(id: string): string {
  return `correction ${id}`;
}

type StartProps = {
  readonly id: string;
  readonly indicator: Indicator;
  readonly onStart: (correction: Correction) => void;
};

function CorrectionStart({ id, indicator, onStart }: StartProps) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const today = useToday();
  const [reason, setReason] = useSessionDraft(reasonOf(id));
  const text = useMeasuredText();
  const row = usePlan((plan) => findRow(plan, 'measurements', id));
  const start = () => onStart({ id, until: today, reason: reason.trim(), kept: row?.earlier.length ?? 0 });
  return (
    <section className={styles['correction']} aria-label={t('record.correct')}>
      <p className={styles['value']}>{row ? text(indicator, row) : null}</p>
      {readOnly ? null : (
        <>
          <ReasonField
            label={t('record.correction.reason')}
            help={t('record.correction.help')}
            value={reason}
            onChange={setReason}
          />
          <Button icon="edit" onClick={start}>
            {t('record.correction.start')}
          </Button>
        </>
      )}
    </section>
  );
}

type FormProps = {
  readonly id: string;
  readonly indicator: Indicator;
  readonly locked: boolean;
  readonly correction: Correction | undefined;
};

function MeasurementForm({ id, indicator, locked, correction }: FormProps) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const [findings, look] = useFindings(id, indicator);
  const [isWrong, setWrong] = useState(false);
  const fields = useFirstInput(correction !== undefined);
  const leave = () => navigate(historyState().returnTo ?? paths.progress(planId, 'indicator', indicator.id));
  return (
    <ItemForm
      key={String(locked)}
      itemRef={{ table: 'measurements', id }}
      locked={locked}
      correction={correction}
      onValid={leave}
      onWrong={setWrong}
      onLeave={look}
      tellsBelow
    >
      <div ref={fields} className={styles['fields']}>
        <ValueInputs indicator={indicator} />
        <div className={fieldStyles['pair']}>
          <DateField name="from" />
          <DateField name="date" />
        </div>
        <BreakdownInputs indicator={indicator} />
        <TextField name="unavailable" />
        <AboutInputs />
        {/* What Done refused stands beside its field and in the summary. */}
        {findings ? (
          <EntryProblems findings={isWrong ? { ...findings, undecoded: [] } : findings} indicator={indicator} />
        ) : null}
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

/** What should be looked at again in the measurement, with the way to look anew. */
function useFindings(id: string, indicator: Indicator): readonly [EntryFindings | null, () => void] {
  const { language } = useTranslator();
  const readPlan = useReadPlan();
  const today = useToday();
  const now = useCallback(() => {
    const row = findRow(readPlan(), 'measurements', id);
    return row ? findingsOf(readPlan(), indicator, row, today, language) : null;
  }, [readPlan, id, indicator, today, language]);
  const [findings, setFindings] = useState<EntryFindings | null>(null);
  const afterPress = useAfterPress();
  useEffect(() => setFindings(now()), [now]);
  return [findings, () => afterPress(() => setFindings(now()))];
}

/** The place of the fields; their first input takes the focus as soon as it can be typed in, unless the page was opened to mend another. */
function useFirstInput(canType: boolean) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (canType && historyState().field === undefined)
      fields.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [canType]);
  return fields;
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
        {row.earlier.toReversed().map((before, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: counted from the oldest, and states are only added at the end
          <li key={row.earlier.length - at}>
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
