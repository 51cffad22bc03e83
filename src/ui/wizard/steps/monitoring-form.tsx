import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { ItemForm } from '../../fields/item-form.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { SubRowsField } from '../../fields/sub-rows-field.tsx';
import { LongTextField, TextField } from '../../fields/text-field.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { usePlan } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import styles from './steps.module.css';
import { useVocabulary } from './use-choices.ts';

const emptyReport = { title: '', due: '' };

/** How progress is reported and the programme evaluated, and the money set aside for it. */
export function MonitoringForm() {
  const { t } = useTranslator();
  const frequencies = useVocabulary('frequencies');
  const currency = usePlan((plan) => plan.profile.currency);
  return (
    <section className={styles['section']} aria-labelledby="monitoring-title">
      <h2 id="monitoring-title">{t('item.monitoring')}</h2>
      <ModelAnswer field="monitoring" />
      <ItemForm itemRef={{ section: 'monitoring' }}>
        <div className={styles['fields']}>
          <ChoiceField name="reportFrequency" options={frequencies} />
          <SubRowsField
            name="reports"
            emptyRow={emptyReport}
            addLabel={t('delivery.reports.add')}
            removeLabel={(position) => t('delivery.reports.remove', { position })}
          >
            {(prefix) => (
              <div className={wizardStyles['pair']}>
                <TextField name={`${prefix}.title`} />
                <DateField name={`${prefix}.due`} />
              </div>
            )}
          </SubRowsField>
          <LongTextField name="evaluation" />
          <NumberField name="budget" unit={currency} />
        </div>
      </ItemForm>
    </section>
  );
}
