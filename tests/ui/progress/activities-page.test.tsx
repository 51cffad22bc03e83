// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { ProgressArea } from '#ui/progress/progress-area.tsx';
import { openScreen } from '../support/open-screen.tsx';
import { lindenhafen, onDay } from './progress-plan.ts';

onDay('2025-08-15');

const open = (plan: Plan) =>
  openScreen(<ProgressArea view="activity" id={null} />, { plan, path: `/plan/${plan.id}/progress/activity` });
const lists = () => screen.queryAllByRole('list').filter((list) => list.closest('nav') === null);

it('adds up what was spent and whom it reached', async () => {
  const activities = lindenhafen.activities.map((row) => ({
    ...row,
    budget: 100,
    expectedParticipants: 10,
    actual: { ...row.actual, spending: 80, participants: 9 },
  }));
  await open({ ...lindenhafen, activities });
  const [totals] = lists();
  expect([...(totals?.children ?? [])].map(({ textContent }) => textContent?.split(/[:;]/u)[0])).toEqual([
    'Spent, as entered',
    'On 15 August 2025, 20.7% of the programme’s time had passed.',
    'Participations',
  ]);
});

it('writes shares like everywhere else', async () => {
  const activities = lindenhafen.activities.map((row) => ({
    ...row,
    budget: null,
    expectedParticipants: 50,
    actual: { ...row.actual, participants: 17 },
  }));
  await open({ ...lindenhafen, activities });
  expect(lists()[0]?.textContent).toMatch(/^Participations: .* expected \(34%\)$/);
});

it('has beside every value what it is, for screens that are too narrow for columns', async () => {
  await open(lindenhafen);
  const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  const [row] = screen.getAllByRole('row').slice(1);
  const labels = [...(row?.querySelectorAll('td > span') ?? [])].map(({ textContent }) => textContent);
  expect(labels).toEqual(heads.slice(1));
});

it('has no list of sums where nothing can be compared', async () => {
  const activities = lindenhafen.activities.map((row) => ({ ...row, budget: null, expectedParticipants: null }));
  await open({ ...lindenhafen, activities });
  expect(lists()).toEqual([]);
});
