// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { IssuesPage } from '#ui/check/issues-page.tsx';
import { casePath } from '../../support/case-path.ts';
import { openScreen } from '../support/open-screen.tsx';

it('names a character that nobody sees with its field and code, so that a plan with it is not called ready', async () => {
  const opened = openPlanText(readFileSync(casePath('01/plan.json'), 'utf8'), { newId: () => 'new' });
  if (!opened.ok) throw new Error('The case can be opened');
  const { t } = await openScreen(<IssuesPage />, { plan: opened.value.plan });
  const named = await screen.findAllByText(/U\+/);
  expect(named.map(({ textContent }) => textContent)).toEqual([
    'Goal “Newcomers speak the language”: “Description” holds characters that the fonts of the documents do not have: U+0002.',
  ]);
  expect(screen.queryByText(t('check.ready'))).toBeNull();
});
