import { useEffect, useRef, useState } from 'react';
import { issueText } from '#i18n/issue-text.ts';
import { selectOutput, selectOutputState } from '#session/selectors.ts';
import type { Output } from '#session/session-types.ts';
import { Button, PageLink } from '../common/button.tsx';
import { placeOfIssue } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession, usePlan, useSession } from '../wizard/session-context.tsx';
import styles from './export.module.css';

/** How the export goes and how it ended, announced and visible; a running one can be stopped. What an earlier visit led to takes no focus. */
export function ExportOutcome({ onMarkMissing }: { onMarkMissing: () => void }) {
  const { t } = useTranslator();
  const { actor } = useOpenSession();
  const state = useSession(selectOutputState);
  const output = useSession(selectOutput);
  const box = useRef<HTMLDivElement>(null);
  const ended = state === 'done' || state === 'failed' || state === 'refused';
  const [earlier] = useState(output);
  const isNew = output !== earlier;
  useEffect(() => {
    if (ended && isNew) box.current?.focus();
  }, [ended, isNew]);
  return (
    <div ref={box} tabIndex={-1} className={styles['outcome']} data-state={state} role="status">
      {state === 'exporting' ? (
        <>
          <progress aria-label={t('check.export.working')} />
          <p>{t('check.export.working')}</p>
          <Button onClick={() => actor.send({ type: 'export.cancelled' })}>{t('common.cancel')}</Button>
        </>
      ) : null}
      {state === 'done' && output?.fileName ? (
        <>
          <p>
            <strong>{t('check.export.done', { fileName: output.fileName })}</strong>
          </p>
          <p>{t(output.request.format === 'html' ? 'check.export.done.html' : 'check.export.done.reopens')}</p>
        </>
      ) : null}
      {state === 'refused' && output ? <Refused output={output} /> : null}
      {state === 'failed' && output?.problem ? <Failed problem={output.problem} onMarkMissing={onMarkMissing} /> : null}
    </div>
  );
}

function Refused({ output }: { output: Output }) {
  const translator = useTranslator();
  const { pack } = useOpenSession();
  const plan = usePlan((present) => present);
  return (
    <>
      <p>
        <strong>{translator.t('check.notReady', { count: output.blockers.length })}</strong>
      </p>
      <ul>
        {output.blockers.slice(0, 10).map((issue) => (
          <li key={`${issue.code}${issue.path}`}>
            <PageLink to={placeOfIssue(plan.id, issue).path}>
              {issueText(translator, pack.text, plan, issue).message}
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function Failed({ problem, onMarkMissing }: { problem: NonNullable<Output['problem']>; onMarkMissing: () => void }) {
  const { t, list } = useTranslator();
  if (problem.type === 'unknown')
    return (
      <>
        <p>
          <strong>{t('check.export.failed')}</strong>
        </p>
        <p>{problem.message}</p>
        <p>{t('check.export.failed.ways')}</p>
      </>
    );
  return (
    <>
      <p>
        <strong>
          {t('check.export.missingGlyphs', { characters: list(problem.characters), count: problem.characters.length })}
        </strong>
      </p>
      <p>{t('check.export.missingGlyphs.ways')}</p>
      <Button onClick={onMarkMissing}>{t('check.export.missingGlyphs.mark')}</Button>
    </>
  );
}
