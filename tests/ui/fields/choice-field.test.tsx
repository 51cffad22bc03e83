// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChoiceField } from '#ui/fields/choice-field.tsx';
import { ItemForm } from '#ui/fields/item-form.tsx';
import { soundPlan, soundTarget } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

it('a choice belongs to no form, so that no key in another field reads its options, and still reaches the plan', async () => {
  const { user, plan } = await openScreen(
    <ItemForm itemRef={{ table: 'targets', id: 't' }}>
      <ChoiceField name="direction" options={[{ id: 'at-most', label: 'at most' }]} />
    </ItemForm>,
    { plan: soundPlan({ targets: [soundTarget] }) },
  );
  const choice = screen.getByRole<HTMLSelectElement>('combobox');
  expect(choice.form).toBe(null);
  await user.selectOptions(choice, 'at-most');
  expect(plan().targets).toEqual([{ ...soundTarget, direction: 'at-most' }]);
});
