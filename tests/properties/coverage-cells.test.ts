import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import { coverageCells } from '#core/coverage/coverage-cells.ts';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { plainLenses } from '#core/coverage/lens.ts';
import { collectionArbitrary } from '../support/coverage-arbitrary.ts';

test('cells of plans add up to the items of the view, with the same depths', () => {
  fc.assert(
    fc.property(
      collectionArbitrary,
      fc.constantFrom(...plainLenses),
      fc.constantFrom({}, { countries: ['AT'] }, { leads: ['own:city'] }),
      (facts, lens, filters) => {
        const table = createFactsTable('2028-06-30', 'en');
        for (const one of facts) addFacts(table, one);
        const view = coverageOf(table, { lens, filters, expected: [] });
        const plans = coverageCells(table, { lens, filters });
        expect(plans.map(({ plan }) => plan.planId)).toEqual(view.plans.map(({ planId }) => planId));
        view.items.forEach((item, at) => {
          const cells = plans.map((plan) => plan.cells.find((cell) => cell.item === item.id));
          expect(cells.map((cell) => cell?.depth ?? 0)).toEqual([...view.depthsOf(at)]);
          const sum = (key: 'targets' | 'activities' | 'indicators' | 'measurable' | 'people') =>
            cells.reduce((total, cell) => total + (cell?.[key] ?? 0), 0);
          expect([sum('targets'), sum('activities'), sum('indicators'), sum('measurable'), sum('people')]).toEqual([
            item.targets,
            item.activities,
            item.indicators,
            item.measurable,
            item.people,
          ]);
          for (const { currency, amount } of item.money)
            expect(
              plans.reduce(
                (total, { plan }, place) => total + (plan.currency === currency ? (cells[place]?.money ?? 0) : 0),
                0,
              ),
            ).toBeCloseTo(amount, 6);
        });
      },
    ),
  );
});
