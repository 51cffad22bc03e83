import { useTranslator } from '../../common/translation.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { TextField } from '../../fields/text-field.tsx';
import { usePlan } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import { EditableRows } from './editable-rows.tsx';

/** Who pays how much, edited in place. */
export function FundingSources() {
  const { t, money } = useTranslator();
  const currency = usePlan((plan) => plan.profile.currency);
  return (
    <EditableRows
      table="fundingSources"
      label={t('delivery.funding')}
      empty={t('delivery.funding.empty')}
      facts={({ amount }) => (amount === null ? t('delivery.noAmount') : money(amount, currency))}
      fields={
        <div className={wizardStyles['pair']}>
          <TextField name="name" />
          <NumberField name="amount" unit={currency} />
        </div>
      }
    />
  );
}
