// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { agency, city, region } from '../../unit/core/coverage/small-collection.ts';
import { openIn } from '../support/browser-gaps.ts';
import { openCoverage } from '../support/open-coverage.tsx';

// The picture is for browsers; jsdom has no canvas to draw it on.
beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
});

describe('a collection', () => {
  it('without plans says so in each view and leads to where they are added', async () => {
    const { id } = await openCoverage({ view: '/gaps' });
    await screen.findByText(/^There are no plans here yet\./u);
    const link = screen.getByRole('link', { name: 'Go to plans' });
    expect(link.getAttribute('href')).toBe(`#/coverage/${id}/plans`);
    expect([screen.queryByRole('region', { name: 'Sums' }), screen.queryByLabelText('Read the plans by')]).toEqual([
      null,
      null,
    ]);
  });

  it('without plans is told in French too', async () => {
    await openCoverage({ view: '/matrix', language: 'fr' });
    await screen.findByText(/^Il n’y a pas encore de plans ici\./u);
  });

  it('that is not there says so and leads back', async () => {
    await openCoverage({ services: ({ open }) => ({ open: () => open('gone') }) });
    await screen.findByRole('heading', { level: 1, name: /collection/iu });
    expect(screen.getByRole('link', { name: 'Collections' }).getAttribute('href')).toBe('#/coverage');
  });
});

describe('an address that leads nowhere', () => {
  it('says so in place of a view that was not asked for', async () => {
    await openCoverage({ plans: [city], view: '/nonsense' });
    await screen.findByRole('heading', { level: 1, name: 'This page does not exist' });
    expect(screen.queryByText(/goals/iu)).toBeNull();
  });
});

describe('the matrix in a narrow window', () => {
  it('is a list with the same depths, item by item', async () => {
    openIn('narrow window');
    await openCoverage({ plans: [city, region, agency], view: '/matrix' });
    await screen.findByText('The matrix needs a wider window. The same depths, item by item:');
    expect(screen.queryByRole('grid')).toBeNull();
    const bars = screen.getAllByRole('img').map((bar) => bar.getAttribute('aria-label'));
    expect(bars.filter((bar) => !bar?.startsWith('Absent'))).toEqual([
      'Target met: 1 and Progress reported: 1, of 3 plans',
      'Activity planned: 1 and Named: 1, of 3 plans',
      'Named: 1, of 3 plans',
    ]);
  });

  it('comes back as it was when the window is wide again', async () => {
    const { user } = await openCoverage({ plans: [city, region, agency], view: '/matrix' });
    await user.selectOptions(await screen.findByLabelText('Sort plans by'), 'Country');
    await user.click(screen.getByRole('button', { name: 'Zoom out to all plans' }));
    act(() => openIn('narrow window'));
    expect(screen.queryByLabelText('Sort plans by')).toBeNull();
    act(() => openIn('wide window'));
    expect(screen.getByLabelText('Sort plans by')).toHaveProperty('value', 'country');
    screen.getByRole('button', { name: /^Picture of/u });
  });
});

describe('tables in a narrow window', () => {
  it('of plans side by side are a list of items, with every plan below each', async () => {
    openIn('narrow window');
    await openCoverage({ plans: [city, region], view: `/compare;plan=${city.id}&plan=${region.id}` });
    const list = await screen.findByRole('list', { name: 'Compare plans' });
    expect(screen.queryByRole('table')).toBeNull();
    const [first] = within(list).getAllByRole('listitem');
    expect(first?.textContent).toContain('Newcomers gain early a command of the language');
    expect(
      within(first ?? list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['City', 'Region']);
    expect(
      within(first ?? list)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['6Target met', '5Progress reported']);
  });

  it('of indicators are a list, and each result opens', async () => {
    openIn('narrow window');
    const { user } = await openCoverage({ plans: [city, region], view: '/indicators' });
    const list = await screen.findByRole('list', { name: 'Indicators' });
    expect(screen.queryByRole('table')).toBeNull();
    const [first] = within(list).getAllByRole('listitem');
    const names = within(first ?? list)
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Unit', 'Plans', 'Measurable indicators', 'Result']);
    await user.click(within(first ?? list).getByRole('button', { name: /Result/u }));
    const values = within(screen.getByRole('dialog')).getByRole('list', { name: 'Values of the plans' });
    expect(
      within(values)
        .getAllByRole('term')
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).toEqual(['Date', 'Value']);
  });
});
