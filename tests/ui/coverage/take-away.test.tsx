// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TakeAwayJob } from '#ui/common/collection-services.ts';
import { city } from '../../unit/core/coverage/small-collection.ts';
import { openCoverage } from '../support/open-coverage.tsx';

test('each CSV file comes for the spreadsheet of the reader, or plain for programs', async () => {
  const asked: Pick<TakeAwayJob, 'format' | 'plain' | 'language'>[] = [];
  const { user } = await openCoverage({
    plans: [city],
    view: '/take-away',
    language: 'fr',
    services: () => ({
      takeAway: async ({ format, plain, language }) => {
        asked.push({ format, plain, language });
        return null;
      },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Télécharger\u00a0: Matrice en CSV' }));
  await user.click(await screen.findByRole('button', { name: 'Brut, pour des programmes\u00a0: Matrice en CSV' }));
  await user.click(await screen.findByRole('button', { name: 'Brut, pour des programmes\u00a0: Faits en CSV' }));
  expect(asked).toEqual([
    { format: 'matrix-csv', plain: false, language: 'fr' },
    { format: 'matrix-csv', plain: true, language: 'fr' },
    { format: 'facts-csv', plain: true, language: 'fr' },
  ]);
  expect(screen.getAllByRole('button', { name: /^Brut/ })).toHaveLength(2);
});

test('what a PDF marks is named before it is made', async () => {
  const profile = { ...city.profile, title: 'Mm\u030cabe' };
  await openCoverage({ plans: [{ ...city, profile }], view: '/take-away', language: 'en' });
  expect((await screen.findByText(/holds characters/u)).textContent).toBe(
    '“Mm\u030cabe” holds characters that the fonts of the documents do not have: U+030C. A PDF marks them by their code.',
  );
});
