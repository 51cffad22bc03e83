import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContextOf, factsOfJson } from '#core/coverage/facts-of-json.ts';
import { type FactsContext, factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { isPlanFacts } from '#core/coverage/is-plan-facts.ts';
import type { Json } from '#core/migrate/json-value.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { wholeOfPractice } from '#core/plan/practice-of.ts';
import { planArbitrary } from '../support/plan-arbitrary.ts';
import { smallPlan } from '../support/plans.ts';
import { annexPack } from '../unit/core/scheme/annex-pack.ts';

const pack = await annexPack('en');
const context: FactsContext = { asOf: '2027-01-01T00:00:00.000Z', index: pack.index, text: pack.text };
const contextOf: ContextOf = ({ scheme }) => (scheme.id === 'annex-2004' && scheme.version === 1 ? context : null);
const newId = () => 'new';

test('a file that the planner wrote gives the facts of its plan at once', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const facts = factsOfPlan(plan, context);
      const isWhole = wholeOfPractice(plan) === null;
      expect(factsOfJson(JSON.parse(planToJson(plan)), contextOf)).toEqual(isWhole ? facts : null);
      expect(isPlanFacts(JSON.parse(JSON.stringify(facts)))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

type Place = { readonly owner: Record<string, Json>; readonly key: string; readonly path: string };

/** Every place in a JSON value that holds another. */
function placesIn(value: Json, path = ''): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  // Lists and objects are both read and written by key.
  const owner = value as Record<string, Json>;
  return Object.keys(owner).flatMap((key) => [
    { owner, key, path: `${path}/${key}` },
    ...placesIn(owner[key] ?? null, `${path}/${key}`),
  ]);
}

/** Puts something else in one place of a JSON value; `at` chooses the place. */
function mutate(value: Json, at: number, other: Json): Json {
  const places = placesIn(value);
  const place = places[at % places.length];
  if (place) place.owner[place.key] = other;
  return value;
}

const oddValues: readonly Json[] = [
  ...[null, 7, -0, '7', '', 'x'.repeat(101), '2027-02-30', [], {}, ['a'], true, '\ud800', 'a/b', 'toString'],
  ...[0, 1.5, -1, 'EUR', 'eu', 'en', 'x'.repeat(100), [null], [{}], [7], '2027-02-28'],
];
const odd = fc.constantFrom<Json>(...oddValues);

test('a file with a fault gives the facts that opening gives, or has to be opened', () => {
  let tried = 0;
  let straight = 0;
  fc.assert(
    fc.property(planArbitrary, fc.nat(), odd, (plan, at, other) => {
      tried += 1;
      const text = JSON.stringify(mutate(JSON.parse(planToJson(plan)), at, other));
      const facts = factsOfJson(JSON.parse(text), contextOf);
      if (facts === null) return;
      straight += 1;
      const opened = openPlanText(text, { newId });
      expect(opened.ok && factsOfPlan(opened.value.plan, context)).toEqual(facts);
    }),
    { numRuns: 600 },
  );
  expect(straight / tried).toBeGreaterThan(1 / 12);
});

/** A plan with something in every field that facts look at. */
function fullPlan(): Plan {
  const plan = smallPlan();
  const series: Plan['indicators'][number]['earlierSeries'][number] = {
    id: 'series-1',
    until: '2027-06-30',
    reason: 'Counted anew.',
    title: 'Share',
    measure: 'percentage',
    unit: '%',
    direction: 'increase',
    cumulative: false,
    calculation: '',
    numerator: '',
    denominator: '',
    scale: [],
    baseline: { value: 5, date: null, note: '' },
    target: { value: 50, date: null },
    milestones: [],
  };
  const cells = [
    { id: 'cell-1', dimension: 'sex', category: 'women', value: null, numerator: 12, denominator: 40 },
    { id: 'cell-2', dimension: 'sex', category: 'men', value: 3.5, numerator: 19, denominator: 60 },
  ];
  return {
    ...plan,
    profile: { ...plan.profile, level: 'local', country: 'AT', region: 'AT13' },
    targetGroups: plan.targetGroups.map((row) => ({ ...row, catalogueId: 'children' })),
    goals: plan.goals.map((row) => ({
      ...row,
      catalogueId: 'intro-language',
      policyField: 'health',
      alignments: [{ framework: 'cbp', item: '1' }],
    })),
    activities: plan.activities.map((row) => ({
      ...row,
      lead: 'City',
      start: '2027-01-01',
      end: '2027-12-31',
      expectedParticipants: 12,
    })),
    indicators: plan.indicators.map((row) => ({
      ...row,
      catalogueId: 'intro-ind-dropout',
      baseline: { ...row.baseline, value: 20 },
      target: { ...row.target, value: 65 },
      earlierSeries: [series],
    })),
    measurements: [
      ...plan.measurements.map((row) => ({ ...row, breakdown: cells })),
      ...plan.measurements.map((row) => ({ ...row, id: 'value-2', series: 'series-1' })),
    ],
  };
}

test('in whatever place the fault is', () => {
  const json = planToJson(fullPlan());
  expect(factsOfJson(JSON.parse(json), contextOf)).toEqual(factsOfPlan(fullPlan(), context));
  const straight = new Set<string>();
  for (const [at, { path }] of placesIn(JSON.parse(json)).entries())
    for (const other of oddValues) {
      const text = JSON.stringify(mutate(JSON.parse(json), at, other));
      const facts = factsOfJson(JSON.parse(text), contextOf);
      if (facts === null) continue;
      straight.add(path);
      const opened = openPlanText(text, { newId });
      expect([path, other, opened.ok && factsOfPlan(opened.value.plan, context)]).toEqual([path, other, facts]);
    }
  // What facts look at takes a sound value at once, and so does all that they do not look at.
  const looked = ['/profile/title', '/goals/0/title', '/activities/0/budget', '/indicators/0/unit', '/targets/0/value'];
  for (const path of [...looked, '/measurements/1/note', '/measurements/0/breakdown/0/numerator'])
    expect(straight).toContain(path);
});

test.each([[null], [[]], ['plan'], [{}], [{ type: 'integration-programme-plan' }]])('%j gives no facts', (raw) => {
  expect(factsOfJson(raw, contextOf)).toBe(null);
});

test('a measurement of a series that is not there has to be opened: opening takes it into the present one', () => {
  const file = (series: string) => {
    const { measurements, ...rest } = smallPlan();
    return JSON.parse(planToJson({ ...rest, measurements: measurements.map((row) => ({ ...row, series })) }));
  };
  expect(factsOfJson(file('series-9'), contextOf)).toBe(null);
});
