// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { agency, city } from '../../unit/core/coverage/small-collection.ts';
import { openCoverage } from '../support/open-coverage.tsx';

it('writes a share as reports do', async () => {
  await openCoverage({ plans: [city], view: '/indicators' });
  expect(await screen.findByText(/66 of 100/u)).toHaveProperty('textContent', '2027: 66% (66 of 100)');
});

it('does not say that nothing was measured where a value cannot be put together', async () => {
  await openCoverage({ plans: [agency], view: '/indicators' });
  await screen.findByText(/No value that can be put together$/u);
  expect(screen.queryByText(/Not measured yet/u)).toBeNull();
});
