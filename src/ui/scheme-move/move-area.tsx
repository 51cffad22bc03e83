import { Button, PageLink } from '../common/button.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import { Waiting } from '../versions/waiting.tsx';
import { usePlan } from '../wizard/session-context.tsx';
import { useNewerScheme } from '../wizard/use-newer-scheme.ts';
import styles from './move.module.css';
import { MovePage } from './move-page.tsx';
import { useSchemeStep } from './use-scheme-step.ts';

/** What the next version of its scheme would change in the open plan, and the way there. */
export function MoveArea() {
  const { t } = useTranslator();
  const newer = useNewerScheme();
  const title = newer === null ? t('move.newest') : t('move.title', { to: newer.to });
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  return (
    <div className={styles['page']}>
      <PageHeading title={title} context={[planTitle]} />
      {newer === null ? <Newest /> : <Offer />}
    </div>
  );
}

function Newest() {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
    <p>
      <PageLink to={paths.hub(planId)}>{t('wizard.overview')}</PageLink>
    </p>
  );
}

function Offer() {
  const { t } = useTranslator();
  const plan = usePlan((present) => present);
  const loaded = useSchemeStep(plan);
  if (loaded === 'missing')
    return (
      <ProblemBox title={t('app.missingPart.title')} problem={{ message: t('app.missingPart.text') }}>
        <Button onClick={() => window.location.reload()}>{t('app.crash.reload')}</Button>
      </ProblemBox>
    );
  return loaded === null ? <Waiting isWaiting text={t('common.loading')} /> : <MovePage plan={plan} loaded={loaded} />;
}
