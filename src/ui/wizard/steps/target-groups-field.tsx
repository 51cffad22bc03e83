import { useState } from 'react';
import { ChoicesField } from '../../fields/choice-field.tsx';
import { useItemOptions } from '../item-names.ts';
import { usePlan, useReadOnly } from '../session-context.tsx';
import { AddGroup } from './add-group.tsx';

/** The groups that a goal or target is for: those of the plan as boxes, and a way to add one without leaving the form. */
export function TargetGroupsField() {
  const optionsOf = useItemOptions();
  const groups = usePlan((plan) => plan.targetGroups);
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState<string | null>(null);
  // A group becomes a box when its name is finished.
  const options = optionsOf(
    'targetGroups',
    groups.filter(({ id }) => id !== typed),
  );
  return (
    <ChoicesField name="targetGroupIds" options={options}>
      {readOnly ? null : <AddGroup onTyped={setTyped} />}
    </ChoicesField>
  );
}
