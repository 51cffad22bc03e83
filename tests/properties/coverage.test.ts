import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addFacts, allFacts } from '#core/coverage/add-facts.ts';
import type { Coverage, CoverageFilters, CoverageQuery } from '#core/coverage/coverage.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { evidenceOf, type Figure } from '#core/coverage/evidence.ts';
import { createFactsTable, type FactsTable } from '#core/coverage/facts-table.ts';
import { type LensId, plainLenses } from '#core/coverage/lens.ts';
import { mergeTables } from '#core/coverage/merge-tables.ts';
import type { PlanFacts } from '#core/coverage/plan-facts.ts';
import { collectionArbitrary } from '../support/coverage-arbitrary.ts';
import { counting, reference } from './coverage-reference.ts';

const lenses: readonly LensId[] = [...plainLenses, 'framework:cbp'];
const day = '2028-06-30';
const figures: readonly Figure[] = ['plans', 'targets', 'activities', 'indicators', 'measurable', 'money', 'people'];

const filterArbitrary: fc.Arbitrary<CoverageFilters> = fc.record(
  {
    goals: fc.constant(['intro-language', 'own:health']),
    'policy-fields': fc.constantFrom(['health'], ['not-stated', 'introduction-programmes']),
    'target-groups': fc.constantFrom(['children'], ['own:sailors', 'not-stated']),
    leads: fc.constantFrom(['own:city'], ['not-stated', 'own:adult education centre']),
    countries: fc.constantFrom(['AT'], ['FR', 'not-stated']),
    years: fc.constantFrom(['2027'], ['2024', '2029'], ['2028', 'not-stated']),
    'framework:cbp': fc.constant(['1']),
    plans: fc.constant(['a', 'b', 'c']),
  },
  { requiredKeys: [] },
);

const queryArbitrary: fc.Arbitrary<CoverageQuery> = fc.record({
  lens: fc.constantFrom(...lenses),
  filters: filterArbitrary,
  expected: fc.constantFrom([], ['intro-language', 'children', 'AT']),
});

function tableOf(facts: readonly PlanFacts[]): FactsTable {
  const table = createFactsTable(day, 'en');
  for (const one of facts) addFacts(table, one);
  return table;
}

function centsOf(money: Coverage['totals']['money']): ReadonlyMap<string, number> {
  return new Map(money.map(({ currency, amount }) => [currency, Math.round(amount * 100) / 100]));
}

/** Everything that a view says, depths too. */
function told(coverage: Coverage) {
  const { depthsOf, ...rest } = coverage;
  return { ...rest, depths: rest.items.map((_, item) => [...depthsOf(item)]) };
}

const shuffled = collectionArbitrary.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
);

describe('a table of facts', () => {
  test('gives back the states that count, whatever order they were added in', () => {
    fc.assert(
      fc.property(shuffled, ([facts, others]) => {
        const byId = (one: PlanFacts, other: PlanFacts) => (one.planId < other.planId ? -1 : 1);
        const expected = [...counting(facts)].sort(byId);
        expect([...allFacts(tableOf(facts))].sort(byId)).toEqual(expected);
        expect([...allFacts(tableOf(others))].sort(byId)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('answers alike for any order of adding and merging', () => {
    fc.assert(
      fc.property(shuffled, collectionArbitrary, queryArbitrary, ([facts, others], more, query) => {
        const one = tableOf(facts);
        const other = tableOf(more);
        const whole = told(coverageOf(tableOf([...others, ...more]), query));
        expect(told(coverageOf(mergeTables(one, other), query))).toEqual(whole);
        expect(told(coverageOf(mergeTables(other, one), query))).toEqual(whole);
        expect(told(coverageOf(mergeTables(mergeTables(one, other), one), query))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
});

describe('coverage', () => {
  test('says what a slow reading says', () => {
    fc.assert(
      fc.property(collectionArbitrary, queryArbitrary, (facts, query) => {
        const coverage = coverageOf(tableOf(facts), query);
        const slow = reference(facts, query.lens, query.filters, day);
        expect(new Set(coverage.plans.map(({ planId }) => planId))).toEqual(new Set(slow.plans));
        const { plans, money, ...totals } = coverage.totals;
        expect({ ...totals, money: centsOf(money) }).toEqual(slow.totals);
        expect(plans).toBe(slow.plans.length);
        const ids = coverage.items.map(({ id }) => id);
        expect(new Set(ids)).toEqual(new Set([...query.expected, ...slow.items.keys()]));
        coverage.items.forEach((item, at) => {
          const known = slow.items.get(item.id);
          const depths = coverage.plans.map(({ planId }) => known?.depths.get(planId) ?? 0);
          expect([...coverage.depthsOf(at)]).toEqual(depths);
          expect(item.byDepth).toEqual(
            [0, 1, 2, 3, 4, 5, 6].map((depth) => depths.filter((one) => one === depth).length),
          );
          expect(item.deepest).toBe(Math.max(0, ...depths));
          expect([item.plans, item.targets, item.activities, item.indicators, item.measurable, item.people]).toEqual([
            known?.depths.size ?? 0,
            known?.targets ?? 0,
            known?.activities ?? 0,
            known?.indicators ?? 0,
            known?.measurable ?? 0,
            known?.people ?? 0,
          ]);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same for all years together, by lens and by filter', () => {
    fc.assert(
      fc.property(collectionArbitrary, filterArbitrary, (facts, { years: _, ...filters }) => {
        const table = tableOf(facts);
        const { items, totals } = coverageOf(table, { lens: 'years', filters, expected: [] });
        const sums = (of: readonly Coverage['totals'][]) => ({
          targets: of.reduce((sum, { targets }) => sum + targets, 0),
          indicators: of.reduce((sum, { indicators }) => sum + indicators, 0),
          measurable: of.reduce((sum, { measurable }) => sum + measurable, 0),
          people: of.reduce((sum, { people }) => sum + people, 0),
          money: centsOf(
            ['EUR', 'SEK'].map((currency) => ({
              currency,
              amount: of
                .flatMap(({ money }) => money.filter((one) => one.currency === currency))
                .reduce((sum, { amount }) => sum + amount, 0),
            })),
          ),
        });
        expect(sums(items)).toEqual(sums([totals]));
        const byFilter = items.map(
          ({ id }) => coverageOf(table, { lens: 'goals', filters: { ...filters, years: [id] }, expected: [] }).totals,
        );
        expect(byFilter.map((of) => ({ ...of, money: centsOf(of.money) }))).toEqual(
          items.map(({ plans, targets, activities, indicators, measurable, people, money }) => ({
            plans,
            targets,
            activities,
            indicators,
            measurable,
            people,
            money: centsOf(money),
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('opens every number to values that add up to it', () => {
    fc.assert(
      fc.property(collectionArbitrary, queryArbitrary, (facts, query) => {
        const table = tableOf(facts);
        const coverage = coverageOf(table, query);
        for (const item of [null, ...coverage.items.slice(0, 4)])
          for (const figure of figures) {
            const { rows } = evidenceOf(table, query, { figure, item: item?.id ?? null });
            const shown = item ?? coverage.totals;
            const sums = new Map<string, number>();
            for (const { currency, amount } of rows) sums.set(currency, (sums.get(currency) ?? 0) + amount);
            if (figure === 'money')
              expect(centsOf([...sums].map(([currency, amount]) => ({ currency, amount })))).toEqual(
                centsOf(shown.money),
              );
            else expect(sums.get('') ?? 0).toBe(shown[figure]);
          }
      }),
      { numRuns: 150 },
    );
  });
});
