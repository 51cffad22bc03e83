import { type RefObject, useRef, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { findRow } from '#core/plan/plan-edit.ts';
import type { ActivityReport } from '#core/plan/plan-schema.ts';
import { type PersonalMark, personalMarks } from '#core/validation/personal-marks.ts';
import { Button, PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { DateField } from '../fields/date-field.tsx';
import fieldStyles from '../fields/field.module.css';
import { ItemForm } from '../fields/item-form.tsx';
import { LongTextField, TextField } from '../fields/text-field.tsx';
import { usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import { usePlan, useReadOnly, useReadPlan } from '../wizard/session-context.tsx';
import { PersonalQuestion } from './entry-problems.tsx';
import { type FormCheck, FormCheckHandle } from './form-check.tsx';
import { PeriodNote } from './period-note.tsx';
import { PeriodPresets } from './period-presets.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { ReportChanges } from './report-changes.tsx';
import { ReportInside } from './report-inside.tsx';
import { ReportMaker } from './report-maker.tsx';
import { useReportTitle } from './report-title.ts';
import { ReportsPage } from './reports-page.tsx';
import { useRemoveRecord } from './use-remove-record.ts';

/** The activity reports, or the one that the address names. */
export function ReportPage({ id }: { id: string | null }) {
  return id === null ? <ReportsPage /> : <OneReport key={id} id={id} />;
}

function OneReport({ id }: { id: string }) {
  const { t } = useTranslator();
  const exists = usePlan((plan) => findRow(plan, 'activityReports', id) !== undefined);
  const { plan } = usePlanAnalysis();
  const titleOf = useReportTitle();
  const check = useRef<FormCheck | null>(null);
  const position = plan.activityReports.findIndex((row) => row.id === id);
  const report = plan.activityReports[position];
  if (!exists) return <MissingReport />;
  return (
    <ProgressFrame
      tab="report"
      id={id}
      title={report ? titleOf(report, position + 1) : t('item.activityReport')}
      lang={report?.title.trim() ? plan.language : undefined}
      kicker={
        <PageLink to={paths.progress(plan.id, 'report')} icon="back">
          {t('record.tab.report')}
        </PageLink>
      }
    >
      <ReportForm id={id} check={check} />
      <ReportInside id={id} />
      <ReportChanges id={id} />
      <ReportMaker id={id} check={check} />
      <RemoveReport id={id} />
    </ProgressFrame>
  );
}

function MissingReport() {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
    <ProgressFrame tab="report" title={t('record.missing.title')}>
      <p>{t('record.missing.text')}</p>
      <p>
        <PageLink look="primary" to={paths.progress(planId, 'report')}>
          {t('record.tab.report')}
        </PageLink>
      </p>
    </ProgressFrame>
  );
}

function ReportForm({ id, check }: { id: string; check: RefObject<FormCheck | null> }) {
  const { t } = useTranslator();
  const readPlan = useReadPlan();
  const marksNow = (): readonly PersonalMark[] =>
    textsOf(findRow(readPlan(), 'activityReports', id)).flatMap(personalMarks);
  const [marks, setMarks] = useState(marksNow);
  return (
    <ItemForm itemRef={{ table: 'activityReports', id }} onLeave={() => setMarks(marksNow())}>
      <FormCheckHandle handle={check} />
      <div className={styles['fields']}>
        <h2>{t('record.report.period')}</h2>
        <PeriodPresets id={id} />
        <div className={fieldStyles['pair']}>
          <DateField name="from" />
          <DateField name="to" />
        </div>
        <PeriodNote id={id} />
        <div>
          <h2>{t('record.report.words')}</h2>
          <p className={styles['facts']}>{t('record.report.words.help')}</p>
        </div>
        <TextField name="title" />
        <LongTextField name="summary" />
        <LongTextField name="learned" />
        <LongTextField name="changes" />
        <PersonalQuestion marks={marks} />
        <TextField name="preparedBy" />
        <DateField name="sentOn" />
      </div>
    </ItemForm>
  );
}

function textsOf(report: ActivityReport | undefined): readonly string[] {
  return report ? [report.summary, report.learned, report.changes] : [];
}

function RemoveReport({ id }: { id: string }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const readOnly = useReadOnly();
  const remove = useRemoveRecord();
  const leave = () => navigate(paths.progress(planId, 'report'));
  return readOnly ? null : (
    <div className={styles['actions']} data-screen-only="">
      <Button
        look="quiet"
        icon="remove"
        onClick={() => remove('activityReports', id, t('record.report.removed'), leave)}
      >
        {t('record.report.remove')}
      </Button>
    </div>
  );
}
