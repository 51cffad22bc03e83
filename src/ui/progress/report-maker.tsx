import { type RefObject, useState } from 'react';
import { findRow } from '#core/plan/plan-edit.ts';
import type { ActivityReport, Plan } from '#core/plan/plan-schema.ts';
import { personalTextsOfReport } from '#core/validation/personal-texts.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import styles from '../check/export.module.css';
import { FormatChoice, LanguageChoice } from '../check/export-choices.tsx';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { MakingOutcome } from '../common/making-outcome.tsx';
import type { ReportOrder } from '../common/report-services.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession, usePlan, useReadPlan } from '../wizard/session-context.tsx';
import { EmptyWordLinks, emptyWords } from './empty-words.tsx';
import type { FormCheck } from './form-check.tsx';
import { type KeptState, keepReported } from './keep-reported.ts';
import { MakingEnd, useKeptWords } from './making-end.tsx';
import { PeriodMissed } from './period-note.tsx';
import { PersonalStop, usePersonalStop } from './personal-stop.tsx';
import reportStyles from './report.module.css';
import { periodOfReport, periodState } from './report-periods.ts';
import { ReportSections, useReportSections } from './report-sections.tsx';
import { useKeptName } from './report-title.ts';
import { useMakeFile } from './use-make-file.ts';
import { useToday } from './use-today.ts';

type Choice = Pick<ReportOrder, 'format' | 'version' | 'language' | 'sections' | 'draft'>;
type MakerProps = {
  readonly id: string;
  /** Looks the form of the report through before anything is made. */
  readonly check: RefObject<FormCheck | null>;
};

/** Makes the document of a report: full or short, PDF or web page, language, chapters. */
export function ReportMaker({ id, check }: MakerProps) {
  const { t } = useTranslator();
  const [choice, change] = useChoice();
  const [keeps, setKeeps] = useState(true);
  const reportMaking = useReportMaking(id, choice, keeps);
  const { isBusy } = reportMaking;
  const checkAndStart = () => check.current?.(reportMaking.start);
  const isEmpty = choice.version === 'full' && choice.sections.length === 0;
  return (
    <section className={styles['export']}>
      <h2>{t('record.report.make')}</h2>
      <VersionChoice chosen={choice.version} onChoose={(version) => change({ version })} />
      <FormatChoice formats={['pdf', 'html']} chosen={choice.format} onChoose={(format) => change({ format })} />
      <MoreChoices choice={choice} change={change} />
      <label className={styles['option']}>
        <input type="checkbox" checked={keeps} onChange={() => setKeeps(!keeps)} />
        <span>
          {t('record.report.keep')}
          <span className={styles['help']}>{t('record.report.keep.help')}</span>
        </span>
      </label>
      <div className={styles['go']}>
        <Button
          look="primary"
          icon="download"
          // Not disabled while a document is made: that would take the focus away.
          aria-disabled={isBusy || undefined}
          disabled={isEmpty}
          onClick={() => (isBusy ? undefined : checkAndStart())}
        >
          {t('record.report.go')}
        </Button>
        <p role="status">{isEmpty ? t('check.export.noSections') : null}</p>
      </div>
      <WithoutWords id={id} />
      <ReportOutcome id={id} reportMaking={reportMaking} onGoOn={checkAndStart} />
    </section>
  );
}

type OutcomeProps = {
  readonly id: string;
  readonly reportMaking: ReturnType<typeof useReportMaking>;
  readonly onGoOn: () => void;
};

/** Why nothing is made yet, or how the making goes and what it led to. */
function ReportOutcome({ id, reportMaking: { making, refusal, persons, stop }, onGoOn }: OutcomeProps) {
  const { asked } = persons;
  const goOn = () => {
    persons.accept();
    onGoOn();
  };
  const said = () => {
    if (refusal !== null) return <PeriodMissed id={id} period={refusal.period} />;
    if (asked !== null) return <PersonalStop kind="report" texts={asked} onGoOn={goOn} />;
    return <MakingEnd making={making} />;
  };
  const waiting = asked === null ? making.kind : 'asks';
  return (
    <MakingOutcome
      state={refusal === null ? waiting : 'refused'}
      outcome={refusal ?? asked ?? making.attempt}
      onCancel={stop}
    >
      {said()}
    </MakingOutcome>
  );
}

/** Says gently what the document will have no words for; it can be made all the same. */
function WithoutWords({ id }: { id: string }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  // A text, because a list would be another one with every key.
  const key = usePlan((plan) => {
    const report = findRow(plan, 'activityReports', id);
    return report ? emptyWords(report).join(' ') : '';
  });
  if (key === '') return null;
  return (
    <div className={reportStyles['links']}>
      <p>{t('record.report.empty')}</p>
      <EmptyWordLinks planId={planId} reportId={id} empty={key.split(' ') as ReturnType<typeof emptyWords>} />
    </div>
  );
}

