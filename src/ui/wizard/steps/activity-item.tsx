import { planStatuses } from '#core/plan/plan-schema.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { LongTextField, TextField } from '../../fields/text-field.tsx';
import { WordsField } from '../../fields/words-field.tsx';
import { ItemPage } from '../item-page.tsx';
import { ModelAnswer } from '../panel/model-answer.tsx';
import { usePlan } from '../session-context.tsx';
import wizardStyles from '../wizard.module.css';
import { asOptions, useOrganisationNames } from './organisation-names.ts';
import { ServedTargetsField } from './served-targets-field.tsx';

/** One activity: what is done, for which targets, by whom, when and with what money. */
export function ActivityItem({ id }: { id: string }) {
  const { t } = useTranslator();
  const currency = usePlan((plan) => plan.profile.currency);
  const names = useOrganisationNames();
  const statuses = planStatuses.map((status) => ({ id: status, label: t(`choice.status.${status}`) }));
  return (
    <ItemPage table="activities" id={id} level="activity">
      <TextField name="title" />
      <LongTextField name="description" />
      <ModelAnswer field="activity.description" />
      <ServedTargetsField />
      <div className={wizardStyles['pair']}>
        <DateField name="start" />
        <DateField name="end" />
      </div>
      <TextField name="lead" suggestions={names} />
      <WordsField name="partners" suggestions={asOptions(names)} />
      <div className={wizardStyles['pair']}>
        <NumberField name="budget" unit={currency} />
        <NumberField name="expectedParticipants" unit={t('delivery.people')} />
      </div>
      <ChoiceField name="status" options={statuses} required />
    </ItemPage>
  );
}
