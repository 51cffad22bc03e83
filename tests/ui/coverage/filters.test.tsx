// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { casePath } from '../../support/case-path.ts';
import { agency, city, region } from '../../unit/core/coverage/small-collection.ts';
import { openCoverage } from '../support/open-coverage.tsx';

const plans = [city, region, agency];
const count = async () => {
  const sums = await screen.findByRole('region', { name: 'Sums' });
  return within(sums).getByRole('button', { name: /^Plans: / }).textContent;
};
const chips = () =>
  within(screen.getByRole('list', { name: 'Filters' }))
    .getAllByRole('button')
    .map((chip) => chip.getAttribute('aria-label'));

describe('filters', () => {
  it('are written into the address as they are chosen, and the sums follow', async () => {
    const { user, address } = await openCoverage({ plans });
    expect(await count()).toBe('3');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.selectOptions(screen.getByLabelText('Filter by'), 'Countries');
    await user.click(screen.getByRole('checkbox', { name: /^France/ }));
    await user.selectOptions(screen.getByLabelText('Filter by'), 'Levels of government');
    await user.click(screen.getByRole('checkbox', { name: /^Regional/ }));
    expect(address()).toBe('/overview;where=countries%3DFR&where=levels%3Dregional');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(async () => expect(await count()).toBe('1'));
    expect(chips()).toEqual(['Remove Countries: France', 'Remove Levels of government: Regional']);
    await user.click(screen.getByRole('button', { name: 'Remove Countries: France' }));
    expect(address()).toBe('/overview;where=levels%3Dregional');
  });

  it('by region name the country of a code', async () => {
    const { user } = await openCoverage({ plans, view: '/overview;where=regions%3DFR10' });
    expect(await count()).toBe('2');
    expect(chips()).toEqual(['Remove Regions: FR10, France']);
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.selectOptions(screen.getByLabelText('Filter by'), 'Regions');
    expect(screen.getByRole('checkbox', { name: /^FR10, France/ })).toBeTruthy();
  });

  it('of an address from before two countries had a region of that name are those of both', async () => {
    const inCountry = (plan: typeof city, country: string) => ({
      ...plan,
      profile: { ...plan.profile, region: 'Limburg', country },
    });
    const both = [inCountry(city, 'BE'), inCountry(region, 'NL'), agency];
    const { user } = await openCoverage({ plans: both, view: '/overview;where=regions%3Down%3Alimburg' });
    expect(await count()).toBe('2');
    expect(chips()).toEqual(['Remove Regions: Limburg, Belgium', 'Remove Regions: Limburg, Netherlands']);
    await user.click(screen.getByRole('button', { name: 'Remove Regions: Limburg, Belgium' }));
    await waitFor(async () => expect(await count()).toBe('1'));
    expect(chips()).toEqual(['Remove Regions: Limburg, Netherlands']);
    cleanup();
    await openCoverage({ plans: both, view: '/item/own%3Alimburg;lens=regions' });
    await screen.findByRole('heading', { level: 1, name: 'Limburg' });
    screen.getByText('Served by 2 plans.');
  });

  it('offer one region for one name, however its letters are stored', async () => {
    const stored = ['composed', 'decomposed', 'hard-hyphen', 'zero-width'].map((name) =>
      openPlanText(readFileSync(casePath(`03/regions/${name}.json`), 'utf8'), { newId: () => 'new' }),
    );
    const { user } = await openCoverage({ plans: stored.flatMap((opened) => (opened.ok ? [opened.value.plan] : [])) });
    expect(await count()).toBe('4');
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    await user.selectOptions(screen.getByLabelText('Filter by'), 'Regions');
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual(['Île-de-France4']);
    await user.click(screen.getByRole('checkbox', { name: /^Île-de-France/ }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await count()).toBe('4');
  });

  it('and the lens come back from the address, and go along to other views', async () => {
    const { id } = await openCoverage({ plans, view: '/overview;lens=countries&where=countries%3DFR' });
    expect(await count()).toBe('2');
    expect(screen.getByLabelText<HTMLSelectElement>('Read the plans by').value).toBe('countries');
    expect(chips()).toEqual(['Remove Countries: France']);
    expect(screen.getByRole('link', { name: 'Gaps' }).getAttribute('href')).toBe(
      `#/coverage/${id}/gaps;lens=countries&where=countries%3DFR`,
    );
  });

  it('of one kind take any of the chosen, of two kinds both', async () => {
    await openCoverage({ plans, view: '/overview;where=levels%3Dlocal&where=levels%3Dregional&where=years%3D2026' });
    expect(await count()).toBe('1');
  });

  it('that leave nothing say so in place of the view, and can be cleared', async () => {
    const { user, address } = await openCoverage({
      plans,
      view: '/matrix;lens=countries&where=countries%3DFR&where=levels%3Dnational',
    });
    await screen.findByText('No plan is left by these filters.');
    expect([screen.queryByRole('grid'), await count()]).toEqual([null, '0']);
    const [, clear] = screen.getAllByRole('button', { name: 'Clear all filters' });
    await user.click(clear as HTMLElement); // the one under the sentence
    expect([await screen.findByRole('grid').then(() => count()), address()]).toEqual(['3', '/matrix;lens=countries']);
  });
});
