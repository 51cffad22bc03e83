import { expect, test } from 'vitest';
import { dayNumber, dayOfNumber, daysInMonth, isLikelyDay, isLikelyYear } from '#core/day-number.ts';
import { addDays, daysBetween } from '#core/progress/day-count.ts';

test('years below 100 are what they say', () => {
  expect([dayNumber('1970-01-02'), dayNumber('0025-12-31'), dayNumber('1925-12-31')]).toEqual([1, -710_032, -16_072]);
  expect([dayOfNumber(1), dayOfNumber(-710_032)]).toEqual(['1970-01-02', '0025-12-31']);
  expect(daysBetween('0025-12-31', '2025-12-31')).toBe(730_485);
  expect(addDays('0025-12-31', 1)).toBe('0026-01-01');
});

test('months have their days, February as the calendar says', () => {
  const months = Array.from({ length: 14 }, (_, month) => daysInMonth(2026, month));
  expect(months).toEqual([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0]);
  expect([2000, 1900, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
});

test.each([
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-01-00', false],
  ['2027-13-01', false],
  ['2027-1-1', false],
  ['12027-01-01', false],
  ['2027-01-01T00:00', false],
  ['', false],
])('%j is a day that a programme may have: %s', (text, isLikely) => {
  expect(isLikelyDay(text)).toBe(isLikely);
});

test('likely years are those of programmes and of what they look back on', () => {
  expect([1899, 1900, 2199, 2200, Number.NaN].map(isLikelyYear)).toEqual([false, true, true, false, false]);
});
