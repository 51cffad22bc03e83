import { useMemo } from 'react';
import { budgetSummary } from '#core/chain/budget-summary.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ItemForm } from '../../fields/item-form.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { LongTextField } from '../../fields/text-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { usePlanAnalysis } from '../plan-analysis.tsx';
import { StepPage } from '../step-page.tsx';
import { BudgetBalance } from './budget-balance.tsx';
import { CostTable } from './cost-table.tsx';
import { FundingSources } from './funding-sources.tsx';
import { MissingMeans } from './missing-means.tsx';
import styles from './steps.module.css';
import { TimetableFigure } from './timetable-figure.tsx';

/** Step 7: who pays, what it costs, what is missing, staff and other means, and when it all happens. */
export function ResourcesStep() {
  const { t } = useTranslator();
  return (
    <StepPage step="resources">
      <Money />
      <section className={styles['section']} aria-labelledby="means-title">
        <h2 id="means-title">{t('delivery.means')}</h2>
        <ItemForm itemRef={{ section: 'resources' }}>
          <div className={styles['fields']}>
            <NumberField name="staffFte" unit={t('delivery.fte')} />
            <LongTextField name="note" />
          </div>
        </ItemForm>
      </section>
      <section className={styles['section']} aria-labelledby="timetable-title">
        <h2 id="timetable-title">{t('delivery.timetable')}</h2>
        <TimetableFigure />
        <ModelAnswer field="activity.start" />
      </section>
    </StepPage>
  );
}

function Money() {
  const { t } = useTranslator();
  const { plan } = usePlanAnalysis();
  const budget = useMemo(() => budgetSummary(plan), [plan]);
  return (
    <>
      <BudgetBalance budget={budget} currency={plan.profile.currency} />
      <MissingMeans plan={plan} budget={budget} />
      <section className={styles['section']} aria-labelledby="funding-title">
        <h2 id="funding-title">{t('delivery.funding')}</h2>
        <FundingSources />
      </section>
      <section className={styles['section']} aria-labelledby="costs-title">
        <h2 id="costs-title">{t('delivery.costs')}</h2>
        <CostTable plan={plan} budget={budget} />
        <ModelAnswer field="activity.budget" />
      </section>
    </>
  );
}
