// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { entryPeriodStates, entryPeriods } from '#core/progress/entry-list.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen, onDay, planOf } from './progress-plan.ts';

onDay('2025-10-10');

const address = `/plan/${lindenhafen.id}/progress/due`;
const open = (plan = lindenhafen, path = address) => openScreen(<ProgressArea view="due" id={null} />, { plan, path });
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const headings = (name: string | RegExp) =>
  region(name)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

/** The plan of the first indicator with so many copies of it, nothing measured, over so many months up to today. */
function unmeasured(count: number, months: number, frequency = 'monthly'): Plan {
  const plan = planOf({ frequency }, []);
  const [first] = plan.indicators;
  if (!first) throw new Error('The plan has an indicator');
  const start = new Date(Date.UTC(2025, 10 - months, 1)).toISOString().slice(0, 10);
  return {
    ...plan,
    profile: { ...plan.profile, start, end: '2027-12-31' },
    indicators: Array.from({ length: count }, (_, at) => ({ ...first, id: `i${at}`, title: `Indicator ${at + 1}` })),
  };
}

describe('what is due, by period', () => {
  it('sorts periods into overdue, due and next, and leads to the entry of each', async () => {
    await open(planOf({ frequency: 'quarterly' }, [{ date: '2025-03-31', value: 44 }]));
    const entries = ['Overdue (1)', 'Due now (1)', 'Next (1)'].map((name) => {
      const link = region(name).getByRole('link', { name: /^Enter 1 value/ });
      return [link.getAttribute('aria-label'), link.getAttribute('href')];
    });
    const enter = `#/plan/${lindenhafen.id}/progress/enter`;
    expect(entries).toEqual([
      ['Enter 1 value: 1 April to 30 June 2025', `${enter}/2025-04-01..2025-06-30`],
      ['Enter 1 value: 1 July to 30 September 2025', `${enter}/2025-07-01..2025-09-30`],
      ['Enter 1 value: 1 October to 31 December 2025', `${enter}/2025-10-01..2025-12-31`],
    ]);
  });

  it('enters values together that end in one period of the entry, and says of each what it is of', async () => {
    await open({ ...lindenhafen, measurements: lindenhafen.measurements.filter(({ value }) => value !== null) });
    expect(headings(/^Next/)).toEqual(['1 October to 31 December 2025']);
    const values = region(/^Next/).getAllByRole('listitem');
    expect(values.filter(({ textContent }) => textContent?.includes('For 1 January to 31 December 2025'))).not.toEqual(
      [],
    );
  });

  it('has the periods of the entry, with as many values missing', async () => {
    const plan = { ...unmeasured(3, 12, 'quarterly') };
    const indicators = plan.indicators.map((row, at) => ({
      ...row,
      frequency: at === 0 ? 'half-yearly' : 'quarterly',
    }));
    const mixed = { ...plan, indicators };
    await open(mixed);
    expect(region(/^Overdue/).getByRole('link', { name: 'Enter 3 values: 1 April to 30 June 2025' })).toBeTruthy();
    const periods = entryPeriods(mixed, '2025-10-10');
    const missing = entryPeriodStates(mixed, periods, '2025-10-10').find(({ period }) => period.to === '2025-06-30');
    expect(missing?.missing).toBe(3);
  });

  it('says why a value is asked for whose target date has passed', async () => {
    const plan = planOf({ frequency: 'quarterly', target: { value: 60, date: '2025-06-30' }, owner: 'Office' }, []);
    const { t } = await open({ ...plan, profile: { ...plan.profile, start: '2025-04-01', end: '2027-12-31' } });
    const note = (name: string) => region(name).getByRole('listitem').textContent?.split(' Office')[1];
    expect([note('Overdue (1)'), note('Due now (1)')]).toEqual(['', ' · after its target date, 30 June 2025']);
    const why = t('progress.due.pastTarget.help', { end: '31 December 2027' });
    expect([region('Overdue (1)').queryByText(why), region('Due now (1)').queryByText(why)?.tagName]).toEqual([
      null,
      'P',
    ]);
  });

  it('begins with the period that ended last, and keeps older ones in one line until they are asked for', async () => {
    const { user } = await open(unmeasured(3, 12));
    expect(headings('Overdue (30)')).toEqual([
      '1 August to 31 August 2025',
      '1 July to 31 July 2025',
      '1 June to 30 June 2025',
    ]);
    await user.click(region('Overdue (30)').getByText('and 7 older periods, 21 values'));
    expect(headings('Overdue (30)')).toHaveLength(10);
    expect(
      region('Overdue (30)').getByRole('link', { name: 'Enter 3 values: 1 November to 30 November 2024' }),
    ).toBeTruthy();
  });

  it('shows the indicators of the newest period, and of another one when it is opened', async () => {
    const { user } = await open(unmeasured(3, 12));
    const indicators = () => region('Overdue (30)').getAllByRole('link', { name: /^Indicator \d+$/ });
    expect(indicators()).toHaveLength(3);
    await user.click(screen.getByRole('heading', { name: '1 July to 31 July 2025' }));
    expect(indicators()).toHaveLength(6);
  });

  it('does not grow with the plan: 200 indicators over 60 months', async () => {
    await open(unmeasured(200, 60));
    expect(screen.getByRole('region', { name: 'Overdue (11,600)' })).toBeTruthy();
    expect(screen.getAllByRole('link').length).toBeLessThan(60);
  });

  it('shows more of a long list on demand and puts the focus on the first that is new', async () => {
    const { user } = await open(unmeasured(25, 3));
    const due = region('Due now (25)');
    await user.click(due.getByRole('button', { name: 'Show 10 more of 25' }));
    expect(document.activeElement?.textContent).toMatch(/^Indicator 11/);
    await user.click(due.getByRole('button', { name: 'Show 5 more of 25' }));
    expect(document.activeElement?.textContent).toMatch(/^Indicator 21/);
    expect(due.queryByRole('button')).toBeNull();
  });
});

