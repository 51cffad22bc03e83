import { PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlan } from '../wizard/session-context.tsx';

/** Instead of a view of the chain while there is none: where it begins. */
export function NoChain() {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
    <>
      <p>{t('check.matrix.empty')}</p>
      <p>
        <PageLink to={paths.step(planId, 'goals')}>{t('step.goals.task')}</PageLink>
      </p>
    </>
  );
}
