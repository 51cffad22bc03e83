import { useFormContext, useWatch } from 'react-hook-form';
import type { FormValues } from '#core/validation/form-values.ts';
import { ChoiceField } from '../../fields/choice-field.tsx';
import { useItemOptions } from '../item-names.ts';
import { useOpenSession, usePlan } from '../session-context.tsx';

/** The target that an indicator measures, or the heading when it is about the quality of the process. */
export function MeasuredField() {
  const optionsOf = useItemOptions();
  const { pack } = useOpenSession();
  const targets = usePlan((plan) => plan.targets);
  const { setValue } = useFormContext<FormValues>();
  const targetId: unknown = useWatch<FormValues>({ name: 'targetId' });
  const options = optionsOf('targets', targets);
  const headings = pack.scheme.headings.map(({ id }) => ({ id, label: pack.text.headings[id]?.title ?? id }));
  return (
    <>
      <ChoiceField name="targetId" options={options} onChoose={(id) => id !== '' && setValue('heading', '')} />
      {targetId === '' ? <ChoiceField name="heading" options={headings} /> : null}
    </>
  );
}
