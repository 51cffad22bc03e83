// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen, onDay, planOf, withFirstIndicator } from './progress-plan.ts';

onDay('2025-10-10');

const persons: Plan = planOf({ title: 'Persons in work', measure: 'number', unit: 'persons' }, []);
const row = (day: string, value: string) => `Persons in work\t${day}\t${value}`;

async function openDialog(plan: Plan = persons, language: 'en' | 'fr' = 'en') {
  const opened = await openScreen(<ProgressArea view="enter" id={null} />, {
    plan,
    language,
    path: `/plan/${plan.id}/progress/enter`,
  });
  const open = () => fireEvent.click(screen.getByRole('button', { name: opened.t('record.paste') }));
  const box = () => screen.getByLabelText<HTMLTextAreaElement>(opened.t('record.paste.label'));
  const paste = (text: string) => fireEvent.change(box(), { target: { value: text } });
  const outcome = (taken: string, total: string) =>
    screen.findByText(opened.t('record.paste.outcome', { taken, total }));
  open();
  return { ...opened, open, box, paste, outcome };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const linesOf = (title: string) =>
  within(screen.getByRole('list', { name: title }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.trim());

describe('pasted rows', () => {
  it('are read after a pause, and only what is shown of the present text is taken over', async () => {
    const { paste, outcome, plan, edits } = await openDialog();
    paste(row('31/03/2025', '4'));
    await outcome('1', '1');
    paste(`${row('31/03/2025', '41')}\n${row('30/06/2025', '42')}`);
    press('Take over 1 value');
    expect(edits()).toEqual([]);
    await outcome('2', '2');
    press('Take over 2 values');
    expect(plan().measurements.map(({ value }) => value)).toEqual([41, 42]);
  });

  it('are signed and have their period, like values that are typed', async () => {
    const quarterly = planOf(
      { title: 'Persons in work', measure: 'number', unit: 'persons', frequency: 'quarterly' },
      [],
    );
    const { t, paste, outcome, plan } = await openDialog(quarterly);
    fireEvent.change(screen.getByLabelText(t('field.measurements.enteredBy')), { target: { value: 'Office' } });
    paste(row('30/06/2025', '41'));
    await outcome('1', '1');
    press('Take over 1 value');
    expect(plan().measurements).toMatchObject([{ from: '2025-04-01', date: '2025-06-30', enteredBy: 'Office' }]);
  });

  it('are read again when the plan has changed since', async () => {
    const { paste, outcome, plan, edit } = await openDialog();
    paste(row('31/03/2025', '4'));
    await outcome('1', '1');
    edit({ kind: 'plan.replaced', plan: withFirstIndicator(plan(), { title: 'Persons in work, all ages' }) });
    const before = plan();
    press('Take over 1 value');
    await outcome('0', '1');
    expect(plan()).toBe(before);
  });

  it('wait in the box when the dialog is closed, until they are taken over', async () => {
    const { t, paste, outcome, open, box } = await openDialog();
    paste(row('31/03/2025', '4'));
    act(() => screen.getByRole<HTMLDialogElement>('dialog').close());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(t('record.paste.kept'))).toBeTruthy();
    open();
    expect(box().value).toBe(row('31/03/2025', '4'));
    await outcome('1', '1');
    press('Take over 1 value');
    open();
    expect(box().value).toBe('');
  });

  it('can be thrown away', async () => {
    const { t, paste, box, outcome } = await openDialog();
    paste(row('31/03/2025', '4'));
    await outcome('1', '1');
    press(t('record.paste.empty'));
    expect([box().value, document.activeElement]).toEqual(['', box()]);
    expect(screen.queryByRole('button', { name: /^Take over/ })).toBeNull();
  });

  it('of a future year come first, each with its day', async () => {
    const { paste, outcome } = await openDialog();
    paste([row('30/06/2062', '4'), row('31/03/2025', '5'), row('31/03/25', '6'), row('30/06/2025', '-5')].join('\n'));
    await outcome('3', '4');
    const headings = within(screen.getByRole('dialog')).getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      '1 row lies in the future: check its year',
      '1 row cannot be taken over',
      '1 row can be taken over, but look at it again',
      'How the 3 rows were understood',
    ]);
    expect(linesOf('1 row lies in the future: check its year')).toEqual([
      'Row 1: “Persons in work”, 30 June 2062. The date lies in the future. Check the year.',
    ]);
    expect(linesOf('1 row cannot be taken over')).toEqual([
      'Row 3, “Persons in work”: “31/03/25” leaves open which year is meant (Date, or last day of the period). Write the year with four digits. 31 March 2025',
    ]);
    expect(linesOf('1 row can be taken over, but look at it again')).toEqual([
      'Row 4, “Persons in work”: A number of people or things cannot be below 0.',
    ]);
  });

  it('are asked about in the words of the entry where they may lead to a person', async () => {
    const { t, paste, outcome } = await openDialog();
    paste('Indicator\tDate\tValue\tNote\tComment\nPersons in work\t31/03/2025\t4\tAsk Mrs Haddad.\tx');
    await outcome('1', '1');
    expect(linesOf('1 row can be taken over, but look at it again')).toEqual([
      `Row 2, “Persons in work”: ${t('record.personal', { found: '“Mrs Haddad”' })}`,
    ]);
    expect(
      screen.getByText('Nothing is read from one column, because its name is not known or stands twice: “Comment”'),
    ).toBeTruthy();
  });

  it('are shown as they were understood before they are taken over', async () => {
    const share = planOf({ title: 'Share with B1', measure: 'percentage', unit: '%', frequency: 'quarterly' }, []);
    const { paste, outcome } = await openDialog(share);
    const head = 'Indicator\tDate\tNumerator\tDenominator\tNot available';
    paste(`${head}\nShare with B1\t30/06/2025\t22\t50\t\nShare with B1\t3/4/2025\t\t\tno data yet`);
    await outcome('2', '2');
    expect(linesOf('How the 2 rows were understood')).toEqual([
      'Row 2, “Share with B1”: 44% (22 of 50), 1 April 2025 to 30 June 2025',
      'Row 3, “Share with B1”: not available, because: no data yet, 3 April 2025',
    ]);
  });

  it('say yes and no in the words of every language', async () => {
    const ready = planOf({ title: 'Ready', measure: 'yes-no', unit: '' }, []);
    const { paste, plan } = await openDialog(ready, 'fr');
    paste('Ready\t31/03/2025\tyes\nReady\t30/06/2025\tNon\nReady\t30/09/2025\tTRUE');
    fireEvent.click(await screen.findByRole('button', { name: 'Reprendre 3 valeurs' }));
    expect(plan().measurements.map(({ value }) => value)).toEqual([1, 0, 1]);
  });

  it('with thousands of faults are named in portions, and the others can be taken over', async () => {
    const { paste, outcome, plan } = await openDialog(lindenhafen);
    const title = lindenhafen.indicators[0]?.title ?? '';
    const lines = Array.from({ length: 250 }, (_, at) => `Nobody ${at + 1}\t31/01/2025\t1`);
    paste([...lines, `${title}\t31/01/2025\t50`].join('\n'));
    await outcome('1', '251');
    const name = '250 rows cannot be taken over';
    expect(linesOf(name)).toHaveLength(100);
    press('Show 100 more (150 left)');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Row 101: “Nobody 101”'));
    press('Show 50 more (50 left)');
    expect(linesOf(name).at(-1)).toBe('Row 250: “Nobody 250” is no indicator of this plan.');
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
    press('Take over 1 value');
    expect(plan().measurements).toHaveLength(lindenhafen.measurements.length + 1);
  });
});
