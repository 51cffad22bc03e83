import { useTranslator } from '../../common/translation.tsx';
import { LongTextField, TextField } from '../../fields/text-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { EditableRows } from './editable-rows.tsx';
import { OfferButton } from './offer-dialog.tsx';
import styles from './steps.module.css';

/** What must hold for the plan to work, edited in place. */
export function Assumptions() {
  const { t } = useTranslator();
  return (
    <section className={styles['section']} aria-labelledby="assumptions-title">
      <h2 id="assumptions-title">{t('delivery.assumptions')}</h2>
      <EditableRows
        table="assumptions"
        label={t('delivery.assumptions')}
        empty={t('delivery.assumptions.empty')}
        facts={({ howToCheck }) => howToCheck}
        fields={
          <>
            <LongTextField name="text" />
            <TextField name="howToCheck" />
            <TextField name="ifNotTrue" />
          </>
        }
        offers={<OfferButton level="assumption" place={{ step: 'indicators' }} title={t('delivery.assumptions')} />}
      />
      <ModelAnswer field="assumption.text" />
    </section>
  );
}
