import { expect, test } from 'vitest';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { factsJson, matrixJson } from '#documents/json/coverage-json.ts';
import { reportOn } from '../small-report.ts';

const envelope = { collection: 'Three plans', asOf: '2028-01-15', language: 'en' };

test('the matrix says what was asked, of which plans, and how deep each goes', async () => {
  const address = 'https://planner.example/#/coverage/own/overview?where=countries%3DFR';
  const report = await reportOn(undefined, { filters: { countries: ['FR'] }, address });
  const { plans, items, ...rest } = JSON.parse(matrixJson(report));
  expect(rest).toEqual({
    type: 'integration-coverage-matrix',
    version: 2,
    ...envelope,
    query: { lens: 'goals', lensName: 'Goals of the scheme', filters: { countries: ['FR'] } },
    address,
    totals: {
      plans: 2,
      targets: 3,
      activities: 3,
      indicators: 3,
      measurable: 2,
      people: 180,
      money: [
        { currency: 'EUR', amount: 100_000 },
        { currency: 'SEK', amount: 40_000 },
      ],
    },
  });
  expect(plans.map(({ planId, country }: Record<string, unknown>) => [planId, country])).toEqual([
    ['city', 'FR'],
    ['region', 'FR'],
  ]);
  expect(items.find(({ id }: { id: string }) => id === 'housing-access')).toMatchObject({
    deepest: 3,
    byDepth: [1, 0, 0, 1, 0, 0, 0],
    plans: 1,
    depths: [0, 3],
  });
});

test('the facts are those of the plans that the filters leave, without breakdowns', async () => {
  const { facts, ...rest } = JSON.parse(factsJson(await reportOn(undefined, { filters: { levels: ['local'] } })));
  expect(rest).toEqual({
    type: 'integration-coverage-facts',
    version: 4,
    ...envelope,
    query: { lens: 'goals', lensName: 'Goals of the scheme', filters: { levels: ['local'] } },
  });
  expect(facts).toHaveLength(1);
  expect(facts[0]).toMatchObject({ factsVersion: 4, planId: 'city', targets: [{ goal: 0, isSet: true }] });
  expect(facts[0].indicators[0].values[0]).toEqual({
    date: '2027-12-31',
    value: 66,
    numerator: 66,
    denominator: 100,
    breakdown: [],
  });
});

test('neither is taken for a plan, and no plans give a sound file too', async () => {
  const report = await reportOn([]);
  expect(JSON.parse(factsJson(report))).toMatchObject({ facts: [] });
  for (const text of [factsJson(report), matrixJson(await reportOn())])
    expect(openPlanText(text, { newId: () => 'new' })).toMatchObject({
      ok: false,
      error: { type: 'not-a-plan', found: 'other-type' },
    });
});
