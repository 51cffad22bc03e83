import { describe, expect, test } from 'vitest';
import { hasUnusableValues, type IndicatorUse, useInYear, type YearResult } from '#core/coverage/indicator-use.ts';
import { indicatorUses } from '#core/coverage/indicator-uses.ts';
import type { IndicatorFacts, MeasuredValue } from '#core/coverage/plan-facts.ts';
import { indicatorOf, planFor, tableOf } from './small-facts.ts';

type Said = readonly [date: string, value: number | null, numerator?: number | null, denominator?: number | null];
const valued = ([date, value, numerator = null, denominator = null]: Said): MeasuredValue => {
  return { date, value, numerator, denominator, breakdown: [] };
};
const indicator = (values: readonly Said[], rest: Partial<IndicatorFacts> = {}) =>
  indicatorOf({ definition: '~homes (number households)', values: values.map(valued), ...rest });
/** The uses of plans a, b, … with these indicators; the day is 30 June 2026. */
const uses = (...plans: readonly (readonly IndicatorFacts[])[]) =>
  indicatorUses(tableOf(plans.map((indicators, at) => planFor('abcd'.charAt(at), ['housing'], { indicators }))), {});
const firstOf = (...plans: readonly (readonly IndicatorFacts[])[]) => uses(...plans)[0] as IndicatorUse;

/** `2025 sum 9 (2025-03-31/2025-12-31): a b, without c no-terms`. */
function line({ year, from, to, result, included, leftOut }: YearResult): string {
  const { kind, ...rest } = result;
  const without = leftOut.map(({ planId, reason }) => `${planId} ${reason}`).join(' ');
  return `${year} ${[kind, ...Object.values(rest)].join(' ')} (${from}/${to}): ${included.map(({ planId }) => planId).join(' ')}, without ${without}`;
}

