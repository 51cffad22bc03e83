// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { city } from '../../unit/core/coverage/small-collection.ts';
import { openCoverage } from '../support/open-coverage.tsx';

const [measured] = city.measurements;
if (!measured) throw new Error('The plan of the tests measured something');
/** Measured in 2026 and 2027, and entered for a day that is to come. */
const plan = {
  ...city,
  measurements: [
    { ...measured, id: 'm0', date: '2026-12-31', value: 40, numerator: 20, denominator: 50 },
    measured,
    { ...measured, id: 'm9', date: '2029-12-31', value: 90, numerator: 90, denominator: 100 },
  ],
};

it('a result is of one year, and every other year can be chosen', async () => {
  const { user } = await openCoverage({ plans: [plan], view: '/indicators' });
  await user.click(await screen.findByRole('button', { name: /2027: 66% \(66 of 100\)/u }));
  const dialog = within(screen.getByRole('dialog'));
  const years = dialog.getByLabelText('Year');
  expect(
    within(years)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['2027: 1 value', '2026: 1 value']);
  await user.selectOptions(years, '2026');
  dialog.getByText('Values of 31 December 2026');
  expect(dialog.queryByText(/\b66\b/u)).toBeNull();
});

it('says through the years what counts in them', async () => {
  await openCoverage({ plans: [plan], view: '/overview;lens=years' });
  await screen.findByText(/^A target counts in the year of its deadline\./u);
});

it('marks in a plan what was entered for a day to come', async () => {
  await openCoverage({ plans: [plan], view: `/plan/${plan.id}` });
  expect((await screen.findAllByText(/entered for a day to come/u)).map(({ textContent }) => textContent)).toEqual([
    ' · from 40% to 60%; last measured: 66% (31 December 2027); entered for a day to come: 90% (31 December 2029)',
  ]);
});

it('names the day of a change that nobody knows', async () => {
  await openCoverage({
    services: ({ list }) => ({
      list: async () => {
        const known = await list();
        return 'message' in known ? known : known.map((one) => ({ ...one, changedAt: '' }));
      },
    }),
    view: '',
  });
  window.location.hash = '#/coverage';
  await screen.findByText(/Date unknown$/u);
});
