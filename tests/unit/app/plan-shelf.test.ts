import { expect, test, vi } from 'vitest';
import type { PlanDesk } from '#app/plan-desk.ts';
import { createPlanShelf } from '#app/plan-shelf.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { ok } from '#core/result.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { summarise } from '#storage/plan-summary.ts';
import { smallPlan } from '../../support/plans.ts';

const english = await loadTranslator('en');
const small = smallPlan();

function withProfile(id: string, profile: Partial<Plan['profile']>): Plan {
  return { ...small, id, profile: { ...small.profile, title: 'Integration plan', ...profile } };
}

const summaryOf = (plan: Plan) => summarise(plan, { revision: 'r', savedAt: '2027-01-01T10:00:00.000Z' });

/** What the list calls each of the plans, the first of which is only held in memory. */
async function namesOf([held, ...stored]: readonly Plan[]): Promise<Readonly<Record<string, string>>> {
  const desk = {
    store: {
      list: async () => ok({ plans: stored.map(summaryOf), unreadable: ['broken'] }),
      changes: () => () => undefined,
    },
    held: { subscribe: () => () => undefined },
    summaries: () => (held ? [summaryOf(held)] : []),
  };
  const shelf = createPlanShelf(
    async () => desk as unknown as PlanDesk, // what the shelf asks of it
    () => english,
  );
  shelf.subscribe(() => undefined);
  await vi.waitFor(() => expect(shelf.state().state).toBe('ready'));
  return Object.fromEntries(shelf.state().plans.map(({ id, name }) => [id, name]));
}

test('plans of one title are told apart by their years and places, those of a title of their own are not', async () => {
  expect(
    await namesOf([
      withProfile('one', { region: 'Gdańsk' }),
      withProfile('two', { region: 'Gdańsk', start: '2024-02-01', end: '2026-12-31' }),
      withProfile('three', { region: 'Leipzig' }),
      withProfile('four', { title: 'Another plan' }),
      withProfile('five', { title: '' }),
    ]),
  ).toEqual({
    one: 'Integration plan (Gdańsk, 2027–2029)',
    two: 'Integration plan (2024–2026)',
    three: 'Integration plan (Leipzig, 2027–2029)',
    four: 'Another plan',
    five: 'Untitled programme',
    broken: '',
  });
});
