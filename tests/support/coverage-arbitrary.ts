import fc from 'fast-check';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { indicatorDirections, planLevels } from '#core/plan/plan-schema.ts';

const group = fc.constantFrom('women-migrants', 'children', 'own:sailors', 'own:nurses');
const groups = fc.uniqueArray(group, { maxLength: 3 });
const amount = fc.option(fc.integer({ min: 0, max: 300_000 }));
const small = fc.option(fc.integer({ min: 0, max: 40 }));

const goal = fc.record({
  catalogueId: fc.option(fc.constantFrom('intro-language', 'civic-voice', 'health-access')),
  policyField: fc.option(fc.constantFrom('health', 'introduction-programmes')),
  title: fc.constantFrom('Language', 'Health', ''),
  groups,
  alignments: fc.uniqueArray(fc.constantFrom('cbp/1', 'cbp/2', 'other/1'), { maxLength: 3 }),
});

const cells = fc.array(
  fc.record({
    dimension: fc.constantFrom('sex', 'age'),
    category: fc.constantFrom('women', 'men', 'other'),
    value: small,
    numerator: small,
    denominator: small,
  }),
  { maxLength: 4 },
);

const values = fc
  .uniqueArray(
    fc.record({
      date: fc.constantFrom('', '2027-03-31', '2027-12-31', '2028-03-31', '2029-03-31'),
      value: small,
      numerator: small,
      denominator: small,
      breakdown: cells,
    }),
    { maxLength: 3, selector: ({ date }) => date },
  )
  .map((all) =>
    all
      .filter(({ value, numerator, denominator }) => value !== null || (numerator !== null && denominator !== null))
      .sort((one, other) => (one.date < other.date ? -1 : 1)),
  );

/** A definition says its measure and unit, so that equal ones have the same. */
const scales = [
  { definition: 'a (percentage %)', measure: 'percentage', unit: '%' },
  { definition: 'b (number persons)', measure: 'number', unit: 'persons' },
  { definition: 'c (score score)', measure: 'score', unit: 'score' },
  { definition: 'd (yes-no )', measure: 'yes-no', unit: '' },
] as const satisfies readonly Pick<PlanFacts['indicators'][number], 'definition' | 'measure' | 'unit'>[];

const day = fc.option(fc.constantFrom('2024-01-01', '2025-06-30', '2026-12-31'));
const word = fc.constantFrom('', 'Who starts', 'All');

function rowsWith({ goals, targets }: { goals: number; targets: number }) {
  const target = fc.integer({ min: -1, max: targets - 1 });
  return {
    goals: fc.array(goal, { minLength: goals, maxLength: goals }),
    targets: fc.array(
      fc.record({
        goal: fc.integer({ min: -1, max: goals - 1 }),
        isSet: fc.boolean(),
        due: fc.option(fc.integer({ min: 2026, max: 2030 })),
        groups,
      }),
      {
        minLength: targets,
        maxLength: targets,
      },
    ),
    activities: fc.array(
      fc.record({
        targets:
          targets === 0 ? fc.constant([]) : fc.uniqueArray(fc.integer({ min: 0, max: targets - 1 }), { maxLength: 3 }),
        lead: fc.constantFrom('', 'City', 'city ', 'Adult education centre'),
        start: day,
        end: day,
        money: amount,
        people: amount,
      }),
      { maxLength: 4 },
    ),
    indicators: fc.array(
      fc
        .record({
          target,
          catalogueId: fc.option(fc.constantFrom('intro-ind-start-8w')),
          title: fc.constantFrom('Starts', 'Reach'),
          wording: fc.option(fc.record({ numerator: word, denominator: word, calculation: word })),
          scale: fc.constantFrom(...scales),
          direction: fc.constantFrom(...indicatorDirections),
          baseline: small,
          targetValue: small,
          values,
        })
        .map(({ scale, ...rest }) => ({ ...rest, ...scale })),
      { maxLength: 4 },
    ),
  };
}

/** Facts of plans as they come from anywhere: few ids, so that states of one plan meet; links hold, values may be missing. */
export const factsArbitrary: fc.Arbitrary<PlanFacts> = fc
  .record({ goals: fc.integer({ min: 0, max: 3 }), targets: fc.integer({ min: 0, max: 4 }) })
  .chain((sizes) =>
    fc.record({
      factsVersion: fc.constant(4 as const),
      planId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      asOf: fc.constantFrom('', '2027-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z'),
      title: fc.constantFrom('Arriving', 'Étapes', 'arriving 10', 'arriving 9', ''),
      organisation: fc.constantFrom('City', ''),
      language: fc.constantFrom('en', 'fr'),
      scheme: fc.constant({ id: 'annex-2004', version: 1 }),
      level: fc.option(fc.constantFrom(...planLevels)),
      country: fc.option(fc.constantFrom('AT', 'FR')),
      region: fc.constantFrom('', 'AT13', 'FR10', 'The coast', 'the  COAST'),
      currency: fc.constantFrom('EUR', 'SEK'),
      firstYear: fc.option(fc.integer({ min: 2024, max: 2028 })),
      lastYear: fc.option(fc.integer({ min: 2024, max: 2030 })),
      start: day,
      end: day,
      groups,
      groupNames: fc.uniqueArray(fc.constantFrom('Sailors', 'sailors', 'Nurses'), { maxLength: 2 }),
      ...rowsWith(sizes),
    }),
  );

/** Some plans, several states of some of them. */
export const collectionArbitrary: fc.Arbitrary<readonly PlanFacts[]> = fc.array(factsArbitrary, { maxLength: 8 });
