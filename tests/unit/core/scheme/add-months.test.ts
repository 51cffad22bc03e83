import { expect, test } from 'vitest';
import { addMonths } from '#core/scheme/add-months.ts';

test.each([
  ['2025-01-01', 12, '2026-01-01'],
  ['2025-11-15', 3, '2026-02-15'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['1999-12-31', 2, '2000-02-29'],
  ['2025-03-31', 1, '2025-04-30'],
  ['2025-12-05', 0, '2025-12-05'],
])('%s plus %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});
