import { type PlanSummary, useAppServices } from '../common/app-services.tsx';
import { PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './home.module.css';

/** The way back into the plan that was changed last, to the very page that was open. */
export function ContinueBand({ plans }: { plans: readonly PlanSummary[] }) {
  const { t } = useTranslator();
  const { settings } = useAppServices();
  const latest = plans.find((plan) => !plan.damaged);
  if (!latest) return null;
  const title = latest.name;
  const place = settings.lastPlace(latest.id);
  return (
    <section className={styles['continue']} aria-labelledby="continue-title">
      <div className={styles['continueWords']}>
        <h2 id="continue-title">{t('home.continue.title')}</h2>
        <p className={styles['continuePlan']} lang={latest.title ? latest.language : undefined}>
          {title}
        </p>
        {place?.step ? <p className={styles['muted']}>{t(`step.${place.step}`)}</p> : null}
      </div>
      <PageLink
        look="primary"
        icon="forward"
        to={place?.path ?? paths.hub(latest.id)}
        label={t('home.continue.label', { title })}
      >
        {t('home.continue.button')}
      </PageLink>
    </section>
  );
}