/** What most leave as it is. */
function MoreChoices({ choice, change }: { choice: Choice; change: (part: Partial<Choice>) => void }) {
  const { t, list } = useTranslator();
  const all = useReportSections().length;
  const language = chooseLanguage([choice.language]);
  const present = [
    t(`planning.language.${language}`),
    ...(choice.version === 'full' ? [t('record.report.more.sections', { count: choice.sections.length, all })] : []),
    ...(choice.draft ? [t('check.export.draft')] : []),
  ];
  return (
    <details className={reportStyles['more']}>
      <summary>
        <strong>{t('record.report.more')}</strong>
        <span className={styles['help']}>{list(present)}</span>
      </summary>
      <LanguageChoice chosen={choice.language} onChoose={(chosen) => change({ language: chosen })} />
      {choice.version === 'full' ? (
        <ReportSections chosen={choice.sections} onChoose={(sections) => change({ sections })} />
      ) : null}
      <label className={styles['option']}>
        <input type="checkbox" checked={choice.draft} onChange={() => change({ draft: !choice.draft })} />
        <span>
          {t('record.report.draft')}
          <span className={styles['help']}>{t('record.report.draft.help')}</span>
        </span>
      </label>
    </details>
  );
}

function useChoice() {
  const planLanguage = usePlan((plan) => plan.language);
  const sections = useReportSections().map((section) => section.id);
  const [choice, setChoice] = useState<Choice>({
    format: 'pdf',
    version: 'full',
    language: chooseLanguage([planLanguage]),
    sections,
    draft: false,
  });
  return [choice, (part: Partial<Choice>) => setChoice((last) => ({ ...last, ...part }))] as const;
}

/** Makes the report of the plan as it is at the click, and keeps that very plan. */
function useReportMaking(id: string, choice: Choice, keeps: boolean) {
  const { actor } = useOpenSession();
  const readPlan = useReadPlan();
  const today = useToday();
  const { making, make, stop } = useMakeFile();
  const keep = useKeepReported();
  const [refusal, setRefusal] = useState<{ readonly period: ReturnType<typeof periodOfReport> } | null>(null);
  const persons = usePersonalStop('report');
  const start = () => {
    actor.send({ type: 'save.flushed' });
    const plan = readPlan();
    const report = findRow(plan, 'activityReports', id);
    if (!report) return;
    const period = periodOfReport(report, plan.profile, today);
    if (periodState(period, today) === 'reversed') return setRefusal({ period });
    setRefusal(null);
    if (!persons.passes(personalTextsOfReport(plan, id, choice.format))) return;
    make({
      work: (services, signal) => services.makeReport({ ...choice, plan, report }, signal),
      ...(keeps ? { afterwards: (signal) => keep({ plan, report }, signal) } : {}),
    });
  };
  const isBusy = making.kind === 'working' || (making.kind === 'done' && making.kept === 'keeping');
  return { making, isBusy, refusal, persons, start, stop };
}

/** Keeps the plan that was reported, so that the next report can say what changed since. Told at the foot of the window once the page is left. */
function useKeepReported() {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const { versions } = useAppServices();
  const nameOf = useKeptName();
  const wordsOf = useKeptWords();
  const announce = useAnnounce();
  const kept = async (plan: Plan, report: ActivityReport): Promise<KeptState> => {
    try {
      const services = await versions();
      return 'message' in services ? services : await keepReported(services, plan, nameOf(plan, report));
    } catch (thrown) {
      reportError(thrown);
      return { message: t('record.report.notKept.broken') };
    }
  };
  return async ({ plan, report }: Pick<ReportOrder, 'plan' | 'report'>, signal: AbortSignal) => {
    const state = await kept(plan, report);
    if (signal.aborted) announce({ text: wordsOf(state), scope: actor });
    return state;
  };
}

type VersionProps = {
  readonly chosen: Choice['version'];
  readonly onChoose: (version: Choice['version']) => void;
};

function VersionChoice({ chosen, onChoose }: VersionProps) {
  const { t } = useTranslator();
  return (
    <fieldset className={styles['formats']}>
      <legend>{t('record.report.version')}</legend>
      {(['full', 'short'] as const).map((version) => (
        <label key={version} className={styles['card']}>
          <input type="radio" name="report-version" checked={chosen === version} onChange={() => onChoose(version)} />
          <span>
            <strong>{t(`record.report.version.${version}`)}</strong>
            <span className={styles['help']}>{t(`record.report.version.${version}.help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
