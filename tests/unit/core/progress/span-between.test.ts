import { expect, test } from 'vitest';
import { spanBetween } from '#core/progress/span-between.ts';

test.each([
  ['2026-01-15', '2026-01-15', [0, 0, 0]],
  ['2026-01-15', '2026-02-14', [0, 0, 30]],
  ['2026-01-15', '2026-02-15', [0, 1, 0]],
  ['2026-01-31', '2026-02-28', [0, 1, 0]],
  ['2025-11-20', '2026-02-10', [0, 2, 0]],
  ['2025-03-01', '2026-02-28', [0, 11, 0]],
  ['2025-03-01', '2026-03-01', [1, 0, 0]],
  ['2024-02-29', '2027-05-28', [3, 2, 0]],
])('from %s to %s', (from, to, [years, months, days]) => {
  expect(spanBetween(from, to)).toEqual({ years, months, days });
});
