import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addFacts } from '#core/coverage/add-facts.ts';
import { createFactsTable } from '#core/coverage/facts-table.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import { countedUnits } from '#core/progress/measured-sums.ts';
import { hiddenCells, smallestShown } from '#core/progress/small-cells.ts';
import { collectionArbitrary } from '../support/coverage-arbitrary.ts';
import { counting } from './coverage-reference.ts';

describe('indicators over many plans', () => {
  test('never average: shares are sums of terms, counts are sums, all else is listed', () => {
    fc.assert(
      fc.property(collectionArbitrary, (facts) => {
        const table = createFactsTable('2028-06-30', 'en');
        for (const one of facts) addFacts(table, one);
        const all = counting(facts).flatMap((plan) => plan.indicators.map((indicator) => ({ plan, indicator })));
        const uses = indicatorUses(table, {});
        const years = uses.flatMap((use) => use.years.map((one) => ({ ...use, ...one })));
        expect(uses.reduce((sum, use) => sum + use.indicators, 0)).toBe(all.length);
        for (const use of years) {
          const own = all.filter(
            ({ indicator }) =>
              indicator.definition === use.definition &&
              indicator.measure === use.measure &&
              indicator.unit === use.unit,
          );
          const latest = own.flatMap(({ indicator }) => {
            const known = indicator.values.filter(
              ({ date }) => date <= '2028-06-30' && (date.slice(0, 4) || 'not-stated') === use.year,
            );
            return known.slice(-1);
          });
          expect(use.included.length + use.leftOut.length).toBe(use.indicators);
          if (use.result.kind === 'share') {
            const fit = latest.filter(
              ({ numerator, denominator }) =>
                numerator !== null && denominator !== null && denominator > 0 && numerator <= denominator,
            );
            const numerator = fit.reduce((sum, one) => sum + Number(one.numerator), 0);
            const denominator = fit.reduce((sum, one) => sum + Number(one.denominator), 0);
            expect(use.result).toEqual({
              kind: 'share',
              numerator,
              denominator,
              percent: (100 * numerator) / denominator,
            });
          }
          if (use.result.kind === 'sum') {
            expect(countedUnits).toContain(use.unit);
            expect(use.result.value).toBe(latest.reduce((sum, { value }) => sum + (value ?? 0), 0));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const counts = fc.array(fc.option(fc.integer({ min: 0, max: 30 })), { maxLength: 8 });

describe('small cells', () => {
  test('are never shown', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const hidden = hiddenCells(cells);
        cells.forEach((count, at) => {
          if (count !== null && count < smallestShown) expect(hidden[at]).toBe(true);
        });
        if (!cells.some((count) => count !== null && count < smallestShown)) expect(hidden).not.toContain(true);
      }),
      { numRuns: 500 },
    );
  });

  test('cannot be computed from the total and the cells that are shown', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const hidden = hiddenCells(cells);
        const known = cells.flatMap((count, at) => (hidden[at] && count !== null ? [count] : []));
        if (known.length === 0) return;
        // All that a reader can find is the sum of the hidden ones. It gives none away when there are two of which one is not small.
        const isAllHidden = cells.every((count, at) => count === null || hidden[at]);
        expect(isAllHidden || (known.length > 1 && known.some((count) => count >= smallestShown))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('take the next smallest along, and no more', () => {
    expect(hiddenCells([3, 20, 9, null])).toEqual([true, false, true, false]);
    expect(hiddenCells([1, 2, 9, 30])).toEqual([true, true, true, false]);
    expect(hiddenCells([5, 4, 4])).toEqual([true, true, true]);
    expect(hiddenCells([4, 4, 9])).toEqual([true, true, true]);
    expect(hiddenCells([5, 6])).toEqual([false, false]);
    expect(hiddenCells([0, 50])).toEqual([true, true]);
  });
});
