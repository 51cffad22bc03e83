import { useState } from 'react';
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
import { usePlan, useReadOnly, useReadPlan } from '../wizard/session-context.tsx';
import { PersonalQuestion } from './entry-problems.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { ReportMaker } from './report-maker.tsx';
import { ReportsPage, useReportTitle } from './reports-page.tsx';
import { useRemoveRecord } from './use-remove-record.ts';

/** The activity reports, or the one that the address names. */
export function ReportPage({ id }: { id: string | null }) {
  return id === null ? <ReportsPage /> : <OneReport key={id} id={id} />;
}

function OneReport({ id }: { id: string }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const position = usePlan((plan) => plan.activityReports.findIndex((row) => row.id === id)) + 1;
  const readPlan = useReadPlan();
  const titleOf = useReportTitle();
  const report = findRow(readPlan(), 'activityReports', id);
  if (!report)
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
  return (
    <ProgressFrame
      tab="report"
      title={titleOf(report, position)}
      kicker={
        <PageLink to={paths.progress(planId, 'report')} icon="back">
          {t('record.tab.report')}
        </PageLink>
      }
    >
      <ReportForm id={id} />
      <ReportMaker id={id} />
      <RemoveReport id={id} />
    </ProgressFrame>
  );
}

function ReportForm({ id }: { id: string }) {
  const { t } = useTranslator();
  const readPlan = useReadPlan();
  const marksNow = (): readonly PersonalMark[] =>
    textsOf(findRow(readPlan(), 'activityReports', id)).flatMap(personalMarks);
  const [marks, setMarks] = useState(marksNow);
  return (
    <section className={styles['lines']}>
      <h2>{t('record.report.words')}</h2>
      <p className={styles['facts']}>{t('record.report.words.help')}</p>
      <ItemForm itemRef={{ table: 'activityReports', id }} onLeave={() => setMarks(marksNow())}>
        <div className={styles['fields']}>
          <TextField name="title" />
          <div className={fieldStyles['pair']}>
            <DateField name="from" />
            <DateField name="to" />
          </div>
          <TextField name="preparedBy" />
          <LongTextField name="summary" />
          <LongTextField name="learned" />
          <LongTextField name="changes" />
          <PersonalQuestion marks={marks} />
          <DateField name="sentOn" />
        </div>
      </ItemForm>
    </section>
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
