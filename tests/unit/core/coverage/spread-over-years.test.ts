import { expect, test } from 'vitest';
import { longestSpan, spreadByDays, yearRun } from '#core/coverage/spread-over-years.ts';

test.each([
  ['2025-03-01', '2025-03-01', [2025], [1]],
  ['2025-01-01', '2025-12-31', [2025], [365]],
  ['2024-12-30', '2026-01-02', [2024, 2025, 2026], [2, 365, 2]],
  ['2023-12-31', '2025-01-01', [2023, 2024, 2025], [1, 366, 1]],
  ['0998-12-31', '1000-01-01', [998, 999, 1000], [1, 365, 1]],
])('from %s to %s runs in %j, on %j days', (start, end, years, days) => {
  expect(yearRun(start, end)).toEqual({ years, days });
});

test.each([
  [null, '2025-12-31'],
  ['2025-01-01', null],
  ['2025-03-02', '2025-03-01'],
  ['1950-01-01', `${1950 + longestSpan + 1}-01-01`],
])('from %s to %s runs in no years', (start, end) => {
  expect(yearRun(start, end)).toBeNull();
});

test('the longest span that is read', () => {
  expect(yearRun('1950-01-01', `${1950 + longestSpan}-12-31`)?.years).toHaveLength(longestSpan + 1);
});

test.each([
  ['by days', 300, [1, 2], 100, [100, 200]],
  ['to the cent, of equal remainders the earlier', 100, [1, 1, 1], 100, [33.34, 33.33, 33.33]],
  ['to the person, by the largest remainder', 10, [1, 2], 1, [3, 7]],
  ['by the largest remainders, the largest first', 11, [3, 3, 1], 1, [5, 5, 1]],
  ['below nothing', -100, [1, 1, 1], 100, [-33.34, -33.33, -33.33]],
  ['nothing', 0, [1, 2], 100, [0, 0]],
  ['a cent that binary fractions have too small', 0.29, [1, 1], 100, [0.15, 0.14]],
  ['less than a cent goes to the longest', 0.005, [1, 2], 100, [0, 0.005]],
  ['half a person goes to the first of the longest', 10.5, [1, 2, 2], 1, [2, 4.5, 4]],
  ['in one part, to the last digit', 10.123, [200], 100, [10.123]],
  ['what nobody said', Number.NaN, [1, 2], 100, [Number.NaN, Number.NaN]],
])('an amount is spread %s', (_, amount, days, perOne, parts) => {
  const spread = spreadByDays(amount, days, perOne);
  expect(spread.map((part) => Math.round(part * 1e6) / 1e6)).toEqual(parts.map((part) => part));
});