describe('what is due, by who looks after it', () => {
  const owned = (): Plan => {
    const plan = unmeasured(4, 6);
    const owners = [' Mara Vogt', '', 'Ines Okafor', 'Mara Vogt'];
    return { ...plan, indicators: plan.indicators.map((row, at) => ({ ...row, owner: owners[at] ?? '' })) };
  };

  it('is chosen by a button and kept in the address', async () => {
    const { user } = await open(owned());
    await user.click(screen.getByRole('button', { name: 'Who looks after it' }));
    expect(window.location.hash).toBe(`#${address};by=owner`);
    expect(screen.getByRole('button', { name: 'Who looks after it' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('region', { name: /^Overdue/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Period' }));
    expect([window.location.hash, screen.queryByRole('region', { name: 'Whom to ask' })]).toEqual([
      `#${address}`,
      null,
    ]);
  });

  it('names for each person the indicators and the periods that are missing', async () => {
    const { user } = await open(owned(), `${address};by=owner`);
    expect(headings('Whom to ask')).toEqual(['Ines Okafor', 'Mara Vogt', 'Nobody named']);
    const items = () =>
      region('Whom to ask')
        .getAllByRole('listitem')
        .flatMap(({ textContent }) => (textContent?.startsWith('Indicator') ? [textContent] : []));
    expect(items()).toEqual([
      'Indicator 3 Overdue: 1 August to 31 August 2025, 1 July to 31 July 2025, 1 June to 30 June 2025 and 1 older period. Due now: 1 September to 30 September 2025.',
    ]);
    expect(screen.getByText('8 values overdue, 2 due')).toBeTruthy();
    await user.click(screen.getByRole('heading', { name: 'Mara Vogt' }));
    expect(items().map((text) => text.slice(0, 11))).toEqual(['Indicator 3', 'Indicator 1', 'Indicator 4']);
  });

  it('says so when nothing of what has ended is missing', async () => {
    const { t } = await open(planOf({ frequency: 'yearly' }, []), `${address};by=owner`);
    expect(screen.getByText(t('progress.due.owners.none'))).toBeTruthy();
  });
});

it('says why no calendar can tell when an indicator is due', async () => {
  const plan = planOf({ frequency: null }, []);
  await open(plan);
  expect(region('Not scheduled (1)').getByRole('listitem').textContent).toBe(
    `${plan.indicators[0]?.title} No frequency is stated.`,
  );
});
