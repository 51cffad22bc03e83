// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { ReadThrough } from '#ui/check/read-through.tsx';
import { soundPlan } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const goals = Array.from({ length: 45 }, (_, index) => ({
  ...createRow('goals', `g${index}`),
  title: `Goal ${index}`,
}));
const answers = () => document.querySelectorAll('dd').length;
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

it('reads a step back when it is opened, twenty items at a time, and leads on to the first new one', async () => {
  const { user, t, send, edit } = await openScreen(<ReadThrough />, { plan: soundPlan({ goals }) });
  expect(answers()).toBe(0);
  const fold = [...document.querySelectorAll('summary')].find(({ textContent }) => textContent?.includes('Goals'));
  if (!fold) throw new Error('There is no fold for the goals');
  await user.click(fold);
  await waitFor(() => expect(titles()).toHaveLength(20));
  await user.click(screen.getByRole('button', { name: t('wizard.list.more', { count: 20, total: 45 }) }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Goal 20'));
  expect(titles()).toEqual(goals.slice(0, 40).map(({ title }) => title));
  await user.click(screen.getByRole('button', { name: t('wizard.list.more', { count: 5, total: 45 }) }));
  expect([titles().length, screen.queryAllByRole('button')]).toEqual([45, []]);
  edit({ kind: 'row.removed', table: 'goals', id: 'g0' });
  expect(titles()[0]).toBe('Goal 1');
  send({ type: 'plan.undone' });
  expect(titles()[0]).toBe('Goal 0');
});
