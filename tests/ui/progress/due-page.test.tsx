// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen, onDay, planOf } from './progress-plan.ts';

onDay('2025-10-10');

const open = (plan = lindenhafen) =>
  openScreen(<ProgressArea view="due" id={null} />, { plan, path: `/plan/${plan.id}/progress/due` });

it('sorts periods into overdue, due and next, and leads to the entry of each', async () => {
  await open(planOf({ frequency: 'quarterly' }, [{ date: '2025-03-31', value: 44 }]));
  const entries = ['Overdue (1)', 'Due now (1)', 'Next (1)'].map((name) => {
    const link = within(screen.getByRole('region', { name })).getByRole('link', { name: /^Enter 1 value/ });
    return [link.getAttribute('aria-label'), link.getAttribute('href')];
  });
  const enter = `#/plan/${lindenhafen.id}/progress/enter`;
  expect(entries).toEqual([
    ['Enter 1 value: 1 April 2025 to 30 June 2025', `${enter}/2025-04-01..2025-06-30`],
    ['Enter 1 value: 1 July 2025 to 30 September 2025', `${enter}/2025-07-01..2025-09-30`],
    ['Enter 1 value: 1 October 2025 to 31 December 2025', `${enter}/2025-10-01..2025-12-31`],
  ]);
});

it('enters values of one period together', async () => {
  await open();
  const next = within(screen.getByRole('region', { name: /^Next/ }));
  expect(next.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    '1 January 2025 to 31 December 2025',
    '1 July 2025 to 31 December 2025',
  ]);
});

it('says why no calendar can tell when an indicator is due', async () => {
  const plan = planOf({ frequency: null }, []);
  await open(plan);
  const region = within(screen.getByRole('region', { name: 'Not scheduled (1)' }));
  expect(region.getByRole('listitem').textContent).toBe(`${plan.indicators[0]?.title} No frequency is stated.`);
});
