import { useState } from 'react';
import { findRow } from '#core/plan/plan-edit.ts';
import { interfaceLanguages } from '#i18n/languages.ts';
import styles from '../check/export.module.css';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import type { ReportOrder } from '../common/report-services.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession, usePlan, useReadPlan } from '../wizard/session-context.tsx';
import { MakingOutcome } from './making-outcome.tsx';
import { useReportTitle } from './reports-page.tsx';
import { useMakeFile } from './use-make-file.ts';

const ownSections = ['summary', 'lessons'] as const;

type Choice = Pick<ReportOrder, 'format' | 'version' | 'language' | 'sections' | 'draft'>;
type ChoiceProps = { readonly choice: Choice; readonly change: (part: Partial<Choice>) => void };

/** Makes the document of a report: full or short, PDF or web page, language, chapters. */
export function ReportMaker({ id }: { id: string }) {
  const { t } = useTranslator();
  const { actor, pack } = useOpenSession();
  const readPlan = useReadPlan();
  const planLanguage = usePlan((plan) => plan.language);
  const { making, make, stop } = useMakeFile();
  const [keeps, setKeeps] = useState(true);
  const keepState = useKeepState(id);
  const [choice, setChoice] = useState<Choice>({
    format: 'pdf',
    version: 'full',
    language: interfaceLanguages.find((language) => language === planLanguage) ?? 'en',
    sections: ['summary', ...pack.scheme.headings.map((heading) => heading.id), 'lessons'],
    draft: false,
  });
  const change = (part: Partial<Choice>) => setChoice((last) => ({ ...last, ...part }));
  const start = () => {
    actor.send({ type: 'save.flushed' });
    const plan = readPlan();
    const report = findRow(plan, 'activityReports', id);
    if (!report) return;
    make(async (services, signal) => {
      const made = await services.makeReport({ ...choice, plan, report }, signal);
      if (keeps && !signal.aborted && 'fileName' in made) await keepState();
      return made;
    });
  };
  return (
    <section className={styles['export']}>
      <h2>{t('record.report.make')}</h2>
      <VersionChoice choice={choice} change={change} />
      <FormatChoice choice={choice} change={change} />
      <LanguageChoice choice={choice} change={change} />
      {choice.version === 'full' ? <Sections choice={choice} change={change} /> : null}
      <label className={styles['option']}>
        <input type="checkbox" checked={choice.draft} onChange={() => change({ draft: !choice.draft })} />
        <span>{t('check.export.draft')}</span>
      </label>
      <label className={styles['option']}>
        <input type="checkbox" checked={keeps} onChange={() => setKeeps(!keeps)} />
        <span>
          {t('record.report.keep')}
          <span className={styles['help']}>{t('record.report.keep.help')}</span>
        </span>
      </label>
      <div className={styles['go']}>
        <Button look="primary" icon="download" onClick={start}>
          {t('record.report.go')}
        </Button>
      </div>
      <MakingOutcome making={making} onStop={stop} />
    </section>
  );
}

/** Keeps the plan as it was reported, so that the next report can say what changed since. */
function useKeepState(id: string): () => Promise<void> {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const { versions } = useAppServices();
  const readPlan = useReadPlan();
  const titleOf = useReportTitle();
  const announce = useAnnounce();
  return async () => {
    const plan = readPlan();
    const position = plan.activityReports.findIndex((row) => row.id === id);
    const report = plan.activityReports[position];
    if (!report) return;
    const services = await versions();
    const name = t('record.report.kept', { title: titleOf(report, position + 1) });
    const problem = 'message' in services ? services : await services.keep(plan, { name, reason: '' }, 'with-report');
    announce({ text: problem === null ? t('record.report.keptNews', { name }) : problem.message, scope: actor });
  };
}

function VersionChoice({ choice, change }: ChoiceProps) {
  const { t } = useTranslator();
  return (
    <fieldset className={styles['formats']}>
      <legend>{t('record.report.version')}</legend>
      {(['full', 'short'] as const).map((version) => (
        <label key={version} className={styles['card']}>
          <input
            type="radio"
            name="report-version"
            checked={choice.version === version}
            onChange={() => change({ version })}
          />
          <span>
            <strong>{t(`record.report.version.${version}`)}</strong>
            <span className={styles['help']}>{t(`record.report.version.${version}.help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function FormatChoice({ choice, change }: ChoiceProps) {
  const { t } = useTranslator();
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.format')}</legend>
      {(['pdf', 'html'] as const).map((format) => (
        <label key={format} className={styles['option']}>
          <input
            type="radio"
            name="report-format"
            checked={choice.format === format}
            onChange={() => change({ format })}
          />
          <span>{t(`check.export.format.${format}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function LanguageChoice({ choice, change }: ChoiceProps) {
  const { t } = useTranslator();
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.language')}</legend>
      {interfaceLanguages.map((language) => (
        <label key={language} className={styles['option']}>
          <input
            type="radio"
            name="report-language"
            checked={choice.language === language}
            onChange={() => change({ language })}
          />
          <span>{t(`planning.language.${language}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Sections({ choice, change }: ChoiceProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const sections = ['summary', ...pack.scheme.headings.map((heading) => heading.id), 'lessons'];
  const titleOf = (section: string) => {
    const own = ownSections.find((name) => name === section);
    return own ? t(`record.report.section.${own}`) : (pack.text.headings[section]?.title ?? section);
  };
  const toggle = (section: string) =>
    change({ sections: sections.filter((name) => (name === section) !== choice.sections.includes(name)) });
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.sections')}</legend>
      <div className={styles['sections']}>
        {sections.map((section) => (
          <label key={section} className={styles['option']}>
            <input type="checkbox" checked={choice.sections.includes(section)} onChange={() => toggle(section)} />
            <span>{titleOf(section)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
