import { useState } from 'react';
import { useTranslator } from '../../common/translation.tsx';
import { ChoicesField } from '../../fields/choice-field.tsx';
import { usePlan, useReadOnly } from '../session-context.tsx';
import { AddGroup } from './add-group.tsx';

/** The groups that a goal or target is for: those of the plan as boxes, and a way to add one without leaving the form. */
export function TargetGroupsField() {
  const { t } = useTranslator();
  const groups = usePlan((plan) => plan.targetGroups);
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState<string | null>(null);
  // A group becomes a box when its name is finished.
  const options = groups
    .map(({ id, name }, index) => ({ id, label: name || t('item.targetGroup.numbered', { position: index + 1 }) }))
    .filter(({ id }) => id !== typed);
  return (
    <ChoicesField name="targetGroupIds" options={options}>
      {readOnly ? null : <AddGroup onTyped={setTyped} />}
    </ChoicesField>
  );
}
