// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { agency, city, region } from '../../unit/core/coverage/small-collection.ts';
import { openCoverage } from '../support/open-coverage.tsx';

const open = (view?: string) => openCoverage({ plans: [city, region, agency], ...(view ? { view } : {}) });
const sums = () => screen.findByRole('region', { name: 'Sums' });
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' '); // between currency and amount
const figure = async (name: string) =>
  within(await sums()).getByRole('button', { name: new RegExp(`^${name}: .*Show what is behind it$`, 'u') });
const lines = (dialog: HTMLElement) =>
  within(dialog)
    .queryAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((part) => plain(part.textContent)));
const leftOut = (dialog: HTMLElement) =>
  [...dialog.querySelectorAll('details, details li')].map((part) =>
    part.matches('details') ? part.querySelector('summary')?.textContent : part.textContent,
  );
const numberIn = (text: string | null | undefined) => Number(text?.replace(/\D/gu, ''));

describe('the evidence of a number', () => {
  it('is made of parts that sum to it, for every count of the totals', async () => {
    const { user } = await open();
    for (const name of ['Targets', 'Activities', 'Indicators', 'Measurable indicators']) {
      const button = await figure(name);
      await user.click(button);
      const dialog = screen.getByRole('dialog', { name });
      const parts = lines(dialog).map(([, value]) => numberIn(value));
      expect([name, parts.reduce((sum, part) => sum + part, 0)]).toEqual([name, numberIn(button.textContent)]);
      within(dialog).getByText(`Together: ${button.textContent}, from ${parts.length} plans`);
      await user.click(screen.getByRole('button', { name: 'Close' }));
    }
  });

  it('names the plans behind people, and who was left out for want of a value', async () => {
    const { user } = await open();
    await user.click(await figure('People to be reached'));
    const dialog = screen.getByRole('dialog', { name: 'People to be reached' });
    expect(lines(dialog)).toEqual([
      ['City', '120'],
      ['Region', '60'],
    ]);
    within(dialog).getByText('Together: 180, from 2 plans');
    expect(leftOut(dialog)).toEqual(['Left out in 1 plan', 'Agency 1 value: no number given']);
  });

  it('keeps currencies apart, and leads to the row of the plan', async () => {
    const { user, id } = await open();
    const button = await figure('Planned for activities');
    expect(plain(button.textContent)).toBe('EUR 107,000 + SEK 40,000');
    await user.click(button);
    const dialog = screen.getByRole('dialog', { name: 'Planned for activities' });
    expect(lines(dialog)).toEqual([
      ['Agency', 'EUR 7,000'],
      ['City', 'EUR 100,000'],
      ['Region', 'SEK 40,000'],
    ]);
    within(dialog).getByText('Together: EUR 107,000 + SEK 40,000, from 3 plans');
    expect(leftOut(dialog)).toEqual(['Left out in 1 plan', 'Region 1 value: no number given']);
    const link = within(dialog).getByRole('link', { name: 'City' });
    expect(link.getAttribute('href')).toBe(`#/coverage/${id}/plan/city;row=activities-0`);
  });

  it('of one item has that item’s rows only, and says why indicators do not count as measurable', async () => {
    const { user } = await open();
    const housing = await screen.findByRole('button', { name: /^0 measurable.*: .*housing/iu });
    await user.click(housing);
    const dialog = screen.getByRole('dialog');
    expect(lines(dialog)).toEqual([]);
    within(dialog).getByText('No plan has a value for this.');
    expect(leftOut(dialog)).toEqual(['Left out in 1 plan', 'Region 1 value: baseline or target value missing']);
  });

  it('follows the filters of the view', async () => {
    const { user } = await open('/overview;where=levels%3Dlocal');
    await user.click(await figure('People to be reached'));
    const dialog = screen.getByRole('dialog', { name: 'People to be reached' });
    expect(lines(dialog)).toEqual([['City', '120']]);
    within(dialog).getByText('Nothing was left out.');
    within(dialog).getByText('The view has 1 plan after filters.');
  });
});
