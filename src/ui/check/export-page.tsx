import { useState } from 'react';
import { interfaceLanguages } from '#i18n/languages.ts';
import { selectOutputState } from '#session/selectors.ts';
import type { OutputRequest } from '#session/session-types.ts';
import { Button, PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { SeverityLabel } from '../common/severity-label.tsx';
import { useTranslator } from '../common/translation.tsx';
import { useFreshAnalysis, usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import { useOpenSession, usePlan, useSession } from '../wizard/session-context.tsx';
import styles from './export.module.css';
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
  const blockers = useBlockerCount();
  const [request, setRequest] = useState<OutputRequest>({
    format: 'pdf',
    final: blockers === 0,
    language: interfaceLanguages.find((language) => language === planLanguage) ?? 'en',
    sections: usualChapters,
    unanswered: false,
    missingGlyphs: 'refuse',
  });
  const change = (part: Partial<OutputRequest>) => setRequest((last) => ({ ...last, ...part }));
  const final = request.final && blockers === 0;
  const send = (part: Partial<OutputRequest> = {}) => {
    freshAnalysis();
    actor.send({ type: 'save.flushed' });
    actor.send({ type: 'export.requested', output: { ...request, final, ...part } });
  };
  return (
    <div className={styles['export']}>
      <FormatChoice request={request} change={change} />
      {request.format === 'json' ? null : (
        <>
          <FinalChoice final={final} blockers={blockers} change={change} />
          <LanguageChoice request={request} change={change} />
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
      <ExportOutcome onMarkMissing={() => send({ missingGlyphs: 'mark' })} />
    </div>
  );
}

function useBlockerCount(): number {
  return usePlanAnalysis().issues.filter((issue) => issue.severity === 'blocker').length;
}

type ChoiceProps = { readonly request: OutputRequest; readonly change: (part: Partial<OutputRequest>) => void };

function FormatChoice({ request, change }: ChoiceProps) {
  const { t } = useTranslator();
  return (
    <fieldset className={styles['formats']}>
      <legend>{t('check.export.format')}</legend>
      {formats.map((format) => (
        <label key={format} className={styles['card']}>
          <input type="radio" name="format" checked={request.format === format} onChange={() => change({ format })} />
          <span>
            <strong>{t(`check.export.format.${format}`)}</strong>
            <span className={styles['help']}>{t(`check.export.format.${format}.help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function FinalChoice({ final, blockers, change }: { final: boolean; blockers: number; change: ChoiceProps['change'] }) {
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

function LanguageChoice({ request, change }: ChoiceProps) {
  const { t } = useTranslator();
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('check.export.language')}</legend>
      <p className={styles['help']}>{t('check.export.language.help')}</p>
      {interfaceLanguages.map((language) => (
        <label key={language} className={styles['option']}>
          <input
            type="radio"
            name="language"
            checked={request.language === language}
            onChange={() => change({ language })}
          />
          <span>{t(`planning.language.${language}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
