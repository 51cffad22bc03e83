// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Hub } from '#ui/wizard/hub.tsx';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { soundGoal, soundPlan } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const unnamed = { ...soundGoal, id: 'h', title: '' };
const plan = soundPlan({ goals: [soundGoal, unnamed] });
const languageOf = (words: string) => screen.getByText(words).closest('[lang]')?.getAttribute('lang') ?? null;
const languageOfHeading = () => screen.getByRole('heading', { level: 1 }).getAttribute('lang');

it('a title in the language of the plan says so on a page of another language, a name that the page gives does not', async () => {
  await openScreen(<StepPages step="goals" itemId={null} />, { plan, language: 'fr', path: '/plan/p/goals' });
  expect([languageOf('Language for work'), languageOf('Objectif 2')]).toEqual(['en', null]);
  cleanup();
  for (const [id, language] of [
    [soundGoal.id, 'en'],
    [unnamed.id, null],
  ] as const) {
    await openScreen(<StepPages step="goals" itemId={id} />, { plan, language: 'fr', path: `/plan/p/goals/${id}` });
    expect([id, languageOfHeading()]).toEqual([id, language]);
    cleanup();
  }
});

it('so does the title of the plan itself', async () => {
  await openScreen(<Hub />, { plan, language: 'fr' });
  expect(languageOfHeading()).toBe('en');
  cleanup();
  await openScreen(<Hub />, { plan: { ...plan, profile: { ...plan.profile, title: '' } }, language: 'fr' });
  expect(languageOfHeading()).toBeNull();
});
