import { useState } from 'react';
import { forbidsFinal } from '#core/validation/issue.ts';
import { personalTexts } from '#core/validation/personal-texts.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { selectOutputState } from '#session/selectors.ts';
import type { OutputRequest } from '#session/session-types.ts';
import { Button, PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { SeverityLabel } from '../common/severity-label.tsx';
import { useTranslator } from '../common/translation.tsx';
import { PersonalStop, usePersonalStop } from '../progress/personal-stop.tsx';
import { useFreshAnalysis, usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import { useOpenSession, usePlan, useReadPlan, useSession } from '../wizard/session-context.tsx';
import styles from './export.module.css';
import { FormatChoice, LanguageChoice } from './export-choices.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { hasSections, SectionChoice, usualChapters } from './section-choice.tsx';

const formats = ['pdf', 'html', 'json'] as const;

/** The plan as a document: format, draft or final, language, sections. */
export function ExportPage() {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const planLanguage = usePlan((plan) => plan.language);
  const busy = useSession(selectOutputState) === 'exporting';
  const freshAnalysis = useFreshAnalysis();
  const readPlan = useReadPlan();
  const persons = usePersonalStop('plan');
  const [request, setRequest] = useState<OutputRequest>({
    format: 'pdf',
    final: true,
    language: chooseLanguage([planLanguage]),
    sections: usualChapters,
    unanswered: false,
    missingGlyphs: 'refuse',
  });
  const blockers = useBlockerCount(request.format);
  const change = (part: Partial<OutputRequest>) => setRequest((last) => ({ ...last, ...part }));
  const final = request.final && blockers === 0;
  const send = (part: Partial<OutputRequest> = {}) => {
    freshAnalysis();
    actor.send({ type: 'save.flushed' });
    if (!persons.passes(personalTexts(readPlan()))) return;
    actor.send({ type: 'export.requested', output: { ...request, final, ...part } });
  };
  const goOn = () => {
    persons.accept();
    send();
  };
  return (
    <div className={styles['export']}>
      <FormatChoice formats={formats} chosen={request.format} onChoose={(format) => change({ format })} />
      {request.format === 'json' ? null : (
        <>
          <FinalChoice final={final} blockers={blockers} change={change} />
          <LanguageChoice chosen={request.language} onChoose={(language) => change({ language })} />
          <SectionChoice request={{ ...request, final }} change={change} />
        </>
      )}
      <div className={styles['go']}>
        <Button
          look="primary"
          icon="download"
          // Not disabled while a document is made: that would take the focus away.
          aria-disabled={busy || undefined}
          disabled={request.format !== 'json' && !hasSections(request)}
          onClick={() => (busy ? undefined : send())}
        >
          {t(
            request.format === 'json' ? 'check.export.goData' : final ? 'check.export.goFinal' : 'check.export.goDraft',
          )}
        </Button>
      </div>
      <ExportOutcome asked={persons.asked} onMarkMissing={() => send({ missingGlyphs: 'mark' })}>
        {persons.asked === null ? null : <PersonalStop kind="plan" texts={persons.asked} onGoOn={goOn} />}
      </ExportOutcome>
    </div>
  );
}

function useBlockerCount(format: string): number {
  return usePlanAnalysis().issues.filter((issue) => forbidsFinal(issue, format)).length;
}

type FinalProps = {
  readonly final: boolean;
  readonly blockers: number;
  readonly change: (part: Pick<OutputRequest, 'final'>) => void;
};

function FinalChoice({ final, blockers, change }: FinalProps) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.version')}</legend>
      <label className={styles['option']}>
        <input
          type="radio"
          name="final"
          checked={final}
          disabled={blockers > 0}
          onChange={() => change({ final: true })}
        />
        <span>{t('check.export.final')}</span>
      </label>
      {blockers > 0 ? (
        <p className={styles['help']}>
          <SeverityLabel severity="blocker" count={blockers} /> ·{' '}
          <PageLink to={paths.step(planId, 'check')}>{t('check.export.seeBlockers')}</PageLink>
        </p>
      ) : null}
      <label className={styles['option']}>
        <input type="radio" name="final" checked={!final} onChange={() => change({ final: false })} />
        <span>
          {t('check.export.draft')}
          <span className={styles['help']}>{t('check.export.draft.help')}</span>
        </span>
      </label>
    </fieldset>
  );
}
