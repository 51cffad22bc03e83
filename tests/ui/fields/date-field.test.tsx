// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findRow } from '#core/plan/plan-edit.ts';
import { DateField } from '#ui/fields/date-field.tsx';
import { ItemForm } from '#ui/fields/item-form.tsx';
import { soundPlanWith } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const deadlineForm = (
  <ItemForm itemRef={{ table: 'targets', id: 't' }}>
    <DateField name="deadline" />
  </ItemForm>
);
const plan = soundPlanWith.target({ deadline: null });

const dateBox = () => screen.getByRole<HTMLInputElement>('textbox');
/** What the field says of the date, found through the description of its input. */
const readBack = () =>
  (dateBox().getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join('');

describe('DateField', () => {
  it.each([
    ['en', '30/6/2028', '30 June 2028'],
    ['en', '30 June 2028', '30 June 2028'],
    ['en', '2028-06-30', '30 June 2028'],
    ['fr', '30.6.2028', '30 juin 2028'],
    ['fr', '30 juin 2028', '30 juin 2028'],
  ] as const)('reads back in %s what was typed as %s', async (language, typed, words) => {
    const { user, plan: current } = await openScreen(deadlineForm, { plan, language });
    expect(readBack()).toBe('');
    await user.type(dateBox(), typed);
    expect([readBack(), dateBox().value]).toEqual([words, typed]);
    expect(findRow(current(), 'targets', 't')?.deadline).toBe('2028-06-30');
  });

  it('says that a date is not understood yet, keeps it, and stores no other', async () => {
    const { user, plan: current } = await openScreen(deadlineForm, { plan });
    await user.type(dateBox(), '31/6/2028');
    expect([readBack(), dateBox().value]).toEqual(['Not a date yet', '31/6/2028']);
    expect([findRow(current(), 'targets', 't')?.deadline, current().unparsed]).toEqual([
      null,
      { 'targets/t/deadline': '31/6/2028' },
    ]);
  });

  it('asks for the whole year where two digits could be any century, and offers this one', async () => {
    const { user, plan: current } = await openScreen(deadlineForm, { plan });
    await user.type(dateBox(), '5/6/26');
    expect(readBack()).toBe('Which year is meant?');
    await user.click(screen.getByRole('button', { name: '5 June 2026' }));
    expect([dateBox().value, readBack(), findRow(current(), 'targets', 't')?.deadline]).toEqual([
      '05/06/2026',
      '5 June 2026',
      '2026-06-05',
    ]);
  });

  it('asks about a year that no programme has, with its four digits, and keeps it as typed text', async () => {
    const { user, plan: current } = await openScreen(deadlineForm, { plan });
    await user.type(dateBox(), '31/12/0026');
    expect(readBack()).toBe('The year 0026? Write the one that is meant.');
    expect(screen.getByRole('button', { name: '31 December 2026' })).toBeTruthy();
    expect([findRow(current(), 'targets', 't')?.deadline, current().unparsed]).toEqual([
      null,
      { 'targets/t/deadline': '31/12/0026' },
    ]);
  });

  it('takes a date from the calendar of the browser, in the writing of the language', async () => {
    const { plan: current } = await openScreen(deadlineForm, { plan, language: 'fr' });
    const calendar = document.querySelector<HTMLInputElement>('input[type=date]');
    fireEvent.change(calendar as HTMLInputElement, { target: { value: '2028-06-30' } }); // every date field has one
    expect([dateBox().value, readBack()]).toEqual(['30/06/2028', '30 juin 2028']);
    expect(findRow(current(), 'targets', 't')?.deadline).toBe('2028-06-30');
  });
});
