import type { CSSProperties } from 'react';
import { type BudgetSummary, budgetState } from '#core/chain/budget-summary.ts';
import { openBudgetText } from '#i18n/open-budget.ts';
import { useTranslator } from '../../common/translation.tsx';
import styles from './budget-balance.module.css';

/** Costs against funding: one sentence, and two bars to the same scale. */
export function BudgetBalance({ budget, currency }: { budget: BudgetSummary; currency: string }) {
  const translator = useTranslator();
  const { t, money } = translator;
  const { planned, funding, difference } = budget;
  const kind = budgetState(budget);
  if (kind === 'nothing') return <p className={styles['nothing']}>{t('delivery.balance.nothing')}</p>;
  const amounts = {
    planned: money(planned, currency),
    funding: money(funding, currency),
    difference: money(Math.abs(difference), currency),
    open: openBudgetText(translator, budget),
  };
  return (
    <section className={styles['balance']} aria-label={t('delivery.balance')} data-kind={kind}>
      <p className={styles['sentence']}>{t(`delivery.balance.${kind}`, amounts)}</p>
      <Bars budget={budget} amounts={amounts} />
    </section>
  );
}

type BarsProps = {
  readonly budget: BudgetSummary;
  readonly amounts: { readonly planned: string; readonly funding: string };
};

function Bars({ budget, amounts }: BarsProps) {
  const { t } = useTranslator();
  const { planned, funding, activities, monitoring } = budget;
  const scale = Math.max(planned, funding);
  const part = (amount: number): CSSProperties => ({ inlineSize: `${(Math.max(amount, 0) / scale) * 100}%` });
  return (
    <dl className={styles['bars']}>
      <div>
        <dt>{t('delivery.costs')}</dt>
        <dd>{amounts.planned}</dd>
        <dd className={styles['track']} aria-hidden="true">
          <span className={styles['activities']} style={part(activities)} />
          <span className={styles['monitoring']} style={part(monitoring)} />
        </dd>
      </div>
      <div>
        <dt>{t('delivery.funding')}</dt>
        <dd>{amounts.funding}</dd>
        <dd className={styles['track']} aria-hidden="true">
          <span className={styles['funding']} style={part(funding)} />
          {planned > funding ? <span className={styles['missing']} style={part(planned - funding)} /> : null}
        </dd>
      </div>
    </dl>
  );
}
