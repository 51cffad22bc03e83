// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { soundGoal, soundPlan } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const plan = soundPlan({ goals: [soundGoal] });
const ref = { table: 'goals', id: soundGoal.id } as const;

it('an item is named anew after a pause in typing, in its heading and on its buttons', async () => {
  const { edit } = await openScreen(<StepPages step="goals" itemId={soundGoal.id} />, {
    plan,
    path: `/plan/p/goals/${soundGoal.id}`,
  });
  edit({ kind: 'form.applied', ref, values: { title: 'Neighbours meet' }, language: 'en' });
  const heading = () => screen.getByRole('heading', { level: 1 }).textContent?.trim();
  expect(heading()).toBe('Language for work');
  await screen.findByRole('button', { name: 'Remove: Neighbours meet' });
  expect(heading()).toBe('Neighbours meet');
});
