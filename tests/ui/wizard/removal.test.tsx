// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import {
  soundActivity,
  soundGoal,
  soundIndicator,
  soundPlan,
  soundTarget,
} from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const leafGoal = { ...soundGoal, id: 'h', title: 'Neighbours meet' };
/** One goal with two targets and all that hangs on them, one with nothing. */
const plan = soundPlan({
  goals: [soundGoal, leafGoal],
  targets: [soundTarget, { ...soundTarget, id: 't2' }],
  activities: [soundActivity, { ...soundActivity, id: 'a2', targetIds: ['t', 't2'] }],
  indicators: [soundIndicator],
});

const open = (language: 'en' | 'fr' = 'en') =>
  openScreen(<StepPages step="goals" itemId={null} />, { plan, language, path: '/plan/p/goals' });
const removeButton = (title: string) => screen.getByRole('button', { name: `Remove: ${title}` });
const news = () =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join('');

describe('removing an item', () => {
  it('that others hang on asks first and says how many', async () => {
    const { user, plan: current } = await open();
    await user.click(removeButton('Language for work'));
    const dialog = within(screen.getByRole('dialog', { name: 'Remove “Language for work”?' }));
    dialog.getByText(
      'What hangs on it goes with it: 2 targets, 2 activities and 1 indicator. You can undo this until you close or reload this page.',
    );
    expect(current()).toBe(plan);
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect([current(), screen.queryByRole('dialog')]).toEqual([plan, null]);
    expect(document.activeElement).toBe(removeButton('Language for work'));
  });

  it('says how many in French too', async () => {
    const { user } = await open('fr');
    await user.click(screen.getByRole('button', { name: /^Supprimer\s: Language for work$/ }));
    expect(screen.getByRole('dialog').textContent).toContain(
      'Ce qui en dépend disparaît aussi\u00a0: 2 cibles, 2 activités et 1 indicateur. Vous pourrez annuler tant que cette page n’est ni fermée ni rechargée.',
    );
  });

  it('takes all of it after that, says so, and undo brings all of it back', async () => {
    const { user, plan: current } = await open();
    await user.click(removeButton('Language for work'));
    await user.click(screen.getByRole('button', { name: 'Remove all of it' }));
    const { goals, targets, activities, indicators } = current();
    expect([goals, targets, activities, indicators]).toEqual([[leafGoal], [], [], []]);
    expect([screen.queryByRole('dialog'), news()]).toEqual([
      null,
      expect.stringContaining('Removed: Language for work'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect([current(), news()]).toEqual([plan, '']);
    removeButton('Language for work');
  });

  it('is taken back alone when something was written since', async () => {
    const { user, plan: current, edit } = await open();
    await user.click(removeButton('Language for work'));
    await user.click(screen.getByRole('button', { name: 'Remove all of it' }));
    const values = { title: 'Neighbours meet often' };
    edit({ kind: 'form.applied', ref: { table: 'goals', id: 'h' }, values, language: 'en' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(current()).toEqual({ ...plan, goals: [soundGoal, { ...leafGoal, ...values }] });
  });

  it('that nothing hangs on happens at once, and the focus goes to its neighbour', async () => {
    const { user, plan: current } = await open();
    await user.click(removeButton('Neighbours meet'));
    expect([screen.queryByRole('dialog'), current().goals]).toEqual([null, [soundGoal]]);
    await waitFor(() => expect(document.activeElement).toBe(removeButton('Language for work')));
  });

  it('as the last one leaves the focus on the button that adds one', async () => {
    const { user } = await openScreen(<StepPages step="goals" itemId={null} />, {
      plan: soundPlan({ goals: [leafGoal], targets: [], activities: [], indicators: [] }),
    });
    await user.click(removeButton('Neighbours meet'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add your own goal' })));
  });

  it('from its own page leads back to the list', async () => {
    const { user, plan: current } = await openScreen(<StepPages step="goals" itemId="h" />, {
      plan,
      path: '/plan/p/goals/h',
    });
    await user.click(screen.getByRole('button', { name: 'Remove: Neighbours meet' }));
    expect([current().goals, window.location.hash]).toEqual([[soundGoal], '#/plan/p/goals']);
  });

  it('is not offered where the plan can only be read', async () => {
    const { send } = await open();
    send({ type: 'access.denied' });
    expect(screen.queryAllByRole('button', { name: /^(Remove|Move|Add)/ })).toEqual([]);
  });
});