describe('the result of one indicator over many plans', () => {
  test('counts are added, of each plan its last value of a year', () => {
    const { years, shown } = firstOf(
      [
        indicator([
          ['2024-06-30', 1],
          ['2025-03-31', 2],
          ['2025-09-30', 4],
        ]),
      ],
      [
        indicator([
          ['2025-12-31', 5],
          ['2026-06-30', 7],
          ['2026-07-01', 100],
        ]),
      ],
      [indicator([['2026-12-31', 50]])],
    );
    expect(years.map(line)).toEqual([
      '2026 sum 7 (2026-06-30/2026-06-30): b, without a not-measured c to-come',
      '2025 sum 9 (2025-09-30/2025-12-31): a b, without c not-measured',
      '2024 sum 1 (2024-06-30/2024-06-30): a, without b not-measured c not-measured',
    ]);
    expect(shown.year).toBe('2025');
  });

  test('shares are the sum of numerators over the sum of denominators, without what is no share', () => {
    const share = { measure: 'percentage', unit: '%', definition: '~share (percentage %)' } as const;
    const of = (numerator: number | null, denominator: number | null) => [
      indicator([['2025-06-30', 90, numerator, denominator]], share),
    ];
    const result = (...terms: readonly (readonly [number | null, number | null])[]) =>
      firstOf(...terms.map(([numerator, denominator]) => of(numerator, denominator))).years.map(line)[0];
    expect(result([1, 4], [30, 60])).toBe('2025 share 31 64 48.4375 (2025-06-30/2025-06-30): a b, without ');
    expect(result([0, 4], [4, 4])).toBe('2025 share 4 8 50 (2025-06-30/2025-06-30): a b, without ');
    expect(result([1, 4], [5, 4], [-1, 4], [0, 0])).toBe(
      '2025 share 1 4 25 (2025-06-30/2025-06-30): a, without b no-share c no-share d no-share',
    );
    expect(result([1, 4], [null, 4], [1, null])).toBe(
      '2025 share 1 4 25 (2025-06-30/2025-06-30): a, without b no-terms c no-terms',
    );
    expect(result([null, 4])).toBe('2025 none (/): , without a no-terms');
  });

  test('answers are counted, scores, money and days are listed', () => {
    const of = (measure: IndicatorFacts['measure'], unit: string, ...values: readonly number[]) =>
      firstOf(...values.map((value) => [indicator([['2025-06-30', value]], { measure, unit })])).shown.result;
    expect(of('yes-no', '', 1, 0, 1)).toEqual({ kind: 'yes', yes: 2, of: 3 });
    expect(of('score', 'score', 3, 4)).toEqual({ kind: 'listed' });
    expect(of('number', 'days', 3, 4)).toEqual({ kind: 'listed' });
    expect(of('number', 'Persons', 3, 4)).toEqual({ kind: 'sum', value: 7 });
    expect(of('score', 'persons', 3, 4)).toEqual({ kind: 'listed' });
  });

  test('what nothing defines is never added, and what is not measured has no result', () => {
    const { shown } = firstOf([indicator([['2025-06-30', 3]], { definition: '?homes (number households)' })]);
    expect(line(shown)).toBe('2025 none (/): , without a no-definition');
    expect(line(firstOf([indicator([])]).shown)).toBe(' none (/): , without a not-measured');
    const later = firstOf([
      indicator([
        ['2027-01-01', 3],
        ['2028-01-01', 4],
      ]),
    ]);
    expect([later.years.length, line(later.shown)]).toEqual([0, ' none (/): , without a to-come']);
    expect(later.shown.leftOut).toMatchObject([{ at: 0, date: '2027-01-01', value: 3 }]);
  });

  test('the year that is shown is the latest that is over, else the latest with a result', () => {
    const shown = (...values: readonly Said[]) => firstOf([indicator(values)]).shown.year;
    expect(shown(['2024-06-30', 1], ['2025-12-31', 2], ['2026-01-01', 3])).toBe('2025');
    expect(shown(['2026-01-01', 3])).toBe('2026');
    expect(shown(['', 9], ['2024-06-30', 1])).toBe('2024');
    expect(shown(['', 9], ['2026-01-01', 1])).toBe('2026');
    expect(shown(['', 9])).toBe('not-stated');
    const all = firstOf([
      indicator([
        ['', 9],
        ['2024-06-30', 1],
        ['2026-01-01', 1],
        ['2025-01-01', 1],
      ]),
    ]).years;
    expect(all.map(({ year }) => year)).toEqual(['2026', '2025', '2024', 'not-stated']);
  });

  test('one can be read in any of its years', () => {
    const use = firstOf([
      indicator([
        ['2024-06-30', 1],
        ['2025-12-31', 2],
      ]),
    ]);
    const value = (year?: string) => useInYear(use, year).included.map((one) => one.value);
    expect([value(), value('2024'), value('2025'), value('1999')]).toEqual([[2], [1], [2], [2]]);
    expect(useInYear(use, '2024')).toMatchObject({ definition: use.definition, year: '2024', to: '2024-06-30' });
  });
});

test('values that a result cannot take are told from those that are not there yet', () => {
  const { shown } = firstOf([indicator([['2025-06-30', 1]])]);
  const [used] = shown.included;
  if (used === undefined) throw new Error('A value');
  const without = (...reasons: YearResult['leftOut'][number]['reason'][]) =>
    hasUnusableValues({ leftOut: reasons.map((reason) => ({ ...used, reason })) });
  expect([without(), without('not-measured', 'to-come')]).toEqual([false, false]);
  expect([without('no-terms'), without('not-measured', 'no-share'), without('no-definition')]).toEqual([
    true,
    true,
    true,
  ]);
});

test('indicators of one definition stand together, most plans first, then by definition', () => {
  const other = indicator([], { definition: '~beds (number persons)', title: 'Beds', baseline: null });
  const third = indicator([], {
    definition: '~aid (number persons)',
    title: 'Aid',
    catalogueId: 'aid',
    unit: 'persons',
  });
  const found = uses(
    [other, indicator([['2025-01-01', 4]])],
    [third, indicator([]), other],
    [indicator([]), indicator([])],
  );
  expect(
    found.map(({ title, definition, catalogueId, unit, plans, indicators, measurable }) =>
      [title, definition, catalogueId, unit, plans, indicators, measurable].join(' | '),
    ),
  ).toEqual([
    'Homes | ~homes (number households) |  | households | 3 | 4 | 4',
    'Beds | ~beds (number persons) |  | households | 2 | 2 | 0',
    'Aid | ~aid (number persons) | aid | persons | 1 | 1 | 1',
  ]);
  expect(found[0]?.shown.included).toEqual([
    { planId: 'a', at: 1, date: '2025-01-01', value: 4, numerator: null, denominator: null },
  ]);
});
