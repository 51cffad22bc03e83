import { type Risk, ratings } from '#core/plan/plan-schema.ts';
import { vocabularyLabel } from '#core/scheme/vocabulary-label.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { LongTextField, TextField } from '../../fields/text-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { useOpenSession } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import { EditableRows } from './editable-rows.tsx';
import { OfferButton } from './offer-dialog.tsx';
import { useOrganisationNames } from './organisation-names.ts';
import styles from './steps.module.css';
import { useVocabulary } from './use-choices.ts';

/** What may go wrong, edited in place. */
export function Risks() {
  const { t } = useTranslator();
  const facts = useRiskFacts();
  return (
    <section className={styles['section']} aria-labelledby="risks-title">
      <h2 id="risks-title">{t('delivery.risks')}</h2>
      <EditableRows
        table="risks"
        label={t('delivery.risks')}
        empty={t('delivery.risks.empty')}
        facts={facts}
        fields={<RiskFields />}
        offers={<OfferButton level="risk" place={{ step: 'indicators' }} title={t('delivery.risks')} />}
      />
      <ModelAnswer field="risk.title" />
    </section>
  );
}

function useRiskFacts(): (risk: Risk) => string {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  return ({ category, likelihood, impact, owner }) =>
    [
      category === null ? '' : vocabularyLabel(pack.text, 'riskCategories', category),
      likelihood === null ? '' : t('delivery.likelihood', { rating: t(`choice.rating.${likelihood}`) }),
      impact === null ? '' : t('delivery.impact', { rating: t(`choice.rating.${impact}`) }),
      owner.trim() || t('delivery.noOwner'),
    ]
      .filter((text) => text !== '')
      .join(' · ');
}

function RiskFields() {
  const { t } = useTranslator();
  const categories = useVocabulary('riskCategories');
  const names = useOrganisationNames();
  const levels = ratings.map((id) => ({ id, label: t(`choice.rating.${id}`) }));
  return (
    <>
      <TextField name="title" />
      <div className={wizardStyles['pair']}>
        <ChoiceField name="category" options={categories} />
        <ChoiceField name="likelihood" options={levels} />
        <ChoiceField name="impact" options={levels} />
      </div>
      <LongTextField name="response" />
      <TextField name="owner" suggestions={names} />
    </>
  );
}
