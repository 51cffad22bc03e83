import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContextOf, factsOfJson } from '#core/coverage/facts-of-json.ts';
import { type FactsContext, factsOfPlan } from '#core/coverage/facts-of-plan.ts';
import { isPlanFacts } from '#core/coverage/is-plan-facts.ts';
import type { Json } from '#core/migrate/json-value.ts';
import { openPlanText } from '#core/migrate/open-plan-file.ts';
import { planToJson } from '#core/migrate/plan-to-json.ts';
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

/** Puts something else in one place of a JSON value; `at` chooses the place. */
function mutate(value: Json, at: number, other: Json): Json {
  const places: { readonly owner: Record<string, Json> | Json[]; readonly key: string }[] = [];
  const visit = (owner: Json): void => {
    if (typeof owner !== 'object' || owner === null) return;
    for (const key of Object.keys(owner)) {
      // Lists and objects are both read and written by key.
      places.push({ owner: owner as Record<string, Json>, key });
      visit((owner as Record<string, Json>)[key] ?? null);
    }
  };
  visit(value);
  const place = places[at % places.length];
  if (place) (place.owner as Record<string, Json>)[place.key] = other;
  return value;
}

const odd = fc.constantFrom<Json>(
  null,
  7,
  -0,
  '7',
  '',
  'x'.repeat(101),
  '2027-02-30',
  [],
  {},
  ['a'],
  true,
  '\ud800',
  'a/b',
  'toString',
);

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
