import type { ReactNode } from 'react';
import { namedSign } from '#core/words/unprintable-signs.ts';
import { issueText } from '#i18n/issue-text.ts';
import { selectOutput, selectOutputState } from '#session/selectors.ts';
import type { Output } from '#session/session-types.ts';
import { Button, PageLink } from '../common/button.tsx';
import { MakingFailed, MakingOutcome } from '../common/making-outcome.tsx';
import { placeOfIssue } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useOpenSession, usePlan, useSession } from '../wizard/session-context.tsx';

const shown = { exporting: 'working', done: 'done', failed: 'failed', refused: 'refused', idle: 'idle' } as const;

type OutcomeProps = {
  /** What is asked before the export begins, another object each time; null when nothing is. */
  readonly asked: object | null;
  readonly onMarkMissing: () => void;
  /** The question, in the place of what an export before it led to. */
  readonly children: ReactNode;
};

/** How the export goes and how it ended. */
export function ExportOutcome({ asked, onMarkMissing, children }: OutcomeProps) {
  const { actor } = useOpenSession();
  const state = useSession(selectOutputState);
  const output = useSession(selectOutput);
  return (
    <MakingOutcome
      state={asked === null ? shown[state] : 'asks'}
      outcome={asked ?? output}
      onCancel={() => actor.send({ type: 'export.cancelled' })}
    >
      {asked === null ? <Ended state={state} output={output} onMarkMissing={onMarkMissing} /> : children}
    </MakingOutcome>
  );
}

type EndedProps = {
  readonly state: keyof typeof shown;
  readonly output: Output | null;
  readonly onMarkMissing: () => void;
};

function Ended({ state, output, onMarkMissing }: EndedProps) {
  const { t } = useTranslator();
  return (
    <>
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
    </>
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
  if (problem.type === 'unknown') return <MakingFailed reason={problem.message} />;
  return (
    <>
      <p>
        <strong>
          {t('check.export.missingGlyphs', {
            characters: list(problem.characters.map(namedSign)),
            count: problem.characters.length,
          })}
        </strong>
      </p>
      <p>{t('check.export.missingGlyphs.ways')}</p>
      <Button onClick={onMarkMissing}>{t('check.export.missingGlyphs.mark')}</Button>
    </>
  );
}
