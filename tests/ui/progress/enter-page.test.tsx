// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createRow } from '#core/plan/create-plan.ts';
import type { Indicator, Plan } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { onDay, planOf } from './progress-plan.ts';

onDay('2025-08-15');

const counted: Partial<Indicator> = {
  title: 'Persons in work',
  measure: 'number',
  unit: 'persons',
  frequency: 'quarterly',
};
const plan = planOf(counted, []);
const indicatorId = plan.indicators[0]?.id ?? '';
const quarter = '2025-04-01..2025-06-30';
const measured = (id: string, change: object = {}) => ({
  ...createRow('measurements', id),
  indicatorId,
  date: '2025-06-30',
  value: 7,
  ...change,
});
const added = (row: ReturnType<typeof measured>) =>
  ({ kind: 'rows.added', rows: [{ table: 'measurements', row }] }) as const;

const open = (shown: Plan = plan, language: 'en' | 'fr' = 'en') =>
  openScreen(<ProgressArea view="enter" id={quarter} />, {
    plan: shown,
    language,
    path: `/plan/${shown.id}/progress/enter/${quarter}`,
  });
const entry = () => within(screen.getByRole('group', { name: 'Value of “Persons in work”' }));
const value = () => entry().getByRole('textbox', { name: 'Value' });
const name = () => screen.getAllByRole('textbox', { name: 'Entered by' })[0] as HTMLInputElement; // the first one is that of the page
const findings = () =>
  [...document.querySelectorAll('fieldset [role=status] li')].map((line) => line.textContent?.trim());

describe('rows of the quick entry', () => {
  it('ask for a value again when the one that they show is undone, and show it again when that is redone', async () => {
    const { edit, send } = await open();
    await edit(added(measured('pasted')));
    screen.getByText('7 persons, 30 June 2025');
    await send({ type: 'plan.undone' });
    expect(screen.queryByText('7 persons, 30 June 2025')).toBeNull();
    expect((value() as HTMLInputElement).value).toBe('');
    await send({ type: 'plan.redone' });
    screen.getByText('7 persons, 30 June 2025');
  });

  it('ask for a value again when another tab took it out', async () => {
    const { send } = await open({ ...plan, measurements: [measured('old')] });
    screen.getByText('7 persons, 30 June 2025');
    await send({ type: 'plan.changedElsewhere', plan, revision: 'r2', at: '2025-08-15T12:00:00Z' });
    expect(screen.queryByText('7 persons, 30 June 2025')).toBeNull();
    expect(value()).toBeTruthy();
  });

  it('take values over by pasting, and the undo of the news takes them from the page too', async () => {
    const { user } = await open();
    await pasteRow(user, 'Persons in work\t2025-06-30\t7');
    screen.getByText('7 persons, 30 June 2025');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.queryByRole('link', { name: /Correct or complete/ })).toBeNull();
    expect((value() as HTMLInputElement).value).toBe('');
  });

  it('keep the inputs that were typed in, with what they say, when something else is undone', async () => {
    const { user, edit, send } = await open();
    await user.type(value(), '12');
    const input = value();
    await edit(added(measured('elsewhere', { date: '2024-12-31' })));
    await send({ type: 'plan.undone' });
    expect([value() === input, (value() as HTMLInputElement).value]).toEqual([true, '12']);
    await send({ type: 'plan.undone' });
    await send({ type: 'plan.undone' });
    expect((value() as HTMLInputElement).value).toBe('');
  });

  it('are not made anew by a key', async () => {
    const { user, plan: present } = await open();
    const item = screen.getAllByRole('listitem').at(-1);
    await user.type(value(), '12');
    expect([screen.getAllByRole('listitem').at(-1) === item, present().measurements.map((row) => row.value)]).toEqual([
      true,
      [12],
    ]);
  });

  it('name their own period where it is not that of the page', async () => {
    const yearly = { ...plan.indicators[0], id: 'y', title: 'Schools', frequency: 'half-yearly' } as Indicator;
    await open({ ...plan, indicators: [...plan.indicators, yearly] });
    const periods = screen.getAllByText(/^For /).map(({ textContent }) => textContent);
    expect(periods).toEqual(['For 1 January to 30 June 2025']);
  });
});

describe('the name under which values are entered', () => {
  it('is that of the last value of a period, and not that of a pasted one', async () => {
    const rows = [
      measured('a', { from: '2025-01-01', date: '2025-03-31', enteredBy: 'City office' }),
      measured('b', { date: '2025-05-31', enteredBy: 'Somebody else' }),
    ];
    await open({ ...plan, measurements: rows });
    expect(name().value).toBe('City office');
  });

  it('stays when it was typed, also after pasted rows', async () => {
    const { user, plan: present } = await open();
    await user.type(name(), 'City office');
    await pasteRow(user, 'Persons in work\t2025-03-31\t7');
    expect(name().value).toBe('City office');
    await user.type(value(), '5');
    expect(present().measurements.at(-1)?.enteredBy).toBe('City office');
  });

  it('stays when the period changes before the first value', async () => {
    const { user, show } = await opened();
    await user.type(name(), 'City office');
    show('2025-01-01..2025-03-31');
    expect(name().value).toBe('City office');
  });
});

