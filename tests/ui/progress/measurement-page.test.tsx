// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { onDay, planOf } from './progress-plan.ts';

onDay('2025-08-15');

const counted = { title: 'Persons in work', measure: 'number', unit: 'persons' } as const;
const plan = planOf(counted, [{ date: '2025-06-30', value: 7 }]);

const open = (shown = plan) =>
  openScreen(<ProgressArea view="measurement" id="m0" />, {
    plan: shown,
    path: `/plan/${plan.id}/progress/measurement/m0`,
  });
const reason = () => screen.getByRole('textbox', { name: 'Why is it corrected?' });
const start = () => screen.getByRole('button', { name: 'Correct this value' });
const value = () => screen.getByRole('textbox', { name: 'Value' });

describe('a correction', () => {
  it('begins in its first input, and keeps what was there once something is changed', async () => {
    const { user, plan: present, steps } = await open();
    await user.type(reason(), 'Counted twice');
    await user.click(start());
    expect(document.activeElement).toBe(value());
    expect([present(), steps()]).toEqual([plan, 0]);
    await user.clear(value());
    await user.type(value(), '6');
    expect(present().measurements[0]?.earlier.map((said) => [said.value, said.reason])).toEqual([[7, 'Counted twice']]);
    screen.getByText('corrected on 15 August 2025 · Counted twice');
  });

  it('that changes nothing leaves nothing, however often it is begun', async () => {
    const { user, plan: present } = await open();
    await user.click(start());
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(window.location.hash).toContain('/progress/indicator/'));
    expect(present()).toBe(plan);
  });

  it('keeps text that was no value to be read', async () => {
    const typed = planOf(counted, [{ date: '2025-06-30', value: 7 }]);
    const { user } = await open({ ...typed, unparsed: { 'measurements/m0/from': 'in spring' } });
    await user.click(start());
    await user.clear(screen.getByRole('textbox', { name: 'First day of the period' }));
    const before = screen.getByRole('heading', { name: 'What it said before' }).closest('section');
    expect(before?.textContent).toContain('in spring');
  });

  it('begins with the press that leaves its reason: nothing moves the button before it is released', async () => {
    const { user } = await open();
    await user.type(reason(), 'Mrs Miller counted twice');
    await user.pointer({ keys: '[MouseLeft>]', target: start() });
    expect(screen.queryByText(/does this lead to a person/)).toBeNull();
    await user.pointer({ keys: '[/MouseLeft]', target: start() });
    expect(document.activeElement).toBe(value());
  });

  it('follows on what is still kept when an earlier one is undone under it', async () => {
    const { user, plan: present, edit, send } = await open();
    await edit({
      kind: 'measurement.corrected',
      id: 'm0',
      until: '2025-08-01',
      reason: 'first',
      kept: 0,
      values: { value: '8' },
      language: 'en',
    });
    await user.click(start());
    await send({ type: 'plan.undone' });
    await user.clear(value());
    await user.type(value(), '65');
    expect(present().measurements[0]?.earlier.map((said) => said.value)).toEqual([7]);
  });

  it('has a reason that is asked about when it looks like a person, and is still there on another visit', async () => {
    const { user, show } = await openTwice();
    await user.type(reason(), 'Mrs Miller counted twice');
    await user.tab();
    expect(
      within(screen.getByRole('region', { name: 'Correct or complete' })).getByRole('status').textContent,
    ).toContain('“Mrs Miller”: does this lead to a person?');
    show(false);
    expect(screen.queryByRole('textbox')).toBeNull();
    show(true);
    expect((reason() as HTMLInputElement).value).toBe('Mrs Miller counted twice');
  });
});

describe('what is wrong in a measurement', () => {
  it('says that a value and a reason why there is none exclude each other', async () => {
    await open(planOf(counted, [{ date: '2025-06-30', value: 7, unavailable: 'Lost' }]));
    screen.getByText('There is a value and a reason why there is none. Empty one of the two.');
  });
});

/** The page, and a way to leave it and come back. */
async function openTwice() {
  let show = (_: boolean): void => undefined;
  function Pages() {
    const [isShown, setShown] = useState(true);
    show = (next) => act(() => setShown(next));
    return isShown ? <ProgressArea view="measurement" id="m0" /> : null;
  }
  const { user } = await openScreen(<Pages />, { plan });
  return { user, show };
}
