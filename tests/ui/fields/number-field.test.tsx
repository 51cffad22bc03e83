// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { ItemForm } from '#ui/fields/item-form.tsx';
import { NumberField } from '#ui/fields/number-field.tsx';
import { soundPlan, soundPlanWith } from '../../unit/core/validation/sound-plan.ts';
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
  ['en', '12.500', 'Which number is meant?'],
  ['en', '12.50', 'Read as 12.5'],
  ['en', '12 500,50 €', 'Read as 12,500.5'],
  ['en', '12,5x', 'Not a number yet'],
  ['fr', '12.500', 'Quel nombre est voulu\u00a0?'],
  ['en', '62k', 'Read as 62,000'],
  ['en', '0.12345678', 'Read as 0.12345678'],
  ['fr', '12,5', 'Lu comme 12,5'],
] as const)('in %s says how "%s" is read: "%s"', async (language, typed, said) => {
  const { user } = await openScreen(form, { plan, language });
  const box = screen.getByRole<HTMLInputElement>('textbox');
  await user.type(box, typed);
  const described = (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id));
  expect(described.at(-1)?.textContent).toBe(said);
});

const share = soundPlanWith.target({ value: null, unit: '%' });
const shareForm = (
  <ItemForm itemRef={{ table: 'targets', id: 't' }}>
    <NumberField name="value" unit="%" />
  </ItemForm>
);
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

it('offers both readings of a number to be pressed, in the writing of the language', async () => {
  const { user, plan: current } = await openScreen(form, { plan, language: 'fr' });
  const box = screen.getByRole<HTMLInputElement>('textbox');
  await user.type(box, '62.000');
  expect([buttons(), current().activities[0]?.budget]).toEqual([['62\u202f000', '62'], null]);
  await user.click(screen.getByRole('button', { name: '62' }));
  expect([box.value, current().activities[0]?.budget, buttons(), document.activeElement]).toEqual(['62', 62, [], box]);
});

it('asks whether a share below one is meant as a part of one', async () => {
  const { user, plan: current } = await openScreen(shareForm, { plan: share });
  const box = screen.getByRole<HTMLInputElement>('textbox');
  await user.type(box, '0.45');
  expect(screen.getByText('Read as 0.45%. Do you mean 45%?')).toBeTruthy();
  expect([buttons(), current().targets[0]?.value]).toEqual([['45%', '0.45%'], 0.45]);
  await user.click(screen.getByRole('button', { name: '0.45%' }));
  expect([box.value, current().targets[0]?.value, buttons()]).toEqual(['0.45 %', 0.45, []]);
  await user.clear(box);
  await user.type(box, '0.07');
  await user.click(screen.getByRole('button', { name: '7%' }));
  expect([box.value, current().targets[0]?.value, buttons()]).toEqual(['7 %', 7, []]);
});

it('does not ask again about a share that is in the plan', async () => {
  await openScreen(shareForm, { plan: soundPlanWith.target({ value: 0.45, unit: '%' }) });
  expect(buttons()).toEqual([]);
});
