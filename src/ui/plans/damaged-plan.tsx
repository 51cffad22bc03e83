import type { PlanSummary } from '../common/app-services.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { SeverityLabel } from '../common/severity-label.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './plan-card.module.css';
import { ProblemBox } from './problem-box.tsx';
import { useAttempt } from './use-attempt.ts';
import { useRemovePlan } from './use-remove-plan.ts';

/** A record that is no plan any more: what is left can be taken out. */
export function DamagedPlan({ plan, onRemove }: { plan: PlanSummary; onRemove: (planId: string) => void }) {
  const { t } = useTranslator();
  const { downloadStored } = useAppServices();
  const removePlan = useRemovePlan(onRemove);
  const { problem, attempt } = useAttempt();
  const title = plan.name || t('home.plan.damaged.title');
  return (
    <li className={styles['card']} data-plan={plan.id}>
      <div className={styles['head']}>
        <h3 tabIndex={-1}>{title}</h3>
        <SeverityLabel severity="blocker" />
      </div>
      <p>{t('storage.read.corrupt')}</p>
      <div className={styles['actions']}>
        <Button icon="download" onClick={() => void attempt(() => downloadStored(plan.id))}>
          {t('home.plan.damaged.download')}
        </Button>
        <Button
          look="quiet"
          label={t('home.plan.remove.label', { title })}
          onClick={() => void attempt(() => removePlan(plan.id, title))}
        >
          {t('home.plan.remove')}
        </Button>
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
    </li>
  );
}
