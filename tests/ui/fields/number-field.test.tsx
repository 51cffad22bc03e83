// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { ItemForm } from '#ui/fields/item-form.tsx';
import { NumberField } from '#ui/fields/number-field.tsx';
import { soundPlan } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const plan = soundPlan({ activities: [createRow('activities', 'a')] });
const form = (
  <ItemForm itemRef={{ table: 'activities', id: 'a' }}>
    <NumberField name="budget" unit="EUR" />
  </ItemForm>
);

it.each([
  ['en', '12500', ''],
  ['en', '-3', ''],
  ['en', '12.500', 'Write thousands without a separator'],
  ['en', '12.50', 'Read as 12.5'],
  ['en', '12 500,50 €', 'Read as 12,500.5'],
  ['en', '12,5x', 'Not a number yet'],
  ['fr', '12.500', 'Écrivez les milliers sans séparateur'],
  ['fr', '12,5', 'Lu comme 12,5'],
] as const)('in %s says how "%s" is read: "%s"', async (language, typed, said) => {
  const { user } = await openScreen(form, { plan, language });
  const box = screen.getByRole<HTMLInputElement>('textbox');
  await user.type(box, typed);
  const described = (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
  expect(described.at(-1)?.textContent).toBe(said);
});