describe('what is wrong in an entry', () => {
  it('is told once, and names its field', async () => {
    const share = { ...counted, title: 'Persons in work', measure: 'percentage', unit: '%' } as const;
    const { user } = await open(planOf(share, []));
    await user.type(entry().getByLabelText('Counted (above the line)'), 'abc');
    await user.type(entry().getByLabelText('Out of (below the line)'), 'abc');
    await user.tab();
    expect(findings()).toEqual([
      'Counted (above the line): “abc” cannot be read as a number. It stays as you typed it; write digits only.',
      'Out of (below the line): “abc” cannot be read as a number. It stays as you typed it; write digits only.',
    ]);
    expect(screen.queryByText('Not a number yet')).toBeNull();
  });

  it('goes with the key that mends it, and what is new waits until the focus leaves', async () => {
    const { user } = await open();
    await user.type(value(), '12x');
    await user.tab();
    expect(findings()).toHaveLength(1);
    await user.type(value(), '{Backspace}');
    expect(findings()).toEqual([]);
    await user.type(value(), '.5');
    expect(findings()).toEqual([]);
    await user.tab();
    expect(findings()).toEqual(['12.5 persons is not a whole number, though people and things are counted.']);
    await user.type(value(), '{Backspace}{Backspace}');
    expect(findings()).toEqual([]);
  });
});

describe('a value that is not available', () => {
  const button = () => screen.queryByRole('button', { name: 'Not available…: Persons in work' });

  it('has a button that offers the reason in place of the value, and takes the focus there', async () => {
    const { user, plan: present } = await open();
    await user.click(button() as HTMLElement);
    const reason = entry().getByRole('textbox', { name: 'Not available, because' });
    expect([document.activeElement === reason, entry().queryByRole('textbox', { name: 'Value' })]).toEqual([
      true,
      null,
    ]);
    await user.type(reason, 'The register was moved');
    expect(present().measurements.map(({ unavailable }) => unavailable)).toEqual(['The register was moved']);
    await user.clear(reason);
    await user.click(screen.getByRole('button', { name: /^Enter a value instead/ }));
    expect(document.activeElement).toBe(value());
    expect(entry().queryByRole('textbox', { name: 'Not available, because' })).toBeNull();
  });

  it('and has one all the same says that they exclude each other, and hides neither', async () => {
    const { user, t } = await open();
    await user.type(value(), '5');
    await user.click(button() as HTMLElement);
    await user.type(entry().getByRole('textbox', { name: 'Not available, because' }), 'Lost');
    screen.getByText(t('record.unavailable.both'));
    await user.clear(value());
    expect(document.activeElement).toBe(value());
  });
});

describe('indicators that follow events', () => {
  it('say that the day is missing as soon as there is a value, and once', async () => {
    const { user, t } = await open(planOf({ ...counted, frequency: null }, []));
    screen.getByText(t('record.enter.events.help'));
    const missing = () => screen.queryByText(t('record.dayMissing'));
    expect(missing()).toBeNull();
    await user.type(value(), '5');
    expect(missing()).not.toBeNull();
    await user.tab();
    expect(findings()).toEqual([]);
    await user.type(entry().getByLabelText('Date, or last day of the period'), '31/03/2025');
    expect(missing()).toBeNull();
  });
});

describe('the periods to choose from', () => {
  it('say what is complete, what is missing and what runs', async () => {
    await open({ ...plan, measurements: [measured('a', { date: '2025-03-31' })] });
    const options = within(screen.getByRole('combobox', { name: 'Reporting period' })).getAllByRole('option');
    expect(options.slice(0, 3).map(({ textContent }) => textContent)).toEqual([
      '1 July to 30 September 2025 (running)',
      '1 April to 30 June 2025 (1 missing)',
      '1 January to 31 March 2025 (complete)',
    ]);
  });
});

async function pasteRow(user: UserEvent, row: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Paste from a spreadsheet' }));
  await user.click(screen.getByLabelText('Copied rows'));
  await user.paste(row);
  await user.click(await screen.findByRole('button', { name: 'Take over 1 value' }));
}

/** The page with a way to show another period, as a change of the address does. */
async function opened() {
  let show = (_: string): void => undefined;
  function Pages() {
    const [period, setPeriod] = useState(quarter);
    show = (next) => act(() => setPeriod(next));
    return <ProgressArea view="enter" id={period} />;
  }
  const { user } = await openScreen(<Pages />, { plan });
  return { user, show };
}
