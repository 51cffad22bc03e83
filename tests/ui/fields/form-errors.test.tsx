// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import { StepPages } from '#ui/wizard/step-pages.tsx';
import { soundPlan, soundPlanWith } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const targetPage = <StepPages step="targets" itemId="t" />;
const path = '/plan/p/targets/t';
const listPath = '#/plan/p/targets';
/** No value yet, and no date. */
const plan = soundPlanWith.target({ value: null, deadline: null });

const valueBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Target value' });
const done = () => screen.getByRole('button', { name: 'Done' });
const summary = () => screen.queryByRole('region', { name: 'There is a problem' });
const messages = () =>
  within(screen.getByRole('alert'))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('errors of an item', () => {
  it('are not said while a person types or leaves fields', async () => {
    const { user } = await openScreen(targetPage, { plan, path });
    await user.type(valueBox(), '12,5x');
    await user.tab();
    await user.tab();
    expect(summary()).toBe(null);
    expect(valueBox().getAttribute('aria-invalid')).toBe(null);
  });

  it('are said by Done: the summary takes the focus and each line leads to its field', async () => {
    const { user } = await openScreen(targetPage, { plan, path });
    await user.type(valueBox(), '12,5x');
    await user.click(done());
    await waitFor(() => expect(document.activeElement).toBe(summary()));
    expect(messages()).toEqual([
      '“Target value” is not a number. Write it in digits, for example 1200 or 12.5.',
      '“To be reached by” is not filled in.',
    ]);
    await user.click(screen.getByRole('link', { name: /not a number/ }));
    expect(document.activeElement).toBe(valueBox());
    expect(window.location.hash).toBe(`#${path}`);
  });

  it('stand beside their fields, which name them', async () => {
    const { user } = await openScreen(targetPage, { plan, path });
    await user.click(done());
    await waitFor(() => expect(valueBox().getAttribute('aria-invalid')).toBe('true'));
    const describedBy = (valueBox().getAttribute('aria-describedby') ?? '').split(' ');
    const words = describedBy.map((id) => document.getElementById(id)?.textContent?.trim());
    expect(words.filter(Boolean)).toEqual(['“Target value” is not filled in.']);
  });

  it('get the focus again with every Done', async () => {
    const { user } = await openScreen(targetPage, { plan, path });
    await user.click(done());
    await user.click(valueBox());
    await user.click(done());
    await waitFor(() => expect(document.activeElement).toBe(summary()));
  });

  it('go with the key that mends them, and new ones wait for Done, which then leads to the list', async () => {
    const { user } = await openScreen(targetPage, { plan, path });
    await user.click(done());
    await waitFor(() => expect(messages()).toHaveLength(2));
    await user.type(valueBox(), '6');
    expect(messages()).toEqual(['“To be reached by” is not filled in.']);
    expect(valueBox().getAttribute('aria-invalid')).toBe(null);
    expect(document.activeElement).toBe(valueBox());
    await user.type(valueBox(), 'x');
    expect(messages()).toEqual(['“To be reached by” is not filled in.']);
    await user.type(valueBox(), '{Backspace}5');
    await user.type(screen.getByRole('textbox', { name: 'To be reached by' }), '30/06/2028');
    expect(summary()).toBe(null);
    await user.click(done());
    await waitFor(() => expect([summary(), window.location.hash]).toEqual([null, listPath]));
  });

  it('of one field go when another is mended: the end is after the start again', async () => {
    const plan = soundPlan({
      activities: [{ ...createRow('activities', 'a'), title: 'Courses', start: '2026-05-01', end: '2026-04-01' }],
    });
    const { user } = await openScreen(<StepPages step="activities" itemId="a" />, {
      plan,
      path: '/plan/p/activities/a',
    });
    await user.click(done());
    await waitFor(() => expect(messages()).toEqual(['The end is before the start. Correct one of the two dates.']));
    const start = screen.getByRole<HTMLInputElement>('textbox', { name: 'Start' });
    await user.clear(start);
    await user.type(start, '1/3/2026');
    expect(summary()).toBe(null);
  });

  it('of a number that can be read in two ways go with the press of one', async () => {
    const { user, plan: current } = await openScreen(targetPage, {
      plan: soundPlanWith.target({ value: null, unit: 'persons' }),
      path,
    });
    await user.type(valueBox(), '62.000');
    await user.click(done());
    await waitFor(() => expect(messages()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: '62,000' }));
    expect([summary(), valueBox().value, current().targets[0]?.value]).toEqual([null, '62000', 62_000]);
    expect([document.activeElement, screen.queryByRole('button', { name: '62' })]).toEqual([valueBox(), null]);
  });

  it('do not keep the work from being saved', async () => {
    const { user, plan: current, actor } = await openScreen(targetPage, { plan, path });
    await user.type(valueBox(), '12,5x');
    await user.click(done());
    await expect.poll(() => actor.getSnapshot().context.saved.plan).toBe(current());
    expect(current().unparsed).toEqual({ 'targets/t/value': '12,5x' });
  });

  it('are marked in the window title', async () => {
    const { user } = await openScreen(targetPage, { plan, path });
    expect(document.title).not.toMatch(/^Error: /);
    await user.click(done());
    await waitFor(() =>
      expect(document.title).toBe('Error: Reach B1 · Targets · Arriving · Integration Programme Planner'),
    );
  });

  it('lead back to the page that the item was opened from once there are none', async () => {
    const start = {
      plan: soundPlanWith.target({}),
      path,
      arrival: { field: 'targets--t--value', returnTo: '/plan/p/check' },
    };
    const { user } = await openScreen(targetPage, start);
    expect(document.activeElement).toBe(valueBox());
    await user.click(done());
    await waitFor(() => expect(window.location.hash).toBe('#/plan/p/check'));
  });
});

describe('blockers of a step', () => {
  const profilePage = <StepPages step="profile" itemId={null} />;
  const profile = { plan: soundPlanWith.target({}), path: '/plan/p/profile' };
  const endBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'End of the programme' });
  const proceed = () => screen.getByRole('button', { name: 'Continue' });

  it('are said by Continue, in focus and in the window title, with the way on', async () => {
    const { user } = await openScreen(profilePage, profile);
    await user.clear(endBox());
    await user.type(endBox(), '31/12/2026');
    expect([summary(), document.title]).toEqual([null, 'Programme · Arriving · Integration Programme Planner']);
    await user.click(proceed());
    expect(document.activeElement).toBe(summary());
    expect(document.title).toBe('Error: Programme · Arriving · Integration Programme Planner');
    expect(window.location.hash).toBe('#/plan/p/profile');
    await user.click(screen.getByRole('link', { name: 'Continue anyway' }));
    expect(window.location.hash).toBe('#/plan/p/goals');
  });

  it('lead to their fields on the same page', async () => {
    const { user } = await openScreen(profilePage, profile);
    await user.clear(endBox());
    await user.click(proceed());
    const [line] = within(screen.getByRole('alert')).getAllByRole('link');
    await user.click(line as HTMLElement); // the alert lists at least one
    await waitFor(() => expect(document.activeElement).toBe(endBox()));
  });

  it('are those of this step alone: others do not hold it up', async () => {
    const { user } = await openScreen(profilePage, { ...profile, plan });
    await user.click(proceed());
    expect([summary(), window.location.hash]).toEqual([null, '#/plan/p/goals']);
  });
});
