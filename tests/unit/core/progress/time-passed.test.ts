import { expect, test } from 'vitest';
import { timePassed } from '#core/progress/time-passed.ts';

const year = { start: '2025-01-01', end: '2025-12-31' };

test.each([
  ['the first day', '2025-01-01', 100 / 365],
  ['a fifth of the days', '2025-03-14', 20],
  ['the last day', '2025-12-31', 100],
  ['a year later', '2026-12-31', 100],
  ['the day before', '2024-12-31', null],
])('on %s', (_, day, percent) => {
  expect(timePassed(year, day)).toBe(percent);
});

test('nobody knows without both dates in order', () => {
  expect([
    timePassed({ start: null, end: '2025-12-31' }, '2025-06-30'),
    timePassed({ start: '2025-01-01', end: null }, '2025-06-30'),
    timePassed({ start: '2025-12-31', end: '2025-01-01' }, '2025-12-31'),
    timePassed({ start: '2025-01-01', end: '2025-01-01' }, '2025-01-01'),
  ]).toEqual([null, null, null, 100]);
});
