// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { agency, city, region } from '../../unit/core/coverage/small-collection.ts';
import { annexPack } from '../../unit/core/scheme/annex-pack.ts';
import { openCoverage } from '../support/open-coverage.tsx';

const pack = await annexPack('en');

// The picture is for browsers; jsdom has no canvas to draw it on.
beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
});

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((part) => part.textContent));

async function openCounts(view: string, language: 'en' | 'fr' = 'en') {
  const screens = await openCoverage({ plans: [city, region, agency], view, language });
  const names = { en: ['Zoom out to all plans', 'The picture in numbers'] };
  const [zoom = '', counts = ''] =
    language === 'en' ? names.en : ['Vue éloignée sur tous les plans', 'L’image en chiffres'];
  await screens.user.click(await screen.findByRole('button', { name: zoom }));
  expect(screen.queryByRole('table')).toBeNull();
  await screens.user.click(screen.getByText(counts));
  await screen.findByRole('table');
  return screens;
}

describe('the picture of the matrix in numbers', () => {
  it('has the plans at each depth of every item, those that nobody serves too', async () => {
    await openCounts('/matrix');
    const heads = within(screen.getByRole('table')).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual([
      'Item',
      '–Absent',
      '1Named',
      '2Target set',
      '3Activity planned',
      '4Indicator with baseline and target value',
      '5Progress reported',
      '6Target met',
    ]);
    // Every goal of the scheme, and the own goal of City.
    expect(rows()).toHaveLength(pack.scheme.goals.length + 1);
    const served = rows().filter(([, absent]) => absent !== '3');
    expect(served).toEqual([
      [pack.text.goals['intro-language']?.title, '1', '0', '0', '0', '0', '1', '1'],
      [pack.text.goals['housing-access']?.title, '1', '1', '0', '1', '0', '0', '0'],
      [expect.stringMatching(/health/iu), '2', '1', '0', '0', '0', '0', '0'],
    ]);
    for (const [, ...counts] of rows()) expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(3);
  });

  it('follows lens and filters', async () => {
    await openCounts('/matrix;lens=countries&where=countries%3DFR');
    expect(rows()).toEqual([['France', '0', '0', '0', '0', '0', '1', '1']]);
  });

  it('stays open while the cursor moves over the picture', async () => {
    const { user } = await openCounts('/matrix');
    const before = screen.getByRole('table');
    screen.getByRole('button', { name: /^Picture of/u }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await waitFor(() => screen.getByText(/^Plan 3 of 3/u));
    expect(screen.getByRole('table')).toBe(before);
  });

  it('is there in French', async () => {
    await openCounts('/matrix', 'fr');
    screen.getByRole('table', { name: 'Plans à chaque profondeur, sur 3 plans' });
  });
});
