import { useMemo } from 'react';
import { organisationsOf } from '#core/chain/organisations.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ItemForm } from '../../fields/item-form.tsx';
import { LongTextField } from '../../fields/text-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { usePlanAnalysis } from '../plan-analysis.tsx';
import { StepPage } from '../step-page.tsx';
import { ActivitiesWithoutLead, organisationsHeading } from './activities-without-lead.tsx';
import { OrganisationDuties } from './organisation-duties.tsx';
import styles from './steps.module.css';

/** Step 6: who answers for what, read from activities, indicators and risks; and how the programme is steered. */
export function PartnersStep() {
  const { t } = useTranslator();
  return (
    <StepPage step="partners">
      <ActivitiesWithoutLead />
      <section className={styles['section']} aria-labelledby={organisationsHeading}>
        <h2 id={organisationsHeading} tabIndex={-1}>
          {t('delivery.organisations')}
        </h2>
        <Organisations />
      </section>
      <section className={styles['section']} aria-labelledby="steering-title">
        <h2 id="steering-title">{t('delivery.steering')}</h2>
        <ItemForm itemRef={{ section: 'monitoring' }}>
          <LongTextField name="steering" />
        </ItemForm>
        <ModelAnswer field="activity.partners" />
      </section>
    </StepPage>
  );
}

function Organisations() {
  const { t } = useTranslator();
  const { plan } = usePlanAnalysis();
  const organisations = useMemo(() => organisationsOf(plan), [plan]);
  if (organisations.length === 0) return <p className={styles['hint']}>{t('delivery.organisations.empty')}</p>;
  return (
    <>
      <p className={styles['hint']}>{t('delivery.organisations.hint')}</p>
      <ul role="list" className={styles['organisations']}>
        {organisations.map((duties) => (
          <OrganisationDuties key={duties.name} duties={duties} plan={plan} />
        ))}
      </ul>
    </>
  );
}
