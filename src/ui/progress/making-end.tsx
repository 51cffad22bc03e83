import { PageLink } from '../common/button.tsx';
import { MakingFailed } from '../common/making-outcome.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import type { KeptState } from './keep-reported.ts';
import type { Making } from './use-make-file.ts';

/** What the making of a file led to: the file and what was kept beside it, or why there is none. */
export function MakingEnd({ making }: { making: Making }) {
  const { t } = useTranslator();
  if (making.kind === 'failed') return <MakingFailed reason={making.problem.message} />;
  if (making.kind !== 'done') return null;
  const { fileName, kept } = making;
  return (
    <>
      <p>
        <strong>{t('check.export.done', { fileName })}</strong>
      </p>
      {kept === null || kept === 'keeping' ? null : <Kept state={kept} />}
    </>
  );
}

function Kept({ state }: { state: KeptState }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const words = useKeptWords()(state);
  return (
    <>
      <p>{words}</p>
      <p>
        <PageLink to={paths.versions(planId)}>
          {t('message' in state ? 'record.report.keepByHand' : 'record.report.toVersions')}
        </PageLink>
      </p>
    </>
  );
}

/** What became of a state that was to be kept, in words. */
export function useKeptWords(): (state: KeptState) => string {
  const { t } = useTranslator();
  return (state) => {
    if ('message' in state) return t('record.report.notKept', { reason: state.message });
    return t(state.isNew ? 'record.report.keptNews' : 'record.report.keptAlready', { name: state.name });
  };
}
